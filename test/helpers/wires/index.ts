import { playgroundWire } from './playground.ts'
import { slackWire } from './slack.ts'
import { telegramWire } from './telegram.ts'

export type { Person } from './person.ts'
export { type Dialog, dialog, type Stage, stagesOn } from './stage.ts'
export type { Seen, Wire } from './wire.ts'

export const WIRES = { playground: playgroundWire, telegram: telegramWire, slack: slackWire }
