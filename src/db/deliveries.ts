import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'

/** The notification that wakes dispatchers; its payload is the channel's name. */
export const WAKE = 'delivery'

export type ReplyRow = {
  key: string
  channel: string
  address: string
  accountId: number | null
  /** JSON */
  card: unknown
  edits: string | null
  silent: boolean
  priority: number
  obligationId: number | null
  at: Date
}

export type RecipientRow = {
  key: string
  channel: string
  address: string
  accountId: number | null
  obligationId: number | null
  priority: number
}

export type NoticeRow = {
  kind: string
  /** JSON */
  ids: unknown
  silent: boolean
  notBefore: Date
  expiresAt: Date | null
  at: Date
}

/** Puts a card into the ledger, unless its key is there already, and wakes dispatchers at commit. */
export async function addReply(db: Db, row: ReplyRow): Promise<void> {
  await db.$executeRaw`
    WITH made AS (
      INSERT INTO delivery (key, channel, address, account_id, card, edits, silent, priority, obligation_id, not_before, created_at)
      VALUES (${row.key}, ${row.channel}, ${row.address}, ${row.accountId}::int, ${toJson(row.card)}::jsonb,
        ${row.edits}, ${row.silent}, ${row.priority}, ${row.obligationId}::int, ${row.at}, ${row.at})
      ON CONFLICT (key) DO NOTHING RETURNING channel)
    SELECT pg_notify(${WAKE}, channel)::text FROM made`
}

/** Puts a notice and one delivery for each key not yet there into the ledger; says how many were new. */
export async function addNotice(
  db: Db,
  notice: NoticeRow,
  recipients: RecipientRow[],
): Promise<{ noticeId: number; added: number } | undefined> {
  const column = <K extends keyof RecipientRow>(name: K) => recipients.map((recipient) => recipient[name])
  const [made] = await db.$queryRaw<{ notice_id: number; added: number }[]>`
    WITH fresh AS (
      SELECT * FROM unnest(${column('key')}::text[], ${column('channel')}::text[], ${column('address')}::text[],
        ${column('accountId')}::int[], ${column('obligationId')}::int[], ${column('priority')}::int[])
        WITH ORDINALITY AS given (key, channel, address, account_id, obligation_id, priority, place)
      WHERE NOT EXISTS (SELECT FROM delivery WHERE delivery.key = given.key)
    ), subject AS (
      INSERT INTO notice (kind, ids, created_at)
      SELECT ${notice.kind}, ${toJson(notice.ids)}::jsonb, ${notice.at} WHERE EXISTS (SELECT FROM fresh)
      RETURNING id
    ), made AS (
      INSERT INTO delivery (key, channel, address, account_id, obligation_id, priority, notice_id, silent, not_before, expires_at, created_at)
      SELECT key, channel, address, account_id, obligation_id, priority, subject.id, ${notice.silent}, ${notice.notBefore},
        ${notice.expiresAt}, ${notice.at}
      FROM fresh, subject ORDER BY place ON CONFLICT (key) DO NOTHING RETURNING channel
    ), woken AS (SELECT count(*)::int AS added, pg_notify(${WAKE}, channel)::text FROM made GROUP BY channel)
    SELECT subject.id AS notice_id, (SELECT coalesce(sum(added), 0)::int FROM woken) AS added FROM subject`
  if (!made) return undefined
  if (made.added > 0) return { noticeId: made.notice_id, added: made.added }
  // Somebody committed the same keys in the same moment: theirs count, and this subject has no reader.
  await db.notice.delete({ where: { id: made.notice_id } })
  return undefined
}

/**
 * What the bot said in a message of its own: the newest card there, since an edit keeps the message. Several addresses:
 * an answer in a thread names a message of the conversation around it.
 */
export function deliveryOfMessage(db: Db, channel: string, addresses: string[], messageId: string) {
  return db.delivery.findFirst({
    where: { channel, messageId, address: { in: addresses } },
    orderBy: { id: 'desc' },
    select: { id: true, accountId: true, noticeId: true, obligationId: true, sentAt: true },
  })
}

/** An answer by its key: whether it was sent, as which message. */
export function deliveryOfKey(db: Db, key: string) {
  return db.delivery.findUnique({ where: { key }, select: { status: true, messageId: true, edits: true } })
}

/** Takes back answers that something newer has overtaken before they left; says how many. */
export async function skipQueued(db: Db, keys: string[]): Promise<number> {
  const where = { key: { in: keys }, status: 'queued' }
  return (await db.delivery.updateMany({ where, data: { status: 'skipped', reason: 'overtaken' } })).count
}

/** The message on which a conversation shows a card with a button of that line, the newest one. */
export async function messageWithLine(db: Db, channel: string, addresses: string[], line: string) {
  const [row] = await db.$queryRaw<{ messageId: string }[]>`
    SELECT message_id AS "messageId" FROM delivery
    WHERE channel = ${channel} AND address = ANY (${addresses}) AND message_id IS NOT NULL
      AND card @> ${JSON.stringify({ buttons: [[{ line }]] })}::jsonb
    ORDER BY id DESC LIMIT 1`
  return row?.messageId
}

/** Cards looked at for a button whose line did not fit: those of its message, else the newest of the conversation. */
const CARDS_SEARCHED = 40

/** JSON of the cards that the bot said in a conversation, those of this message first, the newest first. */
export async function cardsSaid(db: Db, channel: string, addresses: string[], messageId: string) {
  const said = { channel, address: { in: addresses }, card: { not: Prisma.AnyNull } }
  const select = { card: true }
  const orderBy = { id: 'desc' as const }
  const shown = await db.delivery.findMany({ where: { ...said, messageId }, orderBy, select })
  const others = await db.delivery.findMany({ where: said, orderBy, select, take: CARDS_SEARCHED })
  return [...shown, ...others].map(({ card }) => card as unknown)
}

/** How far a notice got: deliveries counted by status and, where there is one, reason. */
export async function tallyOfNotice(db: Db, noticeId: number) {
  const groups = await db.delivery.groupBy({
    by: ['status', 'reason'],
    where: { noticeId },
    _count: { _all: true },
  })
  return groups.map(({ status, reason, _count }) => ({ status, reason, count: _count._all }))
}

/** PostgreSQL takes neither NUL nor half a surrogate pair, and a card may quote what somebody typed. */
const toJson = (value: unknown) =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part,
  )
