import { Temporal } from 'temporal-polyfill'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { toDate } from '../../src/db/days.ts'
import type { Prisma } from '../../src/db/generated/client.ts'
import { readCalendar } from '../../src/db/registry.ts'
import { type PlannedLine, plannedOn } from '../../src/db/reminder-list.ts'
import { isWorkingDay } from '../../src/domain/calendar.ts'
import type { PlainDate } from '../../src/domain/deadline.ts'
import { atTime, OFFICE_HOURS, type Office } from '../../src/domain/office.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { planned } from '../../src/operator/remind.ts'
import { type Bot, startBot } from '../helpers/bot.ts'
import { useDatabase } from '../helpers/database.ts'
import { agency, day, draftTask, givePlan } from '../helpers/plan.ts'
import { CYCLES, DECIDED, type Expected, FIRST, LAST, POLICIES, SAID, TRICKY, YEAR } from './year.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const KINDS = ['due', 'milestone', 'occurrence', 'report', 'escalation', 'event', 'coordinating'] as const

/** Clocks of the machine and of the database server, with what JavaScript makes of January there. */
const MACHINES = [
  { zone: 'America/New_York', minutesBehind: 300, stretches: [[FIRST.toString(), LAST.toString()]] as const },
  { zone: 'UTC', minutesBehind: 0, stretches: TRICKY },
  { zone: ZONE, minutesBehind: -420, stretches: TRICKY },
]

const machineZone = process.env.TZ
afterAll(() => {
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
})

describe.each(MACHINES)(
  'a year of reminders with the machine in $zone',
  ({ zone, minutesBehind, stretches }) => {
    const clone = useDatabase()

    test('says what was counted by hand, on those days and no others', async () => {
      process.env.TZ = zone
      expect(new Date(2027, 0, 15).getTimezoneOffset()).toBe(minutesBehind)
      const url = new URL(clone.current.url)
      // Planning the same statements anew each day would take half of the time.
      url.searchParams.set('options', `-c TimeZone=${zone} -c plan_cache_mode=force_generic_plan`)
      const database = openDatabase(url.toString())
      try {
        const bot = await startBot(database)
        await setUp(database, bot)
        const office = { zone: ZONE, calendar: await readCalendar(database.prisma), hours: OFFICE_HOURS }
        const speak = speaker(bot)
        for (const [first, last] of stretches) await live(database, { first, last, office, speak })
        const said = await saidBy(database)
        expect(written(said, stretches)).toEqual(counted(stretches))
        expectSkipped(said)
        await expectOneDigestADay(database)
      } finally {
        await database.close()
      }
    }, 180_000)
  },
)

async function setUp({ prisma, ...rest }: Database, bot: Bot): Promise<void> {
  for (const { date, kind } of DECIDED) {
    const key = toDate(day(date))
    const data = { kind, name: date, active: true }
    await prisma.holiday.upsert({ where: { date: key }, create: { date: key, ...data }, update: data })
  }
  for (const [code, policy] of Object.entries(POLICIES)) {
    const tasks = YEAR.flatMap(({ ref, deadline }) =>
      deadline && ref.startsWith(code)
        ? [draftTask(ref.slice(1), 'Sở Tư pháp', { deadline, coordinating: [agency('Sở Y tế')] })]
        : [],
    )
    const { id } = await givePlan({ prisma, ...rest }, tasks, code)
    const reportCycle = CYCLES[code] as Prisma.InputJsonObject | undefined
    await prisma.plan.update({
      where: { id },
      data: { reminderPolicy: policy, ...(reportCycle && { reportCycle }) },
    })
  }
  await bot.person('Lan', 'Sở Tư pháp')
  await bot.person('Minh', 'Sở Tư pháp')
  await bot.person('Hà', 'Sở Tư pháp', 'head')
  await bot.person('Tuấn', 'Công an thành phố', 'admin')
  await bot.person('Hoa', 'Sở Y tế')
  await prisma.person.updateMany({ where: { name: 'Hoa' }, data: { hearsCoordinating: true } })
}

/** Has everything said that was said by that moment, in order. */
function speaker(bot: Bot): (until: Temporal.Instant) => Promise<void> {
  const waiting = SAID.map(([date, sender, line]) => ({ at: at(day(date), '09:00'), sender, line }))
  return async (until) => {
    while (waiting[0] && Temporal.Instant.compare(waiting[0].at, until) < 0) {
      const next = waiting.shift()
      if (!next) return
      const { sender, line } = next
      bot.clock.set(next.at)
      await bot.receive({
        ...{ id: `${waiting.length}`, channel: 'playground', sender, address: sender, line },
        ...{ isPrivate: true, at: next.at },
      })
    }
  }
}

type Stretch = {
  first: string
  last: string
  office: Office
  speak: (until: Temporal.Instant) => Promise<void>
}

/** Sweeps day by day at eight; at a day's planning the words of the days before have been said. */
async function live(database: Database, { first, last, office, speak }: Stretch): Promise<void> {
  await speak(at(day(first), '08:00'))
  const foreseen = await foresee(database, first, office)
  for (let date = day(first); date.toString() <= last; date = date.add({ days: 1 })) {
    const now = at(date, '08:00')
    await speak(now)
    const isSwept = await sweep(database, { now, office, makesUp: date.toString() !== first })
    expect(isSwept, date.toString()).toBe(isWorkingDay(date, office.calendar))
  }
  if (foreseen) expect(await plannedOn(database.prisma, foreseen.day)).toEqual(foreseen.lines)
}

type Foreseen = { day: PlainDate; lines: PlannedLine[] }

/** What the operator's dry run prints on one day for another, in one zone: the ladder's first step after Labour Day. */
async function foresee(database: Database, today: string, office: Office): Promise<Foreseen | undefined> {
  if (process.env.TZ !== 'UTC' || today !== '2027-04-26') return undefined
  const ahead = day('2027-05-05')
  const run = { day: ahead, now: at(ahead, '08:00'), office, isDry: true }
  return { day: ahead, lines: await planned(database, run) }
}

type Said = {
  ref: string
  kind: (typeof KINDS)[number]
  person: string
  day: string
  aim: string
  stage: number
  skipped: string | null
}

const saidBy = async ({ pool }: Database): Promise<Said[]> =>
  (
    await pool.query<Said>(`
      SELECT coalesce(p.code, '') || coalesce(t.number, '') AS ref, r.kind, w.name AS person, r.day::text,
        r.aim_on::text AS aim, r.stage, r.skipped
      FROM reminder r JOIN person w ON w.id = r.person_id LEFT JOIN obligation o ON o.id = r.obligation_id
      LEFT JOIN task t ON t.id = o.task_id LEFT JOIN plan p ON p.id = coalesce(r.plan_id, t.plan_id)
      WHERE r.kind <> 'summary' ORDER BY r.day, r.aim_on, r.stage`)
  ).rows

type Stretches = readonly (readonly [string, string])[]

const isIn = (date: string, stretches: Stretches) =>
  stretches.some(([first, last]) => first <= date && date <= last)

/** What was said, in the writing of the table; of a list that is written in part, that part. */
function written(said: Said[], stretches: Stretches): string[] {
  return lists().map(({ ref, kind, within }) => {
    const own = said.filter(
      (each) => each.ref === ref && each.kind === kind && each.skipped === null && isIn(each.day, stretches),
    )
    const shown = within ? own.filter((each) => isIn(each.day, [within])) : own
    const words = shown.map(
      (each) => `${each.day} ${kind === 'escalation' ? each.person : signed(each.stage)}`,
    )
    return [`${ref} ${kind}:`, ...tally(words)].join(' ')
  })
}

/** The table's own words for those days. */
const counted = (stretches: Stretches): string[] =>
  lists().map(({ ref, kind, text }) =>
    [`${ref} ${kind}:`, ...datesOf(text).filter((word) => isIn(word.slice(0, 10), stretches))].join(' '),
  )

/** Every kind of every row: one that is not in the table is never said. */
const lists = () =>
  YEAR.flatMap((row: Expected) =>
    KINDS.filter((kind) => row[kind] !== undefined || !row.within).map((kind) => ({
      ...{ ref: row.ref, within: row.within, kind },
      text: row[kind] ?? '',
    })),
  )

/** `2026: 10-16 -30, 11-06 -7 2027: …` → `2026-10-16 -30`, … */
function datesOf(text: string): string[] {
  return [...text.matchAll(/(\d{4}):([^:]*?)(?=\d{4}:|$)/g)].flatMap(([, year, list = '']) =>
    list
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .map((word) => `${year}-${word}`),
  )
}

const tally = (words: string[]): string[] =>
  [...Map.groupBy(words, (word) => word)].map(([word, same]) =>
    same.length > 1 ? `${word} ×${same.length}` : word,
  )

const signed = (stage: number) => (stage > 0 ? `+${stage}` : `${stage}`)

/** Swept every day, a stage is left out only for a nearer one of the same thing on the same day. */
function expectSkipped(said: Said[]): void {
  for (const each of said.filter(({ skipped }) => skipped !== null)) {
    expect(each.skipped).toBe('same-day')
    const nearer = said.filter(
      (other) =>
        other.skipped === null &&
        (['ref', 'kind', 'day', 'aim'] as const).every((key) => other[key] === each[key]),
    )
    expect(nearer.some((other) => other.stage > each.stage)).toBe(true)
  }
}

async function expectOneDigestADay({ pool }: Database): Promise<void> {
  const { rows } = await pool.query(`
    SELECT r.person_id, r.day, (SELECT count(*)::int FROM delivery WHERE key = 'digest:' || r.person_id || ':' || r.day) AS digests
    FROM reminder r WHERE r.skipped IS NULL GROUP BY r.person_id, r.day`)
  expect(rows.filter(({ digests }) => digests !== 1)).toEqual([])
  expect(rows.length).toBeGreaterThan(50)
}

const at = (date: PlainDate, time: string): Temporal.Instant =>
  atTime(date, Temporal.PlainTime.from(time), ZONE)
