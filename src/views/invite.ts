import { type Card, facts, text } from '../chat/card.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day } from './words.ts'

type Link = { channel: string; url: string }

export type InviteData =
  | { kind: 'one'; role: Role; agency: string; code: string; links: Link[]; expiresOn: PlainDate }
  | { kind: 'sheet'; rows: { agency: string; code: string; links: Link[] }[]; expiresOn: PlainDate }

/** An invitation to pass on, or a sheet with one for each agency. */
export function invite(t: Texts, data: InviteData): Card {
  if (data.kind === 'one') {
    const links = data.links.map(({ channel, url }): [string, string] => [t('invite-link', { channel }), url])
    return {
      title: t('invite-title', { role: t(`role-${data.role}`), agency: data.agency }),
      body: [
        facts([[t('invite-code'), data.code], ...links]),
        text(t('invite-expires', { day: day(data.expiresOn) })),
        text(t('invite-forward', { code: data.code })),
      ],
    }
  }
  return {
    title: t('invite-sheet-title', { count: data.rows.length }),
    body: [text(t('invite-sheet', { day: day(data.expiresOn) }))],
    file: { name: 'ma-moi.csv', bytes: sheet(t, data.rows, day(data.expiresOn)) },
  }
}

/** With a byte order mark and semicolons: what a Vietnamese Excel opens without asking. */
function sheet(t: Texts, rows: Extract<InviteData, { kind: 'sheet' }>['rows'], expires: string): Uint8Array {
  const cell = (value: string) => (/[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const lines = rows.map(({ agency, code, links }) =>
    [agency, code, links.map(({ url }) => url).join(' '), expires].map(cell).join(';'),
  )
  return new TextEncoder().encode(`\uFEFF${[t('invite-sheet-header'), ...lines].join('\r\n')}\r\n`)
}

export const sample: InviteData = {
  kind: 'one',
  role: 'focal',
  agency: 'Sở Y tế',
  code: 'ABCD-EFGH-JKLM-NPQR',
  links: [{ channel: 'Telegram', url: 'https://t.me/nhacviec_bot?start=ABCDEFGHJKLMNPQR' }],
  expiresOn: SAMPLE_DAY.add({ days: 7 }),
}
