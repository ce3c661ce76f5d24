import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { addNudge } from '../../src/db/nudges.ts'
import { nudgeAudience } from '../../src/domain/audience.ts'
import { nextWorkingDay } from '../../src/domain/calendar.ts'
import type { PlainDate } from '../../src/domain/deadline.ts'
import { atTime } from '../../src/domain/office.ts'
import type { FakeTelegram } from '../helpers/fake-telegram/index.ts'
import type { Fleet } from './fleet.ts'
import type { Random } from './random.ts'
import { insist, type Server } from './server.ts'
import { type Suffered, storm } from './storm.ts'
import { awaited, type Expected, effects, ledger, type Tally } from './verdict.ts'
import type { Inhabitant, World } from './world.ts'

export type Stage = {
  server: Server
  telegram: FakeTelegram
  fleet: Fleet
  world: World
  random: Random
  calendar: ReadonlyMap<string, 'off' | 'work'>
  /** How long everything goes wrong. */
  stormMs: number
}

export type Outcome = {
  day: PlainDate
  processes: number
  suffered: Suffered
  /** Updates people sent. */
  said: number
  seconds: number
  problems: string[]
  /** Of all rounds so far. */
  tally: Tally
}

const ZONE = 'Asia/Ho_Chi_Minh'
const SETTLES_WITHIN_MS = 90_000
const LOOKS_EVERY_MS = 200
/** What a process that was frozen still has in hand arrives by then. */
const AFTERMATH_MS = 400

/** A morning, and all that goes wrong in it: reminders of the day, a nudge, people's updates. */
export async function playRound(stage: Stage, n: number, yesterday: PlainDate): Promise<Outcome> {
  const { server, telegram, fleet, world, random } = stage
  const { database } = server
  const day = nextWorkingDay(yesterday.add({ days: 1 }), stage.calendar)
  const eight = atTime(day, Temporal.PlainTime.from('08:00'), ZONE)
  const processes = 2 + (n % 2)
  await fleet.settle(processes)
  const began = performance.now()
  const nudgeId = await addNudge(database.prisma, nudgeOf(world, n, eight), eight.subtract({ hours: 12 }))
  const speakers = world.people.filter(() => random.chance(0.8))
  const notes = speakers.map((_, place) => `vòng ${n} tin ${place}`)
  const expected: Expected = { day: day.toString(), nudgeId, notes }
  fleet.set(eight.subtract({ milliseconds: 200 }))
  const [suffered] = await Promise.all([
    storm(stage, stage.stormMs),
    ...speakers.map((speaker, place) =>
      speak(stage, { ...speaker, note: notes[place] ?? '', percent: 10 + ((n + place) % 80) }),
    ),
  ])
  telegram.clearFaults()
  await fleet.settle(processes)
  const missing = await settled(stage, expected)
  await pause(AFTERMATH_MS)
  const found = await insist(database, () => effects(database, world, expected))
  const { problems, tally } = await insist(database, () => ledger(database, telegram))
  return {
    ...{ day, processes, suffered, tally, said: notes.length },
    seconds: (performance.now() - began) / 1000,
    problems: [
      ...missing.map((what) => `not within ${SETTLES_WITHIN_MS / 1000} s: ${what}`),
      ...found,
      ...problems,
      ...fleet.died(),
    ],
  }
}

const nudgeOf = ({ planId, adminId }: World, n: number, sendAt: Temporal.Instant) => ({
  ...{ planId, audience: nudgeAudience.parse({}), words: `Đôn đốc vòng ${n}`, createdById: adminId, sendAt },
  ...{ fileId: null, againOfId: null, correctsId: null, urgentReason: null, rule: null },
})

type Speech = Inhabitant & { note: string; percent: number }

/** An update at some moment of the storm; the platform brings some of them twice. */
async function speak(
  { telegram, random, stormMs }: Stage,
  { user, task, note, percent }: Speech,
): Promise<void> {
  const isRepeated = random.chance(0.25)
  await pause(random.between(0, stormMs))
  telegram.say(user, user, `/capnhat ${task} ${percent}% ${note}`)
  if (!isRepeated) return
  await pause(LOOKS_EVERY_MS)
  telegram.repeatLast(user)
}

/** What has not happened when patience ends. */
async function settled({ server, telegram, world }: Stage, expected: Expected): Promise<string[]> {
  const until = performance.now() + SETTLES_WITHIN_MS
  for (;;) {
    const missing = await insist(server.database, (database) => awaited(database, telegram, world, expected))
    if (!missing.length || performance.now() > until) return missing
    await pause(LOOKS_EVERY_MS)
  }
}
