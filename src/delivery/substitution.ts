import type { Card } from '../chat/card.ts'
import { personOfAccount } from '../db/accounts.ts'
import type { Db } from '../db/client.ts'
import { anySubstitution } from '../db/substitutes.ts'
import { compareDays } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Texts } from '../texts.ts'
import { substitution as substitutionCard } from '../views/substitution.ts'

type SubstitutionNotice = Extract<Notice, { kind: 'substitute-named' | 'substitute-ended' }>
type Reader = { t: Texts; today: PlainDate; accountId?: number | undefined }

/** That somebody stands in for somebody, or no longer does, as the one of the two who reads it sees it. */
export async function buildSubstitution(
  db: Db,
  { kind, ids }: SubstitutionNotice,
  { t, today, accountId }: Reader,
): Promise<Card | 'skip'> {
  const found = await anySubstitution(db, ids.membershipId)
  const readerId = accountId && (await personOfAccount(db, accountId))
  if (!found || !readerId) return 'skip'
  const isOver = found.to !== null && compareDays(found.to, today) < 0
  if (isOver !== (kind === 'substitute-ended')) return 'skip'
  return substitutionCard(t, { kind, row: found, isSubstitute: readerId === found.substitute.id })
}
