import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { text } from '../../src/chat/card.ts'
import type { Database } from '../../src/db/client.ts'
import { createDispatcher, type DispatcherOptions } from '../../src/delivery/dispatch.ts'
import { type Limits, UNLIMITED } from '../../src/delivery/pace.ts'
import { createFakeChannel } from './fake-channel.ts'

export const NOON = Temporal.Instant.from('2026-03-02T05:00:00Z')

type Given = Partial<Omit<DispatcherOptions, 'limits' | 'channels'>> & { limits?: Partial<Limits> }

/** A dispatcher for a fake channel; a notice's card is its kind and ids. The app's clock stands at noon. */
export function testDelivery(database: Database, { limits, ...given }: Given = {}) {
  const channel = createFakeChannel()
  const dispatcher = createDispatcher({
    database,
    channels: new Map([[channel.name, channel]]),
    limits: { [channel.name]: { ...UNLIMITED, ...limits } },
    now: () => NOON,
    build: async (kind, ids) => ({ title: kind, body: [text(JSON.stringify(ids))] }),
    log: pino({ level: 'silent' }),
    leaseSeconds: 30,
    ...given,
  })
  return { channel, dispatcher }
}
