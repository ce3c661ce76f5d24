import type { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'
import type { Status } from '../domain/task.ts'
import type { Db } from './client.ts'
import { toDateOrNull, toDayOrNull, toTimestamp } from './days.ts'

/** `comment`, `obstacle` and `extension` say something and leave the state as it was. */
export type UpdateKind =
  | 'progress'
  | 'done'
  | 'edit'
  | 'undo'
  | 'confirm'
  | 'return'
  | 'comment'
  | 'obstacle'
  | 'extension'
  | 'event'

export type NewUpdate = {
  obligation: { id: number; version: number }
  kind: UpdateKind
  status: Status
  percent: number | null
  completedOn: PlainDate | null
  note?: string | null | undefined
  evidence?: string | null | undefined
  fileId?: number | null | undefined
  replaces?: number | undefined
  authorId: number
  onBehalfOfId?: number | null | undefined
  channel: string
  messageId?: string | undefined
  sourceKey: string
}

/** Adds a version and brings the obligation to it. The obligation must be locked; returns the new version number. */
export async function addUpdate(tx: Db, update: NewUpdate, now: Temporal.Instant): Promise<number> {
  const { obligation, completedOn, ...rest } = update
  const version = obligation.version + 1
  const at = toTimestamp(now)
  const state = { status: rest.status, percent: rest.percent, completedOn: toDateOrNull(completedOn) }
  await tx.update.create({
    data: {
      ...state,
      obligationId: obligation.id,
      version,
      kind: rest.kind,
      note: rest.note ?? null,
      evidence: rest.evidence ?? null,
      fileId: rest.fileId ?? null,
      replaces: rest.replaces ?? null,
      authorId: rest.authorId,
      onBehalfOfId: rest.onBehalfOfId ?? null,
      channel: rest.channel,
      messageId: rest.messageId ?? null,
      sourceKey: rest.sourceKey,
      at,
    },
  })
  await tx.obligation.update({ where: { id: obligation.id }, data: { ...state, version, updatedAt: at } })
  return version
}

export type UpdateRow = Awaited<ReturnType<typeof updatesOf>>[number]

/** The newest versions of an obligation, newest first, with the names of their authors. */
export async function updatesOf(tx: Db, obligationId: number, most: number) {
  const rows = await tx.update.findMany({
    where: { obligationId },
    orderBy: { version: 'desc' },
    take: most,
    include: { file: { select: { id: true, name: true } } },
  })
  const ids = rows.flatMap((row) => [row.authorId, row.onBehalfOfId ?? row.authorId])
  const people = ids.length
    ? await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : []
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    kind: row.kind as UpdateKind,
    status: row.status as Status,
    completedOn: toDayOrNull(row.completedOn),
    author: names.get(row.authorId) ?? '',
    onBehalfOf: row.onBehalfOfId ? (names.get(row.onBehalfOfId) ?? '') : null,
  }))
}

/** The version a person's earlier message made, so that editing the message corrects it. */
export async function updateByMessage(tx: Db, channel: string, messageId: string, authorId: number) {
  return tx.update.findFirst({
    where: { channel, messageId, authorId },
    orderBy: { version: 'desc' },
    select: { obligationId: true, version: true, kind: true, note: true, at: true },
  })
}

/** State of the obligation as of a version; version 0 is before anything was said. */
export async function stateAt(tx: Db, obligationId: number, version: number) {
  if (version === 0)
    return { status: 'not-started' as Status, percent: null, completedOn: null, updatedAt: null }
  const row = await tx.update.findUniqueOrThrow({
    where: { obligationId_version: { obligationId, version } },
    select: { status: true, percent: true, completedOn: true, at: true },
  })
  return {
    status: row.status as Status,
    percent: row.percent,
    completedOn: toDayOrNull(row.completedOn),
    updatedAt: row.at,
  }
}

/** What one version said. */
export async function updateOfVersion(tx: Db, obligationId: number, version: number) {
  return tx.update.findUniqueOrThrow({
    where: { obligationId_version: { obligationId, version } },
    select: { note: true, evidence: true, authorId: true },
  })
}
