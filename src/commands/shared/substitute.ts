import { speaker, type Turn } from '../../chat/command.ts'
import { pastDueOf, settleClock } from '../../db/clock.ts'
import {
  addSubstitution,
  endSubstitution,
  revokeInvited,
  type Substitution,
  substitutionsOf,
  type Term,
} from '../../db/substitutes.ts'
import { tellPerson } from './tell.ts'

/** Somebody stands in for the speaker; the substitute is told. */
export async function nameSubstitute(turn: Turn, term: Omit<Term, 'standsInId'>): Promise<void> {
  const { tx, now, today } = turn
  const standsInId = speaker(turn).id
  const membershipId = await addSubstitution(tx, { ...term, standsInId })
  await settleClock(tx, await pastDueOf(tx, term.agencyId, today), turn)
  const { from, to, personId, agencyId } = term
  const detail = { agencyId, from: from.toString(), to: to.toString(), standsInId }
  await turn.audit('substitute-named', `person:${personId}`, detail)
  await tellPerson(
    tx,
    { kind: 'substitute-named', ids: { membershipId, at: now.toString() } },
    personId,
    turn,
  )
}

/** Who was invited to stand in has come: the person stood in for hears of it. */
export async function tellOfSubstitute(turn: Turn, standsInId: number, personId: number): Promise<void> {
  const { tx, now, today } = turn
  const rows = await substitutionsOf(tx, standsInId, today)
  const row = rows.find(({ substitute }) => substitute.id === personId)
  if (!row) return
  const ids = { membershipId: row.id, at: now.toString() }
  await tellPerson(tx, { kind: 'substitute-named', ids }, standsInId, turn)
}

/** Ends all who stand in for the speaker, codes not used yet among them; without any, what the speaker does for others. */
export async function endSubstitutes(turn: Turn): Promise<number> {
  const { tx, now, today } = turn
  const { id } = speaker(turn)
  const rows = await substitutionsOf(tx, id, today)
  const own = rows.filter(({ standsInFor }) => standsInFor.id === id)
  const revoked = await revokeInvited(tx, id, now)
  const ended = own.length || revoked ? own : rows
  for (const row of ended) await end(turn, row)
  return ended.length + revoked
}

async function end(turn: Turn, row: Substitution): Promise<void> {
  const { tx, now, today } = turn
  const { id } = speaker(turn)
  await endSubstitution(tx, row.id, today)
  await settleClock(tx, await pastDueOf(tx, row.agency.id, today), turn)
  const detail = { agencyId: row.agency.id, standsInId: row.standsInFor.id }
  await turn.audit('substitute-ended', `person:${row.substitute.id}`, detail)
  const other = row.substitute.id === id ? row.standsInFor.id : row.substitute.id
  await tellPerson(
    tx,
    { kind: 'substitute-ended', ids: { membershipId: row.id, at: now.toString() } },
    other,
    turn,
  )
}
