import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, type Turn } from '../chat/command.ts'
import { partiesOf } from '../db/obligations.ts'
import { peopleOfAgencies } from '../db/people.ts'
import { agencyIds } from '../db/registry.ts'
import type { Role } from '../domain/role.ts'
import { parseReference } from '../domain/task.ts'
import { ask } from '../views/ask.ts'
import { who as whoCard } from '../views/who.ts'
import { rest } from './shared/args.ts'
import { exampleRef } from './shared/example.ts'
import { findTask } from './shared/find.ts'
import { findAgency } from './shared/find-agency.ts'

const MOST_AGENCIES = 12

/** `/ai H19`, `/ai Sở Y tế`: who leads, and who answers for it there. */
export const who = command({
  name: 'who',
  access: 'member',
  args: z.object({ about: rest }),
  ask: {
    about: async (turn) => ask(turn.t, { question: turn.t('ask-who', { example: await exampleRef(turn) }) }),
  },
  async run({ about }, turn) {
    const ref = parseReference(about)
    if (ref) {
      const found = await findTask(turn, { typed: about, ref }, 'read', (which) => `who ${which}`)
      if (found.card) return [found.card]
      const parties = (await partiesOf(turn.tx, found.row.task.id)).slice(0, MOST_AGENCIES)
      return [
        await card(
          turn,
          parties.map(({ agency, involvement }) => [agency, involvement]),
          found.row.ref,
        ),
      ]
    }
    const agency = await findAgency(turn, about, (name) => `who ${name}`)
    if (agency.card) return [agency.card]
    return [await card(turn, [[agency.name, undefined]], undefined)]
  },
})

type Named = [name: string, as: 'lead' | 'coordinating' | undefined]

async function card(turn: Turn, named: Named[], ref: string | undefined): Promise<Card> {
  const ids = await agencyIds(turn.tx)
  const wanted = named.map(([name]) => ids.get(name) ?? 0)
  const people = await peopleOfAgencies(turn.tx, wanted, turn.today)
  const agencies = named.map(([name, as]) => ({
    name,
    as,
    people: people
      .filter(({ agencyId, person }) => agencyId === ids.get(name) && person.name)
      .map(({ person, role }) => ({ name: person.name, role: role as Role })),
  }))
  return whoCard(turn.t, { ref, agencies })
}
