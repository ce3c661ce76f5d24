import { createActs } from './acts.ts'
import type { Api } from './api.ts'
import { createChanges } from './changes.ts'
import { createDelivery } from './delivery.ts'
import { createFaults } from './faults.ts'
import { createForms } from './forms.ts'
import { createJournal } from './journal.ts'
import { createLimits } from './limits.ts'
import { createHappenings } from './office.ts'
import { createPayloads } from './payloads.ts'
import { createPosting } from './posting.ts'
import { createPresses } from './presses.ts'
import { createResponseUrls } from './responses.ts'
import { listen } from './server.ts'
import { type Seen, seen } from './sight.ts'
import { createSockets } from './sockets.ts'
import { createTokens } from './tokens.ts'
import { createTriggers } from './triggers.ts'
import { createWorld } from './world.ts'

export { signature } from './posting.ts'
export type { Seen } from './sight.ts'
export { BOT } from './world.ts'

export type FakeSlackOptions = {
  mode?: 'socket' | 'http'
  port?: number
  now?: () => number
  botToken?: string
  appToken?: string
  signingSecret?: string
  scopes?: string[]
  appScopes?: string[]
  /** Milliseconds Slack waits for an acknowledgement. */
  ackTimeout?: number
  retryDelays?: number[]
  postBurst?: number
  postsPerMinute?: number | undefined
}

const DEFAULTS = {
  mode: 'socket' as 'socket' | 'http',
  port: 0,
  now: Date.now,
  botToken: 'xoxb-fake-bot-token',
  appToken: 'xapp-1-A0NHACVIEC-1-fake',
  signingSecret: '0123456789abcdef0123456789abcdef',
  appScopes: ['connections:write'],
  ackTimeout: 3000,
  retryDelays: [0, 60_000, 300_000],
  postBurst: 4,
}

/**
 * A Slack of our own on loopback: it enforces the documented limits, delivers over Socket Mode or signed HTTP, repeats
 * what was not taken, refuses what Slack would refuse, and misbehaves on demand.
 */
export async function startFakeSlack(given: FakeSlackOptions & { scopes: string[] }) {
  const options = { ...DEFAULTS, ...given }
  const { now } = options
  const { changed, until } = createChanges()
  let origin = ''
  const where = () => origin

  const world = createWorld(now)
  const triggers = createTriggers(now, world.newId)
  const journal = createJournal(now)
  const limits = createLimits({ now, postBurst: options.postBurst, postsPerMinute: options.postsPerMinute })
  const faults = createFaults()
  const tokens = createTokens(options)
  const sockets = createSockets(where, options.ackTimeout, changed)
  const posting = createPosting(options)
  const delivery = createDelivery(options.mode === 'http' ? posting : sockets, options)
  const payloads = createPayloads(world, where, now)
  const responses = createResponseUrls(world, where, now)
  const stage = { world, delivery, payloads, responses, triggers }
  const office = { world, triggers, origin: where, socketUrl: sockets.url }
  const api: Api = { office, tokens, limits, faults, journal, changed }

  const messages = (conversation: string): Seen[] =>
    (world.conversations.get(conversation)?.messages ?? []).map(seen)
  const acts = {
    ...createActs(stage),
    ...createPresses(stage),
    ...createForms(stage),
    ...createHappenings(stage),
    messages,
    /** What the bot wrote to a person privately. */
    received: (user: string): Seen[] => messages(world.imOf(user).id).filter(({ from }) => from === 'bot'),
    imOf: (user: string): string => world.imOf(user).id,
    addUser: world.addUser,
    addChannel: (...about: Parameters<typeof world.addChannel>): string => world.addChannel(...about).id,
    fail: faults.add,
    redeliver: delivery.redeliver,
    repeatLast: delivery.repeatLast,
    duplicate: delivery.duplicate,
    hold: delivery.hold,
    release: delivery.release,
    settled: delivery.settled,
    refresh: sockets.refresh,
    cut: sockets.cut,
    setTarget: posting.setTarget,
    calls: () => journal.calls,
    violations: () => journal.violations,
    /** The bot's token ends: `token_revoked`, `account_inactive`; `valid` again. */
    setToken: (state: string): void => {
      tokens.state = state
    },
  }
  const server = await listen({ api, world, responses, sockets, control }, options.port)
  origin = server.origin

  async function control(act: string, args: unknown[]): Promise<unknown> {
    const perform = (acts as unknown as Record<string, (...args: unknown[]) => unknown>)[act]
    if (!perform) throw new Error(`no act "${act}"; there are: ${Object.keys(acts).join(', ')}`)
    return perform(...args)
  }

  return {
    ...acts,
    options,
    apiUrl: `${origin}/api/`,
    origin,
    world,
    lost: delivery.lost,
    connections: () => sockets.count,
    until,
    async stop(): Promise<void> {
      await sockets.close()
      await server.close()
    },
  }
}

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>
