import { describe, expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources.ts'

/** Each folder may use itself and what stands to its left. */
const ORDER = ['domain', 'vietnamese', 'plans', 'db', 'chat', 'views', 'delivery', 'jobs', 'commands', 'bot']
const TOP = ['connect', 'operator', 'app.ts', 'main.ts', 'cli.ts', 'config.ts', 'store.ts']
const FOR_ALL = ['texts.ts', 'clock.ts', 'within.ts']
/** Folders that do something, and so have something to log. */
const LOGS = ['delivery', 'jobs', 'commands', 'bot', ...TOP]

/** Where a package may be imported; one that is not named here has no place yet. */
const PLACES: Record<string, string[]> = {
  'temporal-polyfill': ['src/', 'prisma/'],
  zod: ['src/'],
  pino: ['src/log.ts'],
  '@fluent/bundle': ['src/texts.ts'],
  '@prisma/adapter-pg': ['src/db/', 'prisma/'],
  '@prisma/driver-adapter-utils': ['prisma/'],
  '@prisma/schema-engine-wasm': ['prisma/'],
  pg: ['src/db/', 'prisma/'],
  'pg-boss': ['src/jobs/queue.ts'],
  'node-cron': ['src/jobs/schedule.ts'],
  'csv-parse': ['src/plans/read/', 'src/operator/'],
  fflate: ['src/plans/read/'],
  'iconv-lite': ['src/plans/read/'],
  saxes: ['src/plans/read/'],
  unpdf: ['src/plans/read/'],
  grammy: ['src/channels/telegram/'],
  qr: ['src/chat/'],
  '@slack/bolt': ['src/channels/slack/'],
  hono: ['src/connect/', 'src/channels/'],
  '@hono/node-server': ['src/connect/', 'src/channels/'],
}

const sources = sourcesIn('src/**/*.ts', 'prisma/**/*.ts')
const edges = sources.flatMap(({ path, imports }) => imports.map((each) => ({ path, ...each })))
const isOurs = (to: string) => /^(src|prisma)\//.test(to)

/** `src/views/say.ts` → `views`, `src/channels/slack/send.ts` → `channels/slack`, `prisma/seed.ts` → `prisma`. */
function partOf(path: string): string {
  const [root, first = '', second] = path.split('/')
  if (root !== 'src') return root ?? ''
  return first === 'channels' ? `channels/${second}` : first
}

function mayUse(from: string, to: string): boolean {
  if (from === to || FOR_ALL.includes(to)) return true
  if (to === 'log.ts') return LOGS.includes(from)
  if (from.startsWith('channels/')) return to === 'chat'
  // What stands in prisma/ prepares the database and is called by those who start something.
  if (TOP.includes(from) || from === 'prisma') return true
  if (ORDER.includes(from) && ORDER.includes(to)) return ORDER.indexOf(to) < ORDER.indexOf(from)
  return false
}

describe('imports', () => {
  test('the files were read', () => {
    expect(edges.length).toBeGreaterThan(500)
    expect(edges).toContainEqual({ path: 'src/views/say.ts', to: 'src/texts.ts', typeOnly: true })
    expect(edges).toContainEqual({ path: 'src/main.ts', to: 'src/app.ts', typeOnly: false })
  })

  test('every folder has its place in the order', () => {
    const known = [...ORDER, ...TOP, ...FOR_ALL, 'log.ts', 'prisma']
    const parts = new Set(sources.map(({ path }) => partOf(path)))
    expect([...parts].filter((part) => !known.includes(part) && !part.startsWith('channels/'))).toEqual([])
  })

  test('point one way', () => {
    const wrong = edges
      .filter(({ path, to }) => isOurs(to) && !mayUse(partOf(path), partOf(to)))
      .map(({ path, to }) => `${path} → ${to}`)
    expect(wrong).toEqual([])
  })

  test('the order is told from its reverse', () => {
    expect(mayUse('bot', 'domain')).toBe(true)
    expect(mayUse('domain', 'vietnamese')).toBe(false)
    expect(mayUse('channels/slack', 'channels/telegram')).toBe(false)
    expect(mayUse('db', 'store.ts')).toBe(false)
  })

  test('never go round in a circle', () => {
    const one = { path: 'a', text: '', imports: [{ to: 'b', typeOnly: false }] }
    const other = { path: 'b', text: '', imports: [{ to: 'a', typeOnly: false }] }
    expect(circlesIn([one, other])).toEqual(['a → b → a'])
    expect(circlesIn(sources)).toEqual([])
  })

  test('platforms, database, queue and readers are used in one place each', () => {
    const wrong = edges
      .filter(({ to }) => !isOurs(to) && !to.startsWith('node:'))
      .filter(({ path, to }) => !PLACES[packageOf(to)]?.some((place) => path.startsWith(place)))
      .map(({ path, to }) => `${path} → ${to}`)
    expect(wrong).toEqual([])
  })

  test('the generated database client stays in the database folder, types included', () => {
    const wrong = edges.filter(({ path, to }) => to.includes('/generated/') && !path.startsWith('src/db/'))
    expect(wrong).toEqual([])
  })

  test('the environment is read where the configuration is', () => {
    // PostgreSQL's own programs are looked for on the PATH.
    const mayRead = ['src/main.ts', 'src/operator/io.ts', 'src/db/embedded-house.ts']
    const readers = sources.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path)
    expect(readers.filter((path) => !mayRead.includes(path))).toEqual([])
    const embedded = sources.find(({ path }) => path === 'src/db/embedded-house.ts')?.text ?? ''
    expect(embedded.match(/process\.env(?!\.PATH\b)/g)).toBeNull()
  })
})

const packageOf = (to: string): string =>
  to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/')

/** Circles among what is loaded; an import of types alone is gone when the program runs. */
function circlesIn(files: Source[]): string[] {
  const uses = new Map(
    files.map(({ path, imports }) => [path, imports.filter((each) => !each.typeOnly).map(({ to }) => to)]),
  )
  const found: string[] = []
  const finished = new Set<string>()
  const walk = (path: string, way: string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path].join(' → '))
    if (at >= 0 || finished.has(path)) return
    for (const to of uses.get(path) ?? []) walk(to, [...way, path])
    finished.add(path)
  }
  for (const { path } of files) walk(path, [])
  return found
}
