import { createReceiver } from './bot/turn.ts'
import type { Channel, ChannelName } from './chat/channel.ts'
import { type MovableClock, movableClock } from './clock.ts'
import { commands } from './commands/index.ts'
import type { Config } from './config.ts'
import { connect } from './connect/index.ts'
import { localeOf } from './db/accounts.ts'
import { CHANGED } from './db/changes.ts'
import { listen } from './db/listen.ts'
import { buildNotice } from './delivery/build.ts'
import { searchDeactivated } from './delivery/deactivated.ts'
import { createDispatcher } from './delivery/dispatch.ts'
import { UNLIMITED } from './delivery/pace.ts'
import { tellUnreachable } from './delivery/unreachable.ts'
import type { Notice } from './domain/notice.ts'
import { createJobs } from './jobs/schedule.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'
import { isLocale, texts } from './texts.ts'
import { within } from './within.ts'

export type App = {
  /** Where the playground is, when it is on. */
  url: string | undefined
  stop(): Promise<void>
}

const JOBS_STOP_MS = 1_500

/** Joins the parts and starts them; the store is closed with the app. */
export async function startApp(
  config: Config,
  store: Store,
  log: Log,
  clock: MovableClock = movableClock(config.TIME_ZONE),
): Promise<App> {
  const { database } = store
  const moment = () => ({ now: clock.now(), today: clock.today(), zone: clock.zone })
  const connections = await connect({ config, database, clock, log })
  const { connected } = connections
  const channels = new Map<ChannelName, Channel>(connected.map(({ channel }) => [channel.name, channel]))
  const given = Object.fromEntries(connected.map(({ channel, limits }) => [channel.name, limits]))
  const dispatcher = createDispatcher({
    ...{ database, channels, log },
    limits: { playground: UNLIMITED, telegram: UNLIMITED, slack: UNLIMITED, ...given },
    now: () => clock.now(),
    leaseSeconds: config.OUTBOX_LEASE_SECONDS,
    onUnreachable: async (lost, tx) => void (await tellUnreachable(tx, lost, moment())),
    async build(kind, ids, reader, db) {
      const locale = await localeOf(db, reader)
      const t = texts[isLocale(locale) ? locale : config.LOCALE]
      return buildNotice(db, { kind, ids } as Notice, {
        ...{ t, today: clock.today(), zone: clock.zone },
        accountId: reader.accountId,
      })
    },
  })
  const receive = createReceiver({
    ...{ database, clock, commands, log },
    defaultLocale: config.LOCALE,
    inviteLinks: (code) =>
      connected.flatMap(({ channel, inviteLink }) => withChannel(channel, inviteLink(code))),
    privateLinks: (name) =>
      connected.flatMap((each) => (each.channel.name === name ? each.privateLink() : [])),
    workEmail: (name) => connected.find((each) => each.channel.name === name)?.workEmail,
  })
  clock.onMove(dispatcher.wake)
  await dispatcher.start()
  for (const channel of channels.values()) await channel.start(receive)
  const jobs = createJobs({
    database,
    clock,
    makesUp: connected.some(({ channel }) => channel.name !== 'playground'),
    async atNight() {
      for (const { channel, findDeactivated } of connected) {
        if (!findDeactivated) continue
        const found = await searchDeactivated(database, { name: channel.name, findDeactivated }, moment())
        log.info({ channel: channel.name, ...found }, 'looked for accounts that have ended')
      }
    },
    log,
  })
  const changes = await listen(database.url, CHANGED, (subject) => {
    for (const { onChange } of connected) onChange?.(subject)
    if (subject === undefined || subject.startsWith('draft:')) jobs.read()
  })
  clock.onMove(jobs.wake)
  const jobsStarted = jobs.start().catch((err: unknown) => log.error({ err }, 'jobs could not start'))
  return {
    url: connected.find(({ url }) => url)?.url?.(),
    async stop() {
      // What a job has not finished is undone, and done by the next to look.
      const jobsStopped = within(JOBS_STOP_MS, jobsStarted.then(jobs.stop))
      await Promise.all([...channels.values()].map((channel) => channel.stop()))
      await connections.stop()
      await changes.stop()
      await jobsStopped
      await dispatcher.stop()
      await store.close()
    },
  }
}

const withChannel = (channel: Channel, url: string | undefined) =>
  url ? [{ channel: channel.name, url }] : []
