import { type Card, facts } from '../chat/card.ts'
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
  const only = agencies[0]
  const title = ref ? t('who-title', { ref }) : t('who-agency-title', { agency: only?.name ?? '' })
  return { title, body: [facts(agencies.map((agency) => row(t, agency)))] }
}

function row(t: Texts, { name, as, people }: WhoData['agencies'][number]): [string, string] {
  const label = as ? `${t(as)}: ${name}` : name
  const listed = people.map((person) =>
    t('who-person', { name: person.name, role: t(`role-${person.role}`) }),
  )
  return [label, listed.join('; ') || t('who-nobody')]
}

export const sample: WhoData = {
  ref: 'H19',
  agencies: [
    { name: 'Sở Tư pháp', as: 'lead', people: [{ name: 'Nguyễn Thị <Lan>', role: 'focal' }] },
    { name: 'Văn phòng UBND thành phố', as: 'coordinating', people: [] },
  ],
}
