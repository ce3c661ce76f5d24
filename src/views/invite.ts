import { type Card, facts, text } from '../chat/card.ts'
import { qrImage } from '../chat/qr.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY } from './sample.ts'
import { day } from './words.ts'

type Link = { channel: string; url: string }

export type InviteData =
  | {
      kind: 'one'
      role: Role
      agency: string
      code: string
      links: Link[]
      /** Who was invited by work e-mail, and whether that alone links them. */
      email?: { address: string; isEnough: boolean } | undefined
      expiresOn: PlainDate
    }
  | { kind: 'sheet'; rows: { agency: string; code: string; links: Link[] }[]; expiresOn: PlainDate }

/** An invitation to pass on, or a sheet with one for each agency. */
export function invite(t: Texts, data: InviteData): Card {
  if (data.kind === 'one') return one(t, data)
  return {
    title: t('invite-sheet-title', { count: data.rows.length }),
    body: [text(t('invite-sheet', { day: day(data.expiresOn) }))],
    file: { name: 'ma-moi.csv', bytes: sheet(t, data.rows, day(data.expiresOn)) },
  }
}

function one(t: Texts, data: Extract<InviteData, { kind: 'one' }>) {
  const { role, agency, code, links, email, expiresOn } = data
  const rows = links.map(({ channel, url }): [string, string] => [t('invite-link', { channel }), url])
  if (email) rows.push([t('invite-email'), email.address])
  const [scanned] = links
  return {
    title: t('invite-title', { role: t(`role-${role}`), agency }),
    body: [
      facts([[t('invite-code'), code], ...rows]),
      text(t('invite-expires', { day: day(expiresOn) })),
      text(t('invite-forward', { code })),
      ...(email ? [text(t(email.isEnough ? 'invite-email-enough' : 'invite-email-off'))] : []),
    ],
    ...(scanned && { image: qrImage(scanned.url) }),
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
