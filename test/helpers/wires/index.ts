import type { Database } from '../../../src/db/client.ts'
import { playgroundWire } from './playground.ts'
import { slackWire } from './slack.ts'
import { telegramWire } from './telegram.ts'
import { slackTroubles, telegramTroubles } from './troubles.ts'

export type { Person } from './person.ts'
export { type Dialog, dialog, type Stage, stagesOn } from './stage.ts'
export type { Troubles } from './troubles.ts'
export type { Seen, Wire } from './wire.ts'

/** The platforms that can be made to misbehave. */
export const TROUBLED = {
  telegram: async (database: Database) => {
    const wire = await telegramWire(database)
    return { wire, troubles: telegramTroubles(wire) }
  },
  slack: async (database: Database) => {
    const wire = await slackWire(database)
    return { wire, troubles: slackTroubles(wire) }
  },
}

export const WIRES = { playground: playgroundWire, telegram: telegramWire, slack: slackWire }
