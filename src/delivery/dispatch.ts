import type { Channel, ChannelName } from '../chat/channel.ts'
import { WAKE } from '../db/deliveries.ts'
import { type Listener, listen } from '../db/listen.ts'
import { within } from '../within.ts'
import { createLane } from './lane.ts'
import type { Outside } from './lane-state.ts'
import type { Limits } from './pace.ts'
import { serverClock } from './server-clock.ts'

export type { Lost, Reader } from './lane-state.ts'

export type DispatcherOptions = Outside & {
  channels: Map<ChannelName, Channel>
  /** By channel name; one for each channel. */
  limits: Readonly<Record<string, Limits>>
}

export type Dispatcher = {
  start(): Promise<void>
  /** Takes nothing new, and waits at most 8 seconds for what is in flight. */
  stop(): Promise<void>
  /** Sends all that is due now; what the platform told us to hold back stays in the ledger. */
  drain(): Promise<void>
  /** To be called when the app's clock was moved; new deliveries wake it by themselves. */
  wake(): void
}

const STOP_MS = 8_000

/** Carries what the ledger holds to the channels. Any number of processes may do so at once. */
export function createDispatcher({ channels, limits, ...outside }: DispatcherOptions): Dispatcher {
  const lanes = new Map(
    [...channels].map(([name, channel]) => {
      const given = limits[name]
      if (!given) throw new Error(`No limits for channel ${name}`)
      return [name as string, createLane({ ...outside, channel, ...freshState(given) })]
    }),
  )
  const wakeAll = () => {
    for (const lane of lanes.values()) lane.wake()
  }
  let listener: Listener | undefined

  return {
    wake: wakeAll,
    async start() {
      listener = await listen(outside.database.url, WAKE, (name) => {
        if (name === undefined) wakeAll()
        else lanes.get(name)?.wake()
      })
      for (const lane of lanes.values()) lane.start()
    },
    async stop() {
      const stopped = [...lanes.values()].map((lane) => lane.stop())
      await listener?.stop()
      await within(STOP_MS, Promise.all(stopped))
    },
    async drain() {
      await Promise.all([...lanes.values()].map((lane) => lane.drain()))
    },
  }
}

const freshState = (limits: Limits) => ({
  ...{
    limits,
    clock: serverClock(),
    isStopped: false,
    lead: 0,
    looks: 0,
    lateLook: -1,
    holds: 0,
    outages: 0,
  },
  failing: new Set<string>(),
  fired: new Map<string, Date>(),
})
