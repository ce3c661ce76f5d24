import { nameOf, shortNameIn } from '../chat/button.ts'
import type { Card } from '../chat/card.ts'
import { type Inbound, placesOf } from '../chat/channel.ts'
import type { Db } from '../db/client.ts'
import { cardsSaid } from '../db/deliveries.ts'

/**
 * The line of a pressed button that was too long for the platform: found again among the cards the bot said there.
 * Undefined when no such card is kept any more. Every other line is returned as it came.
 */
export async function pressedLine(
  tx: Db,
  { channel, address, line, pressed }: Inbound,
): Promise<string | undefined> {
  const name = pressed === undefined ? undefined : shortNameIn(line)
  if (name === undefined || pressed === undefined) return line
  for (const card of await cardsSaid(tx, channel, placesOf(address), pressed)) {
    const found = linesOf(card as Card).find((each) => nameOf(each) === name)
    if (found !== undefined) return found
  }
  return undefined
}

const linesOf = ({ buttons = [] }: Card): string[] =>
  buttons.flat().flatMap((button) => ('line' in button ? [button.line] : []))
