import type { PlainDate } from '../domain/deadline.ts'
import type { Db } from './client.ts'
import { toDate } from './days.ts'

export type Menu = { address: string; isAdmin: boolean }

/**
 * Private chats on a channel that have the menu of administrators, or may have had it: of one subject (`person:5`,
 * `account:7`), or of everybody who is or was one.
 */
export async function menusOf(
  tx: Db,
  channel: string,
  subject: string | undefined,
  today: PlainDate,
): Promise<Menu[]> {
  const [kind = '', id = '0'] = subject?.split(':') ?? []
  const [person, account] = [kind === 'person' ? Number(id) : 0, kind === 'account' ? Number(id) : 0]
  const on = toDate(today)
  return tx.$queryRaw<Menu[]>`
    SELECT a.address, coalesce(bool_or(m.valid_from <= ${on}::date AND (m.valid_to IS NULL OR m.valid_to >= ${on}::date)), false) AS "isAdmin"
    FROM account a LEFT JOIN membership m ON m.person_id = a.person_id AND m.role = 'admin'
    WHERE a.channel = ${channel} AND a.address IS NOT NULL AND a.unreachable_at IS NULL
      AND (a.id = ${account} OR (m.id IS NOT NULL AND (${subject === undefined} OR a.person_id = ${person})))
    GROUP BY a.id ORDER BY a.id`
}
