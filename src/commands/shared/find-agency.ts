import type { Card } from '../../chat/card.ts'
import type { Turn } from '../../chat/command.ts'
import { readRegistry } from '../../db/registry.ts'
import { namesOf } from '../../plans/names.ts'
import { splitParties } from '../../plans/parties.ts'
import { plain } from '../../vietnamese/normalize.ts'
import { ask } from '../../views/ask.ts'
import { say } from '../../views/say.ts'

export type FoundAgency = { name: string; card?: undefined } | { card: Card; name?: undefined }

const MOST_CHOICES = 6

/** The registered agency a person means, or a card with those whose names come near; `again` continues the line. */
export async function findAgency(
  turn: Turn,
  given: string,
  again: (name: string) => string,
): Promise<FoundAgency> {
  const registry = await readRegistry(turn.tx)
  const [named] = splitParties(given, namesOf(registry))
  if (named?.kind === 'agency') return { name: named.name }
  const words = plain(given).split(' ')
  const near = registry.agencies.filter((agency) => words.every((word) => plain(agency.name).includes(word)))
  if (near.length === 1 && near[0]) return { name: near[0].name }
  const { t } = turn
  if (!near.length) return { card: say(t, { key: 'invite-unknown-agency-none', values: { given } }) }
  const choices = near.slice(0, MOST_CHOICES).map(({ name }) => ({ label: name, line: again(name) }))
  return { card: ask(t, { question: t('invite-unknown-agency', { given }), choices }) }
}
