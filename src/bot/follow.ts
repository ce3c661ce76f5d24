import { createHash } from 'node:crypto'
import { BUTTON_LINE_BYTES } from '../chat/card.ts'
import { placesOf } from '../chat/channel.ts'
import type { Command, Said } from '../chat/command.ts'
import { exampleRef } from '../commands/shared/example.ts'
import { deliveryOfMessage } from '../db/deliveries.ts'
import { dropDraft, markSeen } from '../db/inbox.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { usage } from '../views/help.ts'
import { say } from '../views/say.ts'
import { sure } from '../views/sure.ts'
import { unknown } from '../views/unknown.ts'
import { chooseCard, offerCard } from './choose.ts'
import { severalLines } from './command-line.ts'
import { describe } from './describe.ts'
import { isOutdated } from './outdated.ts'
import { awaitingYes, type Reading } from './reading.ts'
import type { Exchange } from './turn.ts'

/** Runs, asks or explains, as the line was read. */
export async function follow(exchange: Exchange, reading: Reading): Promise<Said[]> {
  const { t, tx, account, me, inbound } = exchange
  if (!inbound.isPrivate && !IN_GROUPS.has(reading.do)) return saysMuch(reading) ? [privately(exchange)] : []
  switch (reading.do) {
    case 'run':
      return run(exchange, reading.command, reading.args)
    case 'ask':
      return askFor(exchange, reading)
    case 'sure': {
      if (!me) return [say(t, { key: 'refused-unlinked' })]
      await exchange.keep(awaitingYes(reading.line))
      return [await sureCard(exchange, reading.line)]
    }
    case 'batch':
      return batch(exchange, reading.readings)
    case 'greet':
      await dropDraft(tx, account.id)
      return [me ? say(t, { key: 'greet', values: { name: me.name } }) : say(t, { key: 'refused-unlinked' })]
    case 'choose':
    case 'offer': {
      if (!me) return [say(t, { key: 'refused-unlinked' })]
      const card = reading.do === 'choose' ? chooseCard : offerCard
      return [await card(exchange, reading.lines)]
    }
    case 'not-yet':
      return [say(t, { key: `not-yet-${reading.name}`, values: { example: await exampleRef(exchange) } })]
    case 'unknown':
      return [unknown(t, { linked: Boolean(me), example: await exampleRef(exchange) })]
  }
}

/** Everybody reads along in a group: only commands are answered there, each as it allows; small talk is left alone. */
const IN_GROUPS = new Set<Reading['do']>(['run', 'ask'])

const saysMuch = ({ do: what }: Reading): boolean => SAY_MUCH.has(what)
const SAY_MUCH = new Set<Reading['do']>(['sure', 'batch', 'choose', 'offer', 'not-yet'])

/** The way to the private chat. */
export function privately({ t, inbound, privateLinks }: Exchange) {
  const [url] = privateLinks(inbound.channel)
  return say(t, { key: 'refused-group', buttons: url ? [[{ label: t('refused-group-button'), url }]] : [] })
}

/** Several lines of one message: each is a write of its own, with keys of its own. */
async function batch(exchange: Exchange, readings: Reading[]): Promise<Said[]> {
  const said: Said[] = []
  for (const [n, reading] of readings.entries()) {
    const inbound = { ...exchange.inbound, line: `${exchange.inbound.line} ${n}` }
    const sourceKey = `${exchange.sourceKey}:${n}`
    said.push(...(await follow({ ...exchange, inbound, sourceKey }, reading)))
  }
  return said
}

async function run(exchange: Exchange, command: Command, args: Record<string, unknown>): Promise<Said[]> {
  const { t, tx, account } = exchange
  const refusal = refuse(exchange, command)
  if (refusal) return [refusal]
  if (command.writes && !(await firstPress(exchange))) return [say(t, { key: 'refused-pressed' })]
  if (command.writes && (await isOutdated(exchange))) return [say(t, { key: 'refused-outdated' })]
  // What was unfinished is finished or left by now; the command itself may ask for more and keep that.
  if (command.name !== 'cancel') await dropDraft(tx, account.id)
  return command.run(args, exchange)
}

function refuse(exchange: Exchange, command: Command) {
  const { t, me, inbound } = exchange
  if (!inbound.isPrivate && !command.inGroups) return privately(exchange)
  if (command.access !== 'anyone' && !me) return say(t, { key: 'refused-unlinked' })
  const runs = me ? mayRun(me.memberships).length > 0 : false
  return command.access === 'admin' && !runs ? say(t, { key: 'refused-access' }) : undefined
}

/** A writing button counts once for each showing of its card: clients resend a press under a new event id. */
async function firstPress({ tx, inbound, now }: Exchange): Promise<boolean> {
  const { channel, sender, address, pressed, line } = inbound
  if (!pressed) return true
  const shown = (await deliveryOfMessage(tx, channel, placesOf(address), pressed))?.id ?? ''
  const digest = createHash('sha256').update(line).digest('base64url')
  return markSeen(tx, channel, `press:${sender}:${pressed}:${shown}:${digest}`, now)
}

async function askFor(exchange: Exchange, reading: Extract<Reading, { do: 'ask' }>): Promise<Said[]> {
  const { t } = exchange
  const { command, argument, known, line, wrong } = reading
  const refusal = refuse(exchange, command)
  if (refusal) return [refusal]
  const ruledOut = await command.precheck?.(known, exchange)
  if (ruledOut) {
    await dropDraft(exchange.tx, exchange.account.id)
    return [ruledOut]
  }
  await exchange.keep(line)
  const question = command.ask?.[argument]
  const card = question
    ? await question(exchange, known)
    : ask(t, { question: t('ask-generic', { argument: usage(t, command.name, await exampleRef(exchange)) }) })
  return [
    wrong === undefined
      ? card
      : { ...card, body: [{ kind: 'text', text: t('ask-again', { given: wrong }) }, ...card.body] },
  ]
}

async function sureCard(exchange: Exchange, line: string) {
  const understood = await describeAll(exchange, severalLines(line))
  // What does not fit into a button is kept as the unfinished line, and the button says yes to it.
  const fits = understood.length === 1 && Buffer.byteLength(line) <= BUTTON_LINE_BYTES
  return sure(exchange.t, { understood, line: fits ? line : 'yes' })
}

async function describeAll(exchange: Exchange, lines: string[]): Promise<string[]> {
  const described: string[] = []
  for (const line of lines) described.push(await describe(exchange, line))
  return described
}
