import { createHash, randomInt } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { compareDays } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Role } from '../domain/role.ts'
import type { Db } from './client.ts'
import { toDate, toDateOrNull, toDay, toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'
import { addSubstitution } from './substitutes.ts'

/** Without 0/O, 1/I/L and U, so that a code read aloud or from paper survives. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 16

export const INVITE_DAYS = 7

/** As a person may type it: any case, with or without dashes. */
const hashOf = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex')

export type Invitation = {
  agencyId: number
  role: Role
  name?: string | undefined
  /** Work e-mail that may stand for the code. */
  email?: string | undefined
  /** Of a substitute. */
  term?: InvitedTerm | undefined
  createdBy: string
}

/** The dates of a substitute, and the person stood in for. */
export type InvitedTerm = { from: PlainDate; to: PlainDate; standsInId: number }

/** Makes a single-use code; only its hash is kept, so this is the one time it can be shown. */
export async function createInvite(tx: Db, invitation: Invitation, now: Temporal.Instant): Promise<string> {
  const letters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  const code = letters.join('').replace(/(.{4})(?=.)/g, '$1-')
  await tx.inviteCode.create({
    data: {
      hash: hashOf(code),
      agencyId: invitation.agencyId,
      role: invitation.role,
      name: invitation.name ?? null,
      email: invitation.email?.trim().toLowerCase() ?? null,
      validFrom: toDateOrNull(invitation.term?.from),
      validTo: toDateOrNull(invitation.term?.to),
      standsInId: invitation.term?.standsInId ?? null,
      createdBy: invitation.createdBy,
      createdAt: toTimestamp(now),
      expiresAt: toTimestamp(now.add({ hours: 24 * INVITE_DAYS })),
    },
  })
  return code
}

export type FoundInvite =
  | {
      state: 'open'
      id: number
      agencyId: number
      agencyName: string
      role: Role
      name: string | null
      term: InvitedTerm | null
    }
  | { state: 'unknown' | 'used' | 'expired' }

/** Looks a code up and locks it, so that two accounts cannot both use it. */
export async function findInvite(tx: Db, code: string, now: Temporal.Instant): Promise<FoundInvite> {
  const hash = hashOf(code)
  await tx.$queryRaw`SELECT id FROM invite_code WHERE hash = ${hash} FOR UPDATE`
  const invite = await tx.inviteCode.findUnique({
    where: { hash },
    include: WITH_AGENCY,
  })
  if (!invite || invite.revokedAt) return { state: 'unknown' }
  if (invite.usedAt) return { state: 'used' }
  if (invite.expiresAt.getTime() <= now.epochMilliseconds) return { state: 'expired' }
  return opened(invite)
}

const WITH_AGENCY = { agency: { select: { name: true } } } as const

function opened(invite: Prisma.InviteCodeGetPayload<{ include: typeof WITH_AGENCY }>): FoundInvite {
  const { id, agencyId, agency, role, name, validFrom, validTo, standsInId } = invite
  const isDated = validFrom && validTo && standsInId
  const term = isDated ? { from: toDay(validFrom), to: toDay(validTo), standsInId } : null
  return { state: 'open', id, agencyId, agencyName: agency.name, role: role as Role, name, term }
}

/** The newest open invitation to a work e-mail, locked like one found by its code. */
export async function findInviteByEmail(tx: Db, email: string, now: Temporal.Instant): Promise<FoundInvite> {
  const [found] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM invite_code
    WHERE email = ${email.trim().toLowerCase()} AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ${toTimestamp(now)}
    ORDER BY id DESC LIMIT 1 FOR UPDATE`
  if (!found) return { state: 'unknown' }
  const invite = await tx.inviteCode.findUniqueOrThrow({
    where: { id: found.id },
    include: WITH_AGENCY,
  })
  return opened(invite)
}

/** Whether anybody was invited by e-mail and has not come yet. */
export async function awaitsByEmail(tx: Db, now: Temporal.Instant): Promise<boolean> {
  const open = { email: { not: null }, usedAt: null, revokedAt: null, expiresAt: { gt: toTimestamp(now) } }
  return (await tx.inviteCode.findFirst({ where: open, select: { id: true } })) !== null
}

export type Linking = {
  invite: Extract<FoundInvite, { state: 'open' }>
  accountId: number
  name: string
  locale: string
}

/**
 * Uses up the code: the account speaks for a person who holds the role from today on. Whom it speaks for already, even
 * with roles that have ended, gains one more. Returns the person's id.
 */
export async function linkAccount(tx: Db, linking: Linking, today: PlainDate, now: Temporal.Instant) {
  const { invite, accountId, name, locale } = linking
  const at = toTimestamp(now)
  const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { personId: true } })
  const personId =
    account.personId ??
    (await tx.person.create({ data: { name, locale, createdAt: at }, select: { id: true } })).id
  await tx.person.update({ where: { id: personId }, data: { consentedAt: at } })
  await tx.account.update({ where: { id: accountId }, data: { personId } })
  await hold(tx, invite, personId, today)
  await tx.inviteCode.update({
    where: { id: invite.id },
    data: { usedAt: at, usedById: accountId, email: null },
  })
  return personId
}

/** The role from today on; that of a substitute within its dates. */
async function hold(
  tx: Db,
  { agencyId, role, term }: Linking['invite'],
  personId: number,
  today: PlainDate,
): Promise<void> {
  if (term) {
    const from = compareDays(term.from, today) < 0 ? today : term.from
    await addSubstitution(tx, { ...term, personId, agencyId, from })
    return
  }
  const held = { personId, agencyId, role }
  const already = await tx.membership.findFirst({ where: { ...held, to: null } })
  if (!already) await tx.membership.create({ data: { ...held, from: toDate(today) } })
}

/** Refused attempts of an account since a moment, so that codes cannot be guessed. */
export async function refusedLinks(tx: Db, accountId: number, since: Temporal.Instant): Promise<number> {
  return tx.auditEntry.count({
    where: { subject: `account:${accountId}`, action: 'link-refused', at: { gte: toTimestamp(since) } },
  })
}
