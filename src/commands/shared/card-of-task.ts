import type { Card } from '../../chat/card.ts'
import { speaker, type Turn } from '../../chat/command.ts'
import { toInstant } from '../../db/days.ts'
import { type ObligationRow, partiesOf, type TaskParty } from '../../db/obligations.ts'
import { peopleOfAgencies } from '../../db/people.ts'
import { type UpdateRow, updatesOf } from '../../db/updates.ts'
import { mayRead, mayReport, mayRun } from '../../domain/role.ts'
import { isOpen, nextDay } from '../../domain/task.ts'
import type { Texts } from '../../texts.ts'
import { type Action, type Missing, taskCard, type UpdateLine } from '../../views/task-card.ts'
import { day, short, statusText } from '../../views/words.ts'
import { mayUndo } from './undoable.ts'

const UPDATES_SHOWN = 3

/** The card of an obligation, with what this person may do with it now. */
export async function cardOfTask(turn: Turn, row: ObligationRow): Promise<Card> {
  const { t, tx, today } = turn
  const parties = await partiesOf(tx, row.task.id)
  const updates = await updatesOf(tx, row.id, UPDATES_SHOWN)
  const people = await peopleOfAgencies(tx, [row.agency.id], today)
  return taskCard(t, {
    row,
    today,
    nextOn: nextDay(null, row.task.deadline, today),
    leads: named(t, parties, row.task.leadText, 'lead'),
    coordinating: named(t, parties, row.task.coordText, 'coordinating'),
    updates: updates.map((update) => updateLine(turn, update)),
    missing: missing(row, people.length > 0),
    actions: actions(turn, row, updates),
  })
}

/** The plan's own words for who takes part; a group shows how many of its members are done. */
function named(
  t: Texts,
  parties: TaskParty[],
  printed: string[],
  involvement: TaskParty['involvement'],
): string[] {
  return printed.map((name) => {
    const members = parties.filter((party) => party.viaGroup === name && party.involvement === involvement)
    if (involvement !== 'lead' || !members.length) return name
    const done = members.filter((member) => member.status === 'done').length
    return t('task-group-count', { group: name, done, total: members.length })
  })
}

function updateLine({ t, zone }: Turn, update: UpdateRow): UpdateLine {
  const evidence = update.evidence && update.note?.includes(update.evidence) ? null : update.evidence
  const said = [update.note && short(update.note, 120), evidence, update.file?.name]
  const asked = update.kind === 'extension' ? [t('task-update-extension')] : []
  const state = ['comment', 'obstacle', 'extension'].includes(update.kind) ? [] : [statusText(t, update)]
  const who = update.onBehalfOf
    ? t('saved-on-behalf', { author: update.author, onBehalfOf: update.onBehalfOf })
    : update.author || t('task-author-gone')
  return {
    when: day(toInstant(update.at).toZonedDateTimeISO(zone).toPlainDate()),
    who,
    what: [...state, ...asked, ...said.filter(Boolean)].join(' · '),
  }
}

/** What the task lacks of "6 rõ". */
function missing(row: ObligationRow, hasPeople: boolean): Missing[] {
  const lacks: [Missing, boolean][] = [
    ['person', !hasPeople],
    ['time', row.task.deadline.kind === 'unclear'],
    ['result', !row.task.deliverable],
    ['lead', !row.task.leadText.length],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name)
}

function actions(turn: Turn, row: ObligationRow, updates: UpdateRow[]): Action[] {
  const { memberships } = speaker(turn)
  const runs = mayRun(memberships).includes(row.plan.standingAgencyId)
  const reports = row.involvement === 'lead' && mayReport(memberships).includes(row.agency.id)
  const comments = row.involvement === 'coordinating' && mayRead(memberships).includes(row.agency.id)
  const own = mayUndo(turn, updates[0])
  const event = row.task.deadline.kind === 'event' && isOpen(row.status)
  const may: [Action, boolean][] = [
    ['update', reports && isOpen(row.status)],
    ['done', reports && isOpen(row.status)],
    ['obstacle', reports && isOpen(row.status)],
    ['comment', comments],
    ['confirm', runs && row.status === 'reported'],
    ['return', runs && row.status === 'reported'],
    ['event', runs && event],
    ['answer', runs && row.obstacleId !== null],
    ['decide', runs && row.extension !== null],
    ['extend', reports && isOpen(row.status) && row.dueOn !== null && !row.extension],
    ['withdraw', reports && isOpen(row.status) && row.extension !== null],
    ['undo', own],
    ['edit', own && isOpen(row.status)],
    ['evidence', updates.some((update) => update.file !== null)],
    ['who', true],
  ]
  return may.filter(([, allowed]) => allowed).map(([action]) => action)
}
