import type { Card } from '../chat/card.ts'
import { ask } from '../views/ask.ts'
import { describe } from './describe.ts'
import type { Exchange } from './turn.ts'

const MOST = 8

/** "Which of these did you mean?": each line as a button that does it. */
export async function chooseCard(exchange: Exchange, lines: string[]): Promise<Card> {
  return ask(exchange.t, { question: exchange.t('choose-which'), choices: await choices(exchange, lines) })
}

/** Somebody only asked: nothing was done, and this is how it would be. */
export async function offerCard(exchange: Exchange, lines: string[]): Promise<Card> {
  const { t } = exchange
  const word = lines[0]?.split(' ')[0] ?? ''
  const how = { label: t('offer-how'), line: `help ${word}` }
  return ask(t, { question: t('offer'), choices: [...(await choices(exchange, lines)), how] })
}

async function choices(exchange: Exchange, lines: string[]) {
  const made: { label: string; line: string }[] = []
  for (const line of lines.slice(0, MOST)) made.push({ label: await describe(exchange, line), line })
  return made
}
