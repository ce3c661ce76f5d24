import type { Card } from '../../chat/card.ts'
import { speaker, type Turn } from '../../chat/command.ts'
import { type ObligationRow, obligationsByRef } from '../../db/obligations.ts'
import { mayRead, mayReport, mayRun } from '../../domain/role.ts'
import { ask } from '../../views/ask.ts'
import { say } from '../../views/say.ts'
import { short, titleText } from '../../views/words.ts'
import type { TypedRef } from './args.ts'

/**
 * read: own tasks and those of plans one runs; report: own lead tasks; comment: any own; decide: one agency's part in a
 * plan one runs, reported as done if any is; extension: such a part with a request to extend, if any has one; run-task: a
 * task of such a plan as a whole, whichever part of it is found.
 */
export type Purpose = 'read' | 'report' | 'comment' | 'decide' | 'extension' | 'run-task'

/** What finding needs of a turn. */
export type Seeker = Pick<Turn, 'tx' | 't' | 'me'>

/** `asks`: the card asks which of several, and refuses nothing. */
export type Found =
  | { row: ObligationRow; card?: undefined; asks?: undefined }
  | { card: Card; row?: undefined; asks?: true }

const MOST_CHOICES = 8

/**
 * The one obligation a reference means for this person and purpose, or the card that says why there is none, or that
 * asks which. `again` makes the line to continue with once the obligation is known. Another agency's task is told apart
 * from one that does not exist by nothing.
 */
export async function findTask(
  turn: Seeker,
  { typed, ref }: TypedRef,
  purpose: Purpose,
  again: (obligation: string) => string,
): Promise<Found> {
  const { memberships } = speaker(turn)
  const rights = { agencyIds: mayRead(memberships), runs: mayRun(memberships) }
  const rows = await obligationsByRef(turn.tx, ref, rights)
  const agency = [...new Set(memberships.map(({ agencyName }) => agencyName))].join(', ')
  if (!rows.length)
    return { card: say(turn.t, { key: 'refused-no-task', values: { typed: shown(typed), agency } }) }
  const fit = rows.filter((row) => fits(turn, row, purpose))
  if (!fit.length) return { card: refusal(turn, rows[0] as ObligationRow) }
  const own = fit.filter((row) => rights.agencyIds.includes(row.agency.id))
  const candidates = waiting(fit, purpose) ?? (own.length ? own : fit)
  const [only] = candidates
  const anyPart = purpose === 'run-task' || (purpose === 'read' && !own.length)
  if (only && (candidates.length === 1 || (anyPart && sameTask(candidates)))) return { row: only }
  return { card: which(turn, typed, candidates, again), asks: true }
}

function fits(turn: Seeker, row: ObligationRow, purpose: Purpose): boolean {
  const { memberships } = speaker(turn)
  switch (purpose) {
    case 'read':
      return true
    case 'report':
      return row.involvement === 'lead' && mayReport(memberships).includes(row.agency.id)
    case 'comment':
      return mayRead(memberships).includes(row.agency.id)
    case 'decide':
    case 'extension':
      return row.involvement === 'lead' && mayRun(memberships).includes(row.plan.standingAgencyId)
    case 'run-task':
      return mayRun(memberships).includes(row.plan.standingAgencyId)
  }
}

/** The parts that wait for a decision; where none does, any part will do to say so. */
function waiting(rows: ObligationRow[], purpose: Purpose): ObligationRow[] | undefined {
  if (purpose !== 'decide' && purpose !== 'extension') return undefined
  const found = rows.filter((row) => (purpose === 'decide' ? row.status === 'reported' : row.extension))
  return found.length ? found : rows.slice(0, 1)
}

function refusal(turn: Seeker, row: ObligationRow): Card {
  const { memberships } = speaker(turn)
  const values = { ref: row.ref, agency: row.agency.name }
  if (!mayRead(memberships).includes(row.agency.id)) return say(turn.t, { key: 'refused-not-yours', values })
  const key = row.involvement === 'coordinating' ? 'refused-coordinating' : 'refused-reader'
  const comment = { label: turn.t('task-button-comment'), line: `comment @${row.id}` }
  return say(turn.t, { key, values, buttons: [[comment]] })
}

const sameTask = (rows: ObligationRow[]) => new Set(rows.map((row) => row.task.id)).size === 1

function which(
  turn: Seeker,
  typed: string,
  rows: ObligationRow[],
  again: (obligation: string) => string,
): Card {
  const { t } = turn
  const choices = rows.slice(0, MOST_CHOICES).map((row) => ({
    label: t('ask-which-item', {
      ref: row.ref,
      agency: row.agency.name,
      title: short(titleText(t, row), 40),
    }),
    line: again(`@${row.id}`),
  }))
  return ask(t, { question: t('ask-which', { typed: shown(typed) }), choices })
}

const shown = (typed: string) => typed.replace(/^@\d+$/, '…')
