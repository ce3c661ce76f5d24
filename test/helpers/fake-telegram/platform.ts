import { groupActs } from './acts/groups.ts'
import { lookActs } from './acts/looks.ts'
import { peopleActs } from './acts/people.ts'
import { conflict } from './errors.ts'
import { createFaults } from './faults.ts'
import { createJournal } from './journal.ts'
import { createLimiter, type Limits, STANDARD } from './limits.ts'
import { accountMethods } from './methods/account.ts'
import { callbackMethods } from './methods/callbacks.ts'
import { editMethods } from './methods/edits.ts'
import { messageMethods } from './methods/messages.ts'
import { createPolling } from './polling.ts'
import { createQueue } from './queue.ts'
import type { Params } from './types.ts'
import { createWebhook, type WebhookPace } from './webhook.ts'
import { createWorld } from './world.ts'

export type FakeOptions = {
  port?: number
  token?: string
  username?: string
  limits?: Partial<Limits>
  webhookPace?: WebhookPace
  /** The date on messages and the age of updates, in milliseconds; the limits always run on real time. */
  now?: () => number
}

export const TOKEN = '7654321098:AAH-fake-token-for-a-local-server-01'
const PACE: WebhookPace = { firstRetryMs: 2_000, longestRetryMs: 60_000, timeoutMs: 60_000 }

type Method = (params: Params, gone: AbortSignal) => unknown

/** The platform without its HTTP side. */
export function createPlatform(options: FakeOptions) {
  const { token = TOKEN, username = 'nhacviec_test_bot' } = options
  const watchers = new Set<() => void>()
  const onChange = () => {
    polling.wake()
    webhook.wake()
    for (const watcher of watchers) watcher()
  }
  const time = { now: options.now ?? Date.now }
  const now = () => time.now()
  const clock = () => performance.now()
  const me = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Nhắc Việc', username }
  const world = createWorld({ ...me, can_join_groups: true, can_read_all_group_messages: false }, now)
  const queue = createQueue(now, onChange)
  const webhook = createWebhook(queue, options.webhookPace ?? PACE, now)
  const polling = createPolling(queue, webhook.isSet, onChange)
  const limiter = createLimiter({ ...STANDARD, ...options.limits }, clock)
  const account = accountMethods(world)
  const callbacks = callbackMethods(clock)
  const methods: Record<string, Method> = {
    ...account.methods,
    ...callbacks.methods,
    ...messageMethods(world, limiter),
    ...editMethods(world, limiter),
    getUpdates: polling.getUpdates,
    setWebhook: (params) => {
      polling.end(conflict('terminated by setWebhook request'))
      return webhook.setWebhook(params)
    },
    deleteWebhook: webhook.deleteWebhook,
    getWebhookInfo: webhook.getWebhookInfo,
  }
  return {
    methods,
    world,
    queue,
    webhook,
    polling,
    limiter,
    account,
    callbacks,
    faults: createFaults(),
    journal: createJournal(onChange),
    watchers,
    time,
    clock,
    credentials: { token: token as string | undefined },
    acts: {
      ...peopleActs(world, queue, callbacks.queries, clock),
      ...groupActs(world, queue),
      ...lookActs(world),
    },
  }
}

export type Platform = ReturnType<typeof createPlatform>
