import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

export type Sender = {
  channel: string
  platformUser: string
  displayName: string | undefined
  /** Where to write to this person privately; unknown while they only spoke in a group. */
  privateAddress: string | undefined
}

export type Speaker = {
  id: number
  locale: string | null
  lastObligationId: number | null
  listed: number[]
  person: { id: number; name: string; locale: string } | null
  draft: { line: string; expiresAt: Date } | null
}

/** The platform account that speaks, made at its first word; speaking again makes it reachable again. */
export async function accountOf(tx: Db, sender: Sender, now: Temporal.Instant): Promise<Speaker> {
  return (await speaksAgain(tx, sender, now)) ?? speaksFirst(tx, sender, now)
}

/** One statement, since every inbound begins with it. */
async function speaksAgain(tx: Db, sender: Sender, now: Temporal.Instant): Promise<Speaker | undefined> {
  const { channel, platformUser, displayName = null, privateAddress = null } = sender
  const [speaker] = await tx.$queryRaw<(Omit<Speaker, 'draft'> & { line: string | null; expiresAt: Date })[]>`
    WITH spoken AS (
      UPDATE account SET last_seen_at = ${toTimestamp(now)}, display_name = coalesce(${displayName}, display_name),
        address = coalesce(${privateAddress}, address),
        unreachable_reason = CASE WHEN ${privateAddress}::text IS NULL THEN unreachable_reason END,
        unreachable_at = CASE WHEN ${privateAddress}::text IS NULL THEN unreachable_at END
      WHERE channel = ${channel} AND platform_user = ${platformUser}
      RETURNING id, locale, last_obligation_id, listed, person_id)
    SELECT spoken.id, spoken.locale, spoken.last_obligation_id AS "lastObligationId",
      coalesce(spoken.listed, '{}') AS listed,
      CASE WHEN person.id IS NOT NULL
        THEN json_build_object('id', person.id, 'name', person.name, 'locale', person.locale) END AS person,
      draft.line, draft.expires_at AS "expiresAt"
    FROM spoken LEFT JOIN person ON person.id = spoken.person_id LEFT JOIN draft ON draft.account_id = spoken.id`
  if (!speaker) return undefined
  const { line, expiresAt, ...account } = speaker
  return { ...account, draft: line === null ? null : { line, expiresAt } }
}

function speaksFirst(tx: Db, sender: Sender, now: Temporal.Instant): Promise<Speaker> {
  const { channel, platformUser, displayName, privateAddress } = sender
  const at = toTimestamp(now)
  const seen = {
    lastSeenAt: at,
    ...(displayName !== undefined && { displayName }),
    ...(privateAddress !== undefined && {
      address: privateAddress,
      unreachableReason: null,
      unreachableAt: null,
    }),
  }
  return tx.account.upsert({
    where: { channel_platformUser: { channel, platformUser } },
    create: { channel, platformUser, createdAt: at, ...seen },
    update: seen,
    include: { person: true, draft: true },
  })
}
