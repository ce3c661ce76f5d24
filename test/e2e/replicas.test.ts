import { setTimeout as pause } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notify, PRIORITY } from '../../src/delivery/notify.ts'
import { useDatabase } from '../helpers/database.ts'
import type { FakeSlack } from '../helpers/fake-slack/index.ts'
import { type FakeTelegram, STRICT, startFakeTelegram } from '../helpers/fake-telegram/index.ts'
import { draftTask, givePlan } from '../helpers/plan.ts'
import { linkPerson, type Replica, startReplica } from '../helpers/replicas.ts'
import { eventually } from '../helpers/service.ts'
import { quickSlack } from '../helpers/slack.ts'

const TAKEN_OVER_WITHIN_MS = 10_000
const AGENCY = 'Sở Tư pháp'

const database = useDatabase()
let telegram: FakeTelegram
let slack: FakeSlack
let replicas: Replica[]

beforeAll(async () => {
  telegram = await startFakeTelegram({ limits: STRICT })
  slack = await quickSlack({ postBurst: 1, retryDelays: [0, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000] })
  await givePlan(database.current, [draftTask('1', AGENCY)])
  const { botToken, appToken } = slack.options
  const environment = {
    ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
    ...{ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl },
  }
  replicas = await Promise.all([0, 1, 2].map(() => startReplica(database.current.url, environment)))
}, 60_000)

afterAll(async () => {
  for (const replica of replicas) {
    replica.thaw()
    await replica.kill()
  }
  await Promise.all([telegram.stop(), slack.stop()])
})

async function onTelegram(count: number): Promise<number[]> {
  const users = telegram.addUsers(count)
  for (const user of users) {
    const account = { channel: 'telegram', platformUser: `${user}`, address: `${user}` }
    await linkPerson(database.current, account, AGENCY)
  }
  return users
}

async function onSlack(count: number): Promise<string[]> {
  const users = Array.from({ length: count }, (_, n) => slack.addUser(`Người ${n}`).id)
  for (const user of users) {
    const account = { channel: 'slack', platformUser: user, address: slack.imOf(user) }
    await linkPerson(database.current, account, AGENCY)
  }
  return users
}

async function broadcast(to: number[]): Promise<void> {
  const { prisma } = database.current
  const { id } = await prisma.obligation.findFirstOrThrow()
  const recipients = to.map((user) => ({ channel: 'telegram' as const, address: `${user}`, key: `k${user}` }))
  const options = { priority: PRIORITY.broadcast, at: Temporal.Now.instant() }
  await notify(prisma, { kind: 'event-declared', ids: { obligationId: id } }, recipients, options)
}

type Row = { channel: string; address: string; status: string; inDoubt: number }

const ledger = async (where = 'true') =>
  (
    await database.current.pool.query<Row>(
      `SELECT channel, address, status, in_doubt AS "inDoubt" FROM delivery WHERE ${where}`,
    )
  ).rows

/** The notes of all updates, without what stands around them in free text. */
async function notes(): Promise<string[]> {
  const { rows } = await database.current.pool.query<{ note: string }>('SELECT note FROM update')
  return rows.map(({ note }) => /báo \S+/.exec(note)?.[0] ?? note).sort()
}

/** Stops a process at a moment when it holds leases that it has not used: another that lives would have by now. */
async function freezeWithLeases(replica: Replica): Promise<void> {
  for (;;) {
    replica.freeze()
    await pause(500)
    const old = await ledger(
      `status = 'leased' AND fired_at IS NULL AND lease_until < clock_timestamp() + interval '4.6 seconds'`,
    )
    if (old.length > 0) return
    replica.thaw()
    await pause(100)
  }
}

const copiesAt = (channel: string, address: string): number =>
  channel === 'telegram'
    ? telegram.fromBot(Number(address)).length
    : slack.messages(address).filter(({ from }) => from === 'bot').length

/** Nothing lost, nothing twice but what was in doubt, no limit broken. */
async function expectDelivered(): Promise<void> {
  const rows = await ledger()
  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([])
  for (const own of Map.groupBy(rows, ({ channel, address }) => `${channel} ${address}`).values()) {
    const { channel = '', address = '' } = own[0] ?? {}
    const seen = copiesAt(channel, address)
    const doubts = own.reduce((sum, { inDoubt }) => sum + inDoubt, 0)
    expect(seen, address).toBeGreaterThanOrEqual(own.length)
    expect(seen, address).toBeLessThanOrEqual(own.length + doubts)
  }
  expect(telegram.violations()).toEqual([])
  expect(slack.violations()).toEqual([])
}

test('the process that receives is killed, another frozen in the middle of sending: the third takes over', async () => {
  const dying = await eventually(() => replicas.find((replica) => replica.polled() > 0))
  const [frozen, third] = replicas.filter((replica) => replica !== dying) as [Replica, Replica]
  const [lan = 0, minh = 0] = await onTelegram(2)
  const people = await onTelegram(6)
  const colleagues = await onSlack(3)

  // Only one is awake, so these two answers are its own, and never arrive.
  for (const standby of [frozen, third]) standby.freeze()
  for (const user of [lan, minh]) telegram.inject({ kind: 'hang', method: 'sendMessage', chat: user })
  for (const user of [lan, minh]) telegram.say(user, user, `/capnhat H1 10% báo ${user}`)
  await telegram.untilCalls('sendMessage', 2)
  frozen.thaw()
  await broadcast(telegram.addUsers(120))
  await freezeWithLeases(frozen)
  await dying.kill()
  const killed = performance.now()
  third.thaw()
  for (const user of people) telegram.say(user, user, `/capnhat H1 20% báo ${user}`)
  for (const user of colleagues) void slack.say(user, `cap nhat H1 30% báo ${user}`)

  const isDone = async () => (await ledger(`status <> 'sent'`)).length === 0
  const said = [lan, minh, ...people, ...colleagues].map((user) => `báo ${user}`).sort()
  await eventually(async () => (await notes()).length >= said.length && (await isDone()))
  const took = performance.now() - killed
  expect(took).toBeLessThan(TAKEN_OVER_WITHIN_MS)

  frozen.thaw()
  await third.kill()
  telegram.say(lan, lan, '/capnhat H1 40% sau cùng')
  await telegram.untilFromBot(lan, 2)
  await eventually(isDone)
  expect(await notes()).toEqual([...said, 'sau cùng'].sort())
  await expectDelivered()
}, 60_000)
