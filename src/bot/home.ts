import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { ChannelName } from '../chat/channel.ts'
import { sortIntoSections } from '../commands/shared/worklist.ts'
import type { Db } from '../db/client.ts'
import { findInviteByEmail } from '../db/invites.ts'
import { awaitingConfirmation, type ObligationRow, obligationsOf } from '../db/obligations.ts'
import { openObstacles } from '../db/obstacles.ts'
import { membershipsOn } from '../db/people.ts'
import { type Membership, mayReport, mayRun } from '../domain/role.ts'
import { isOpen } from '../domain/task.ts'
import { isLocale, type Locale, type Texts, texts } from '../texts.ts'
import { home } from '../views/home.ts'
import { link } from '../views/link.ts'

/** Tasks that stand on the board with buttons of their own, and those named below them. */
const PRESSING = 12
const NAMED = 40

export type Viewer = {
  channel: ChannelName
  platformUser: string
  /** The work e-mail that the platform vouches for, where that is asked. */
  email?: string | undefined
}

type Moment = { now: Temporal.Instant; zone: string; defaultLocale: Locale }

/** A person's board as of now: what is most pressing first. A stranger is told the way in. */
export async function homeOf(db: Db, viewer: Viewer, moment: Moment): Promise<Card[]> {
  const { channel, platformUser, email } = viewer
  const account = await db.account.findUnique({
    where: { channel_platformUser: { channel, platformUser } },
    include: { person: true },
  })
  const locale = account?.person?.locale ?? account?.locale
  const t = texts[isLocale(locale) ? locale : moment.defaultLocale]
  const today = moment.now.toZonedDateTimeISO(moment.zone).toPlainDate()
  const memberships = account?.person ? await membershipsOn(db, account.person.id, today) : []
  if (!memberships.length) return [await wayIn(db, t, email, moment.now)]
  return board(db, t, memberships, moment)
}

async function wayIn(db: Db, t: Texts, email: string | undefined, now: Temporal.Instant): Promise<Card> {
  const invite = email ? await findInviteByEmail(db, email, now) : undefined
  if (invite?.state !== 'open') return home(t, { kind: 'unlinked' })
  return link(t, { kind: 'consent', role: invite.role, agency: invite.agencyName, code: 'email' })
}

async function board(db: Db, t: Texts, memberships: Membership[], { now, zone }: Moment): Promise<Card[]> {
  const at = now.toZonedDateTimeISO(zone)
  const today = at.toPlainDate()
  const agencyIds = [...new Set(memberships.map(({ agencyId }) => agencyId))]
  const runs = mayRun(memberships)
  const owed = (row: ObligationRow) => row.involvement === 'lead' && isOpen(row.status)
  const rows = (await obligationsOf(db, agencyIds)).filter(owed)
  const { entries, counts } = sortIntoSections(rows, 'all', { today, zone })
  const ordered = entries.map(({ row }) => row)
  const others = ordered.slice(PRESSING)
  const waiting = runs.length
    ? {
        completions: (await awaitingConfirmation(db, runs)).length,
        obstacles: (await openObstacles(db, runs)).length,
      }
    : undefined
  const agency = [...new Set(memberships.map(({ agencyName }) => agencyName))].join(', ')
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  const reports = (row: ObligationRow) => mayReport(memberships).includes(row.agency.id)
  const shown = others.slice(0, NAMED)
  return [
    home(t, { kind: 'summary', agency, counts, waiting, today, time }),
    ...ordered.slice(0, PRESSING).map((row) => home(t, { kind: 'task', row, today, reports: reports(row) })),
    ...(shown.length
      ? [home(t, { kind: 'others', rows: shown, more: others.length - shown.length, today })]
      : []),
  ]
}
