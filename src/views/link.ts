import { type Card, text } from '../chat/card.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { weekday } from './words.ts'

export type LinkData =
  /** `code` is `email` where the platform's word on the work e-mail stands for one. */
  | { kind: 'consent'; role: Role; agency: string; code: string; term?: Term | null }
  /** `begins` is false for a substitute whose first day is still to come. */
  | { kind: 'done'; role: Role; agency: string; name: string; term?: Term | null; begins?: boolean }

/** The dates of a substitute. */
type Term = { from: PlainDate; to: PlainDate }

/** Registration: what is stored and why, before anything is; then a welcome. */
export function link(t: Texts, data: LinkData): Card {
  const { term } = data
  const dated = term ? [text(t('link-term', { from: weekday(t, term.from), to: weekday(t, term.to) }))] : []
  const values = { role: t(`role-${data.role}`), agency: data.agency }
  if (data.kind === 'consent') {
    return {
      title: t('link-consent-title', values),
      body: [...(data.code === 'email' ? [text(t('link-by-email'))] : []), ...dated, text(t('link-consent'))],
      buttons: [
        [{ label: t('link-agree'), line: `link ${data.code} agree` }],
        [{ label: t('link-decline'), line: `link ${data.code} decline` }],
      ],
    }
  }
  // Before the first day of a substitute the bot takes no words yet.
  if (data.begins === false) return { body: [text(t('link-done', { ...values, name: data.name })), ...dated] }
  return {
    body: [text(t('link-done', { ...values, name: data.name })), ...dated, text(t('link-done-next'))],
    buttons: [
      [
        { label: t('link-button-tasks'), line: 'tasks' },
        { label: t('help-help'), line: 'help' },
      ],
    ],
  }
}

export const sample: LinkData = {
  kind: 'consent',
  role: 'focal',
  agency: 'Sở Y tế',
  code: 'ABCD-EFGH-JKLM-NPQR',
}
