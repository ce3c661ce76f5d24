import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { addNudge } from '../db/nudges.ts'
import { earlierNudge, nudgeAudience } from '../domain/audience.ts'
import { type Composition, RECALL_SECONDS } from '../domain/nudge.ts'
import { nextOpenMoment } from '../domain/office.ts'
import { moment } from '../views/moment.ts'
import { say } from '../views/say.ts'
import { pack, unpack } from './shared/nudge/composing.ts'
import { officeOf } from './shared/nudge/preview.ts'
import { ownPlans } from './shared/nudge/read-line.ts'

/** The typed word that confirms a nudge: how many people it goes to, as the preview said. */
export const dispatch = command({
  name: 'dispatch',
  access: 'admin',
  writes: true,
  args: z.object({ composed: z.string(), typed: z.string(), more: z.string().optional() }),
  ask: {
    typed: async ({ t }, known) => {
      const count = unpack(String(known.composed))?.composing.count
      return count
        ? say(t, { key: 'nudge-preview-confirm', values: { count } })
        : say(t, { key: 'nudge-expired' })
    },
  },
  async run({ composed, typed, more }, turn) {
    const composing = unpack(composed)?.composing
    const isTheirs = (await ownPlans(turn)).some(({ id }) => id === composing?.planId)
    if (!composing?.count || !isTheirs) return [say(turn.t, { key: 'nudge-expired' })]
    const given = [typed, more].filter(Boolean).join(' ')
    // A pressed button is no typed word.
    if (/\d+/.exec(given)?.[0] !== String(composing.count) || turn.inbound.pressed) {
      await turn.keep(`dispatch ${pack(composing)}`)
      return [say(turn.t, { key: 'nudge-wrong-count', values: { given, count: composing.count } })]
    }
    return [await send(turn, composing)]
  },
})

async function send(turn: Turn, composing: Composition) {
  const { t, zone, now } = turn
  const { planId, words, fileId, rule, count } = composing
  const audience = nudgeAudience.parse(composing.audience ?? {})
  const earlier = earlierNudge(audience) ?? null
  const corrects = audience.state.kind === 'reached'
  const at = composing.at ? Temporal.PlainDateTime.from(composing.at) : null
  const soonest = now.add({ seconds: RECALL_SECONDS })
  const asked = at?.toZonedDateTime(zone).toInstant() ?? soonest
  const late = Temporal.Instant.compare(asked, soonest) > 0 ? asked : soonest
  // At night nobody is asked who it is for: the audience is evaluated when it can reach people.
  const sendAt = composing.urgent || rule ? late : nextOpenMoment(late, await officeOf(turn))
  const kept = { planId: planId ?? 0, audience, words: words ?? '', fileId, rule, sendAt }
  const id = await addNudge(
    turn.tx,
    {
      ...kept,
      urgentReason: composing.urgent || null,
      againOfId: corrects ? null : earlier,
      correctsId: corrects ? earlier : null,
      createdById: speaker(turn).id,
    },
    now,
  )
  const said = { planId, audience, words, count, sendAt: sendAt.toString(), urgent: composing.urgent, rule }
  await turn.audit('nudge-confirmed', `nudge:${id}`, said)
  const when = moment(sendAt.toZonedDateTimeISO(zone).toPlainDateTime())
  const isSoon = sendAt.equals(soonest)
  const key = rule ? 'nudge-saved-rule' : isSoon ? 'nudge-saved-now' : 'nudge-saved-at'
  const buttons = [
    [
      { label: t('nudge-button-recall'), line: `recall ${id}` },
      { label: t('nudge-button-ledger'), line: `nudge ${id}` },
    ],
  ]
  return say(t, { key, values: { id, ...(key !== 'nudge-saved-now' && { when }) }, buttons })
}
