import { type Card, facts, list } from '../chat/card.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'

export type WhoData = {
  ref: string | undefined
  agencies: {
    name: string
    as: 'lead' | 'coordinating' | undefined
    people: { name: string; role: Role }[]
  }[]
}

/** Who leads and who answers for it at each agency. */
export function who(t: Texts, { ref, agencies }: WhoData): Card {
  const [only] = agencies
  if (!ref && only) {
    return { title: t('who-agency-title', { agency: only.name }), body: [list(peopleOf(t, only))] }
  }
  const rows = agencies.map((agency): [string, string] => [
    agency.as ? `${t(agency.as)}: ${agency.name}` : agency.name,
    peopleOf(t, agency).join('; '),
  ])
  return { title: t('who-title', { ref: ref ?? '' }), body: [facts(rows)] }
}

function peopleOf(t: Texts, { people }: WhoData['agencies'][number]): string[] {
  if (!people.length) return [t('who-nobody')]
  return people.map(({ name, role }) => t('who-person', { name, role: t(`role-${role}`) }))
}

export const sample: WhoData = {
  ref: 'H19',
  agencies: [
    { name: 'Sở Tư pháp', as: 'lead', people: [{ name: 'Nguyễn Thị <Lan>', role: 'focal' }] },
    { name: 'Văn phòng UBND thành phố', as: 'coordinating', people: [] },
  ],
}
