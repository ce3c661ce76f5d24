import { z } from 'zod'
import { BUTTON_LINE_BYTES, type Card } from '../chat/card.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import { createInvite, INVITE_DAYS } from '../db/invites.ts'
import { colleagues, invitedSubstitutes, type Substitution, substitutionsOf } from '../db/substitutes.ts'
import { compareDays } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { plain } from '../vietnamese/normalize.ts'
import { ask } from '../views/ask.ts'
import { invite as inviteCard } from '../views/invite.ts'
import { say } from '../views/say.ts'
import { substitutes } from '../views/substitutes.ts'
import { weekday } from '../views/words.ts'
import { rest } from './shared/args.ts'
import { masked } from './shared/record.ts'
import { endSubstitutes, nameSubstitute } from './shared/substitute.ts'
import { readNamedTerm } from './shared/term.ts'

const OFF = ['off', 'thoi', 'huy', 'ket thuc']
const INVITING = /^(?:new|mời|moi)\s+/iu
const MOST_CHOICES = 6

type Term = { from: PlainDate; to: PlainDate }

/** `/thaythe`, `/thaythe Hoa 24/11 - 30/11`, `/thaythe thôi`: who stands in for a focal point or head, from when to when. */
export const handover = command({
  name: 'handover',
  access: 'member',
  writes: true,
  args: z.object({ words: rest.optional() }),
  async run({ words }, turn) {
    const { t } = turn
    if (words && OFF.includes(plain(words))) return [await end(turn)]
    if (!words) return [await show(turn)]
    if (!stoodIn(turn).length) return [say(t, { key: 'substitutes-not-you' })]
    const { name, term } = readNamedTerm(words.replace(INVITING, ''), turn)
    if (!name) return [await show(turn, t('substitutes-ask-who'))]
    if (!term) {
      await turn.keep(`handover ${name}`)
      return [ask(t, { question: t('substitutes-ask-dates', { name }) })]
    }
    const taken = await overlapping(turn, term)
    if (taken) return [refuse(turn, taken)]
    return [INVITING.test(words) ? await inviteOne(turn, name, term) : await choose(turn, name, term)]
  },
})

/** Agencies at which the speaker is somebody to be stood in for. */
const stoodIn = (turn: Turn): number[] =>
  speaker(turn)
    .memberships.filter(({ role }) => role === 'focal' || role === 'head')
    .map(({ agencyId }) => agencyId)

async function show(turn: Turn, said?: string): Promise<Card> {
  const { t, tx, today } = turn
  const { id: readerId } = speaker(turn)
  const rows = await substitutionsOf(tx, readerId, today)
  return substitutes(t, { readerId, rows, invited: await invitedSubstitutes(tx, readerId, today), said })
}

async function end(turn: Turn): Promise<Card> {
  const count = await endSubstitutes(turn)
  return show(turn, turn.t(count ? 'substitutes-ended' : 'substitutes-nothing-to-end'))
}

async function overlapping(turn: Turn, { from, to }: Term): Promise<Substitution | undefined> {
  const { id } = speaker(turn)
  const rows = await substitutionsOf(turn.tx, id, turn.today)
  return rows.find(
    (row) =>
      row.standsInFor.id === id &&
      compareDays(row.from, to) <= 0 &&
      (row.to === null || compareDays(row.to, from) >= 0),
  )
}

function refuse({ t }: Turn, { substitute, from, to }: Substitution): Card {
  const values = { substitute: substitute.name, from: weekday(t, from), to: to ? weekday(t, to) : '' }
  const off = [{ label: t('substitutes-end'), line: 'handover off' }]
  return say(t, { key: 'substitutes-overlap', values, buttons: [off] })
}

/** The colleague who is meant; somebody the bot does not know may be invited. */
async function choose(turn: Turn, name: string, term: Term): Promise<Card> {
  const { t, tx, today } = turn
  const all = await colleagues(tx, stoodIn(turn), speaker(turn).id, today)
  const wanted = plain(name).split(' ')
  const near = all.filter(
    (each) => name === `#${each.id}` || wanted.every((word) => plain(each.name).split(' ').includes(word)),
  )
  const [only] = near
  if (only && near.length === 1) {
    await nameSubstitute(turn, { personId: only.id, agencyId: only.agencyId, ...term })
    return show(turn, t('substitutes-saved', { substitute: only.name, ...days(turn, term) }))
  }
  const shown = (near.length ? near : all).slice(0, MOST_CHOICES)
  const choices = shown.map((each) => ({ label: each.name, line: `handover #${each.id} ${compact(term)}` }))
  const inviting = { label: t('substitutes-invite', { name }), line: inviteLine(name, term) }
  const key = near.length ? 'substitutes-which' : 'substitutes-unknown'
  return ask(t, { question: t(key, { name }), choices: near.length ? choices : [inviting, ...choices] })
}

const days = ({ t }: Turn, { from, to }: Term) => ({ from: weekday(t, from), to: weekday(t, to) })

const compact = ({ from, to }: Term): string =>
  [from, to].map(({ day, month, year }) => `${day}/${month}/${year % 100}`).join(' - ')

/** As much of the name as a button holds. */
function inviteLine(name: string, term: Term): string {
  const line = (shown: string) => `handover new ${shown} ${compact(term)}`
  let shown = name
  while (Buffer.byteLength(line(shown)) > BUTTON_LINE_BYTES) shown = shown.slice(0, -1)
  return line(shown.toWellFormed().trim())
}

/** A code for somebody who is not linked yet: it makes a substitute of these dates, and nothing else. */
async function inviteOne(turn: Turn, name: string, term: Term): Promise<Card> {
  const { tx, t, now, today } = turn
  const me = speaker(turn)
  const [agencyId] = stoodIn(turn)
  const agency = me.memberships.find((each) => each.agencyId === agencyId)
  if (!agencyId || !agency) throw new Error('somebody without an agency was let through')
  const safe = masked(name).note ?? name
  const invitation = { agencyId, role: 'substitute' as const, name: safe, createdBy: `person:${me.id}` }
  const code = await createInvite(tx, { ...invitation, term: { ...term, standsInId: me.id } }, now)
  await turn.audit('invited', `agency:${agencyId}`, { role: 'substitute', standsInId: me.id })
  return inviteCard(t, {
    ...{ kind: 'one', role: 'substitute', agency: agency.agencyName, code },
    links: turn.inviteLinks(code),
    expiresOn: today.add({ days: INVITE_DAYS }),
  })
}
