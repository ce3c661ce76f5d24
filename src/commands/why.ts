import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { plannedFor } from '../db/digest.ts'
import { why as whyCard } from '../views/why.ts'

/** `/visao`: why a day's reminders came, rule by rule. */
export const why = command({
  name: 'why',
  access: 'member',
  args: z.object({ day: z.iso.date().optional() }),
  async run({ day }, turn) {
    const { t, tx, today } = turn
    const asked = day ? Temporal.PlainDate.from(day) : today
    const me = speaker(turn)
    const reminders = await plannedFor(tx, me.id, asked)
    return [whyCard(t, { day: asked, reminders, memberships: me.memberships })]
  },
})
