import { type Button, type Card, list, text } from '../chat/card.ts'
import type { Contact } from '../db/nudge-ledger.ts'
import type { NudgedRole } from '../domain/audience.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { reachReason } from './audience-text.ts'

export type NudgePhoneData = {
  id: number
  /** Who was meant at each agency. */
  role: NudgedRole
  /** Agencies nobody was reached at: who was meant there and why not, and who else can be written to. */
  agencies: { agency: string; people: Contact[]; others: Contact[] }[]
  page: number
}

const PAGE_SIZE = 10

/** Whom to reach another way: the list one calls by, without numbers. */
export function nudgePhone(t: Texts, { id, role, agencies, page: asked }: NudgePhoneData): Card {
  const back: Button = { label: t('nudge-button-ledger'), line: `nudge ${id}` }
  if (!agencies.length) return { body: [text(t('nudge-phone-none', { id }))], buttons: [[back]] }
  const pages = Math.ceil(agencies.length / PAGE_SIZE)
  const page = Math.min(asked, pages)
  const shown = agencies.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const turn: Button[] = []
  if (page > 1) turn.push({ label: t('list-previous'), line: `nudge ${id} phone p${page - 1}` })
  if (page < pages) turn.push({ label: t('list-next'), line: `nudge ${id} phone p${page + 1}` })
  return {
    title: t('nudge-phone-title', { id }),
    body: [
      list(shown.map((each) => item(t, each, role))),
      ...(pages > 1 ? [text(t('list-page', { page, pages }))] : []),
      text(t('nudge-phone-note')),
    ],
    buttons: [...(turn.length ? [turn] : []), [back]],
  }
}

function item(
  t: Texts,
  { agency, people, others }: NudgePhoneData['agencies'][number],
  meant: NudgedRole,
): string {
  const named = ({ name, role }: Contact) => ({ name, role: t(`role-${role as Role}`) })
  const why = people.map((person) =>
    t('nudge-unreached-person', { ...named(person), reason: reachReason(t, person.reason, meant) }),
  )
  const instead = others.map((person) => t('nudge-phone-fallback', named(person)))
  const missing = why.length ? why : [reachReason(t, 'nobody', meant)]
  return t('nudge-phone-item', { agency, why: [...missing, ...instead].join('; ') })
}

export const sample: NudgePhoneData = {
  id: 5,
  role: 'focal',
  agencies: [
    { agency: 'Thuế thành phố', people: [], others: [] },
    {
      agency: 'Sở Y tế',
      people: [{ agencyId: 5, name: 'Trần <Minh>', role: 'focal', isReachable: false, reason: 'blocked' }],
      others: [{ agencyId: 5, name: 'Lê Hoa', role: 'head', isReachable: true, reason: null }],
    },
  ],
  page: 1,
}
