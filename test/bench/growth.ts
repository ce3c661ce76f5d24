import { Temporal } from 'temporal-polyfill'
import agencies from '../../prisma/seed/agencies.json' with { type: 'json' }
import { draftPlan } from '../../src/plans/draft-plan.ts'
import { readText } from '../../src/plans/read/text.ts'
import { loadRegistry } from '../../src/plans/registry.ts'
import { understand } from '../../src/vietnamese/intent.ts'
import { quantitiesIn } from '../../src/vietnamese/number.ts'
import { read, shippedCalendar } from './deadlines.ts'
import { contextOn } from './utterances.ts'

const options = {
  registry: loadRegistry(agencies),
  calendar: shippedCalendar,
  on: Temporal.PlainDate.from('2026-09-15'),
}
const context = contextOn('2026-12-01')
const HEADINGS = 'STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Kết quả Thời gian\n'

type Reader = { name: string; length: number; read: (text: string) => unknown; before?: string }
const READERS: Reader[] = [
  { name: 'deadline phrase', length: 900, read },
  { name: 'number', length: 900, read: quantitiesIn },
  { name: 'utterance', length: 900, read: (text) => understand(text, context) },
  { name: 'plan text', length: 20_000, read: (text) => draftPlan(readText(text), options) },
  {
    name: 'annex text',
    length: 20_000,
    read: (text) => draftPlan(readText(text), options),
    before: HEADINGS,
  },
]

const SEEDS = [
  ...['a', 'ạ', ' ', '\n', '1', '1 ', '.', ':', '(', ') ', '“', '🙏', 'ﷺ', '\u0300', '漢字 ', '\t', '*a* '],
  ...[
    '1.1. A\n',
    '1. Sở Y tế\n',
    '- Chủ trì: Sở Y tế\n',
    'Chủ trì: ',
    '(1) B\n',
    'a) C\n',
    'I. D\n',
    'PHẦN II\n',
    '+ e\n',
  ],
  ...[
    'Sở Y tế, ',
    'các sở, ngành, ',
    'UBND các xã, phường; ',
    'Sở Khoa học ',
    'Tháng 12/2026\n',
    'Thực hiện thường xuyên ',
  ],
  ...[
    '1 A Sở Y tế Tháng 12/2026\n',
    'Số: 1/KH-UBND\n',
    'báo cáo về Sở Y tế. ',
    'khó khăn, vướng mắc ',
    'II. B ngày 1/1/2026 ',
  ],
  ...['nv 1 xong ', 'chưa ', 'và ', 'từ 1 đến 2 ', 'truowcs ', 'hằng tháng, ', '15/12-'],
]

/** Processor time of the quickest of some runs, in milliseconds. */
function cost(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let left = 2; left > 0; left--) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** What doubling the length of a text does to the time of each reader: about 2 is linear, 4 would be quadratic. */
export function growth(): { name: string; seed: string; once: number; twice: number }[] {
  return READERS.flatMap(({ name, length, read, before = '' }) =>
    SEEDS.map((seed) => {
      const text = (size: number) => `${before}${seed.repeat(Math.ceil(size / seed.length))}a`
      read(text(length))
      const once = cost(() => read(text(length)))
      return { name, seed, once, twice: cost(() => read(text(length * 2))) }
    }),
  )
}

/** The worst two of each reader; runs too short to compare are left out. */
export async function benchGrowth(): Promise<string[]> {
  const MEASURABLE_MS = 8
  const rows = growth()
  return READERS.flatMap(({ name }) => {
    const own = rows.filter((row) => row.name === name)
    const slowest = Math.max(...own.map(({ twice }) => twice))
    const compared = own
      .filter(({ twice }) => twice >= MEASURABLE_MS)
      .map((row) => ({ ...row, times: row.twice / Math.max(row.once, 1) }))
      .sort((a, b) => b.times - a.times)
    const worst = compared.slice(0, 2).map(({ seed, once, twice, times }) => {
      return `    ${times.toFixed(2)}×  ${once.toFixed(0)} → ${twice.toFixed(0)} ms  ${JSON.stringify(seed)}`
    })
    return [
      `${name.padEnd(16)} slowest of ${own.length} texts ${slowest.toFixed(0)} ms; growing most when doubled:`,
      ...worst,
    ]
  })
}
