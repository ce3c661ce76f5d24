import { createReceiver } from './bot/turn.ts'
import type { Channel, ChannelName } from './chat/channel.ts'
import { type MovableClock, movableClock } from './clock.ts'
import { commands } from './commands/index.ts'
import type { Config } from './config.ts'
import { connectPlayground } from './connect/playground.ts'
import type { Connected } from './connect/types.ts'
import { buildNotice } from './delivery/build.ts'
import { createDispatcher } from './delivery/dispatch.ts'
import type { Log } from './log.ts'
import { openStore } from './store.ts'
import { isLocale, texts } from './texts.ts'

export type App = {
  /** Where the playground is, when it is on. */
  url: string | undefined
  stop(): Promise<void>
}

/** Joins the parts and starts them: database, channels, sending. */
export async function startApp(config: Config, log: Log): Promise<App> {
  const store = await openStore(config)
  const { database } = store
  const clock: MovableClock = movableClock(config.TIME_ZONE)
  const connected: Connected[] = []
  if (config.playground) connected.push(await connectPlayground({ config, database, clock, log }))
  const channels = new Map<ChannelName, Channel>(connected.map(({ channel }) => [channel.name, channel]))
  const dispatcher = createDispatcher({
    database,
    channels,
    limits: new Map(connected.map(({ channel, limits }) => [channel.name, limits])),
    now: () => clock.now(),
    build: (notice, recipient, tx) => {
      const t = texts[isLocale(recipient.locale) ? recipient.locale : config.LOCALE]
      return buildNotice(tx, notice, { t, today: clock.today(), now: clock.now() })
    },
    log,
    leaseSeconds: config.OUTBOX_LEASE_SECONDS,
  })
  const receive = createReceiver({
    ...{ database, clock, commands, log },
    defaultLocale: config.LOCALE,
    inviteLinks: (code) =>
      connected.flatMap(({ channel, inviteLink }) => withChannel(channel, inviteLink(code))),
    privateLinks: (name) =>
      connected.flatMap((each) => (each.channel.name === name ? each.privateLink() : [])),
  })
  await dispatcher.start()
  for (const channel of channels.values()) await channel.start(receive)
  return {
    url: connected.find(({ url }) => url)?.url?.(),
    async stop() {
      await Promise.all([...channels.values()].map((channel) => channel.stop()))
      await dispatcher.stop()
      await store.close()
    },
  }
}

const withChannel = (channel: Channel, url: string | undefined) =>
  url ? [{ channel: channel.name, url }] : []
