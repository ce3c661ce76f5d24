import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from './platform.ts'

export type LoadPlan = {
  people: number
  /** Those who talk, if they are there already; as many as `people`. */
  users?: number[] | undefined
  /** Messages each person sends, the next as soon as the last is answered. */
  each: number
  text: string
  /** People who begin per second; all at once without it. */
  perSecond?: number
  /** Counts as lost after that. */
  patienceMs?: number
}

export type LoadResult = {
  answered: number
  lost: number
  seconds: number
  perSecond: number
  /** Milliseconds from the message on the platform to the bot's answer on the platform. */
  p50: number
  p95: number
  p99: number
}

/** People who talk to the bot, measured where the messages are: between the platform taking a message and its answer. */
export async function load(platform: Platform, plan: LoadPlan): Promise<LoadResult> {
  const { world, acts, clock } = platform
  const times: number[] = []
  let lost = 0

  async function talk(user: number): Promise<void> {
    for (let count = 0; count < plan.each; count++) {
      const before = answersTo(user)
      const asked = clock()
      acts.say(user, user, plan.text)
      const isAnswered = await answered(user, before, plan.patienceMs ?? 30_000)
      if (isAnswered) times.push(clock() - asked)
      else lost += 1
    }
  }

  /** The count of all messages: the person writes none while waiting. */
  const answersTo = (user: number): number => world.room(user).messages.size

  async function answered(user: number, before: number, patienceMs: number): Promise<boolean> {
    const patience = new AbortController()
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const look = () => answersTo(user) > before + 1 && resolve(true)
    platform.watchers.add(look)
    sleep(patienceMs, undefined, { signal: patience.signal }).then(
      () => resolve(false),
      () => {},
    )
    const isAnswered = await promise
    platform.watchers.delete(look)
    patience.abort()
    return isAnswered
  }

  const users = plan.users ?? Array.from({ length: plan.people }, () => world.addUser().id)
  const start = clock()
  await Promise.all(
    users.map(async (user, place) => {
      if (plan.perSecond) await sleep((place * 1000) / plan.perSecond)
      await talk(user)
    }),
  )
  return summary(times, lost, (clock() - start) / 1000)
}

function summary(times: number[], lost: number, seconds: number): LoadResult {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10
  return {
    answered: times.length,
    lost,
    seconds: Math.round(seconds * 100) / 100,
    perSecond: Math.round((times.length / seconds) * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}
