import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { type ObligationRow, obligationsOf } from '../db/obligations.ts'
import { mainRecipients } from '../db/reminder-people.ts'
import { policiesOf } from '../db/reminder-rules.ts'
import { buildDigest } from '../delivery/digest.ts'
import { compareDays } from '../domain/calendar.ts'
import { type Boundary, strictLastDay } from '../domain/deadline.ts'
import { occurrenceSlots, occurrencesNear } from '../domain/occurrence.ts'
import { comingSlot, type ReminderPolicy, type Slot } from '../domain/reminder.ts'
import { mayReport } from '../domain/role.ts'
import { countedDue, stopOf } from '../domain/task.ts'
import { type Coming, coming as comingCard } from '../views/coming.ts'
import { say } from '../views/say.ts'

const AHEAD_DAYS = 400

const page = z
  .string()
  .regex(/^p\d{1,3}$/)
  .transform((typed) => Number(typed.slice(1)))

/** `/nhacviec`: what reminders are coming, when and why. `reminders 2026-11-23 p2`: a page of that day's digest. */
export const reminders = command({
  name: 'reminders',
  access: 'member',
  args: z.object({ day: z.iso.date().optional(), page: page.optional() }),
  async run({ day, page }, turn) {
    if (day) return [await pageOf(turn, day, page ?? 1)]
    const { t, tx, today } = turn
    const agencyIds = mayReport(speaker(turn).memberships)
    const rows = (await obligationsOf(tx, agencyIds)).filter((row) => isReminded(turn, row))
    const policies = await policiesOf(tx, [...new Set(rows.map(({ plan }) => plan.id))])
    const entries = rows
      .flatMap((row) => {
        const policy = policies.get(row.plan.id)
        return policy ? comingOf(turn, row, policy) : []
      })
      .sort((a, b) => compareDays(a.slot.day, b.slot.day))
    const others = (await mainRecipients(tx, agencyIds, today)).filter(
      ({ personId }) => personId !== speaker(turn).id,
    )
    return [comingCard(t, { entries, others, page: page ?? 1, today })]
  },
})

async function pageOf(turn: Turn, day: string, page: number) {
  const { t, tx, today, zone } = turn
  const reader = { t, today, zone, personId: speaker(turn).id }
  const card = await buildDigest(tx, { day }, reader, page)
  return card === 'skip' ? say(t, { key: 'digest-gone' }) : card
}

const isReminded = ({ today }: Turn, row: ObligationRow) =>
  row.involvement === 'lead' &&
  (row.status === 'not-started' || row.status === 'in-progress') &&
  stopOf(row, row.task.deadline, today) === undefined

/** The next word about each thing of an obligation: its date, its milestones, its next occurrence. */
function comingOf({ today, calendar }: Turn, row: ObligationRow, policy: ReminderPolicy): Coming[] {
  const { deadline } = row.task
  const moment = { after: today, calendar }
  const due = countedDue(row)
  const isPrinted = row.originalDueOn && row.dueOn?.equals(row.originalDueOn)
  const boundary = isPrinted && deadline.kind === 'date' ? deadline.boundary : 'by'
  const entry = (kind: Coming['kind'], slot: Slot | undefined, of: Boundary = 'by'): Coming[] =>
    slot
      ? [{ row, kind, slot: slot.stage > 0 ? slot : { ...slot, dueOn: strictLastDay(slot.dueOn, of) } }]
      : []
  const cadence = (deadline.kind === 'recurring' && deadline.boundary) || 'by'
  const span = { since: today, day: today.add({ days: AHEAD_DAYS }), calendar }
  const occurrences =
    deadline.kind === 'recurring'
      ? occurrenceSlots(occurrencesNear(deadline.rule, [policy], span), policy, cadence, span).sort((a, b) =>
          compareDays(a.day, b.day),
        )
      : []
  return [
    ...entry('due', due ? comingSlot(due, boundary, policy, moment) : undefined, boundary),
    ...deadline.milestones
      .filter(({ dueOn }) => compareDays(dueOn, today) >= 0 && !(due && dueOn.equals(due)))
      .flatMap(({ dueOn }) => entry('milestone', comingSlot(dueOn, 'by', policy, moment))),
    ...entry('occurrence', occurrences[0], cadence),
  ]
}
