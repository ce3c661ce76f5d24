import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { call, type House } from './embedded-house.ts'

/** Makes an empty cluster, unless another of our programs makes it first. */
export async function initialise(house: House): Promise<void> {
  // Made aside and renamed, so that a crash in between never leaves half a cluster under the final name.
  const fresh = `${house.data}.new-${process.pid}`
  removeLeftovers(house)
  await call(house, house.binaries.initdb, [
    ...['-D', fresh, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'],
    ...['--locale-provider=builtin', '--locale=C.UTF-8'],
  ])
  try {
    renameSync(fresh, house.data)
  } catch (error) {
    if (!existsSync(join(house.data, 'PG_VERSION'))) throw error
    rmSync(fresh, { recursive: true, force: true }) // another of our programs was faster
  }
}

/** What programs left that died while they were initialising. */
function removeLeftovers({ data }: House): void {
  const name = /\.new-(\d+)$/
  for (const entry of readdirSync(dirname(data))) {
    const pid = name.exec(entry)?.[1]
    if (!pid || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue
    rmSync(join(dirname(data), entry), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
