import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'
import type { Prisma } from './generated/client.ts'

/** A file of a plan that somebody sent, yet to be read; its row becomes the draft. */
export type PlanReading = {
  fileId: number
  /** The file was sent for this alone, and is put away afterwards. */
  isOurs: boolean
  code?: string | undefined
  locale: string
  /** Where the answer goes, and the event that is answered. */
  channel: string
  address: string
  event: string
}

export type TakenReading = PlanReading & { id: number; accountId: number; fileName: string; attempts: number }

const LEASE = "interval '30 seconds'"

/** Notes a file that is to be read; the row is there, or not, together with the answer that says so. */
export async function addPlanReading(
  tx: Db,
  given: { accountId: number; fileName: string; reading: PlanReading },
  now: Temporal.Instant,
): Promise<number> {
  const { accountId, fileName, reading } = given
  const content = { reading: { ...reading } } as Prisma.InputJsonObject
  const data = { accountId, fileName, fileHash: '', content, createdAt: toTimestamp(now) }
  return (await tx.planDraft.create({ data, select: { id: true } })).id
}

/**
 * The oldest file nobody is reading, for this process; a reader that dies leaves it to others when its lease is over.
 */
export async function takePlanReading(db: Db): Promise<TakenReading | undefined> {
  const [row] = await db.$queryRawUnsafe<
    {
      id: number
      accountId: number
      fileName: string
      content: { reading: PlanReading; attempts?: number }
    }[]
  >(`UPDATE plan_draft SET content = content || jsonb_build_object(
      'until', clock_timestamp() + ${LEASE}, 'attempts', coalesce((content->>'attempts')::int, 0) + 1)
    WHERE id = (SELECT id FROM plan_draft WHERE file_hash = '' AND applied_at IS NULL
      AND coalesce((content->>'until')::timestamptz <= clock_timestamp(), true)
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, account_id AS "accountId", file_name AS "fileName", content`)
  if (!row) return undefined
  const { content, ...rest } = row
  return { ...content.reading, ...rest, attempts: content.attempts ?? 1 }
}

/** Keeps a reading that goes on for this process. */
export async function keepPlanReading(db: Db, id: number): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE plan_draft SET content = content || jsonb_build_object('until', clock_timestamp() + ${LEASE})
     WHERE id = $1 AND file_hash = ''`,
    id,
  )
}

/** Whether a file is still to be answered for; locked, so that it is answered once. */
export async function lockPlanReading(tx: Db, id: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM plan_draft WHERE id = ${id} AND file_hash = '' FOR UPDATE`
  return rows.length > 0
}

/** Puts away a file that was sent for reading alone, unless something else has come to refer to it. */
export async function dropUnusedFile(tx: Db, id: number): Promise<void> {
  await tx.storedFile.deleteMany({ where: { id, updates: { none: {} }, nudges: { none: {} } } })
}
