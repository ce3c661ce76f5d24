import type { Card } from '../chat/card.ts'
import { personOfAccount } from '../db/accounts.ts'
import type { Db } from '../db/client.ts'
import { lostGroup, lostPerson } from '../db/lost.ts'
import { type ObligationRow, obligationById } from '../db/obligations.ts'
import { obstacleById } from '../db/obstacles.ts'
import { personName } from '../db/people.ts'
import { updateOfVersion } from '../db/updates.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Texts } from '../texts.ts'
import { lost as lostCard } from '../views/lost.ts'
import { notice as noticeCard } from '../views/notice.ts'
import { aboutExtension } from './build-extension.ts'
import { aboutImport } from './build-import.ts'
import { buildDigest } from './digest.ts'
import { buildGroupBoard } from './group-board.ts'
import { buildNudge, buildNudgeResult } from './nudge.ts'
import { buildSubstitution } from './substitution.ts'

/** Whom it is for; without an account it is a group. */
export type Reader = { t: Texts; today: PlainDate; zone: string; accountId?: number | undefined }

/** The card of a notice from fresh data in the reader's language, or `skip` when it is no longer true. */
export async function buildNotice(tx: Db, notice: Notice, reader: Reader): Promise<Card | 'skip'> {
  switch (notice.kind) {
    case 'obstacle-raised':
    case 'obstacle-answered':
      return aboutObstacle(tx, notice, reader)
    case 'event-declared':
      return aboutEvent(tx, notice, reader)
    case 'extension-requested':
    case 'extension-decided':
      return aboutExtension(tx, notice, reader)
    case 'assigned':
    case 'dates-moved':
      return aboutImport(tx, notice, reader)
    case 'account-lost':
    case 'group-lost':
      return aboutLoss(tx, notice, reader)
    case 'nudge':
      return buildNudge(tx, notice, reader)
    case 'nudge-answered':
    case 'nudge-unsent':
      return buildNudgeResult(tx, notice, reader)
    case 'group-board':
    case 'group-due':
      return buildGroupBoard(tx, notice, reader)
    case 'substitute-named':
    case 'substitute-ended':
      return buildSubstitution(tx, notice, reader)
    case 'digest':
      return aboutDay(tx, notice, reader)
    default:
      return aboutVersion(tx, notice, reader)
  }
}

type VersionNotice = Extract<Notice, { ids: { version: number } }>

/** True while no later word has taken it back: a completion must still be reported, a confirmation still stand. */
const HOLDS: Record<VersionNotice['kind'], (row: ObligationRow) => boolean> = {
  'completion-reported': (row) => row.status === 'reported',
  'completion-confirmed': (row) => row.status === 'done',
  'completion-returned': (row) => row.status !== 'done' && row.status !== 'reported',
  'comment-added': () => true,
}

async function aboutVersion(
  tx: Db,
  { kind, ids }: VersionNotice,
  { t, today }: Reader,
): Promise<Card | 'skip'> {
  const row = await obligationById(tx, ids.obligationId)
  if (!row || !HOLDS[kind](row)) return 'skip'
  const update = await updateOfVersion(tx, ids.obligationId, ids.version)
  const { note: words, evidence, authorId } = update
  return noticeCard(t, { kind, row, today, words, evidence, by: await personName(tx, authorId) })
}

type ObstacleNotice = Extract<Notice, { ids: { obstacleId: number } }>

async function aboutObstacle(
  tx: Db,
  { kind, ids }: ObstacleNotice,
  { t, today }: Reader,
): Promise<Card | 'skip'> {
  const obstacle = await obstacleById(tx, ids.obstacleId)
  const row = obstacle && (await obligationById(tx, obstacle.obligationId))
  if (!obstacle || !row) return 'skip'
  const raised = kind === 'obstacle-raised'
  if (raised && obstacle.answeredAt) return 'skip'
  const by = await personName(tx, (raised ? obstacle.raisedById : obstacle.answeredById) ?? 0)
  const words = raised ? obstacle.text : obstacle.answer
  return noticeCard(t, { kind, row, today, words, by, obstacleId: obstacle.id })
}

type EventNotice = Extract<Notice, { kind: 'event-declared' }>

async function aboutEvent(tx: Db, { kind, ids }: EventNotice, { t, today }: Reader): Promise<Card | 'skip'> {
  const row = await obligationById(tx, ids.obligationId)
  return row?.dueOn ? noticeCard(t, { kind, row, today }) : 'skip'
}

type LossNotice = Extract<Notice, { kind: 'account-lost' | 'group-lost' }>

async function aboutLoss(tx: Db, notice: LossNotice, { t, today }: Reader): Promise<Card | 'skip'> {
  if (notice.kind === 'group-lost') {
    const group = await lostGroup(tx, notice.ids.groupChatId)
    return group ? lostCard(t, { kind: 'group', group: group.title, channel: group.channel }) : 'skip'
  }
  const person = await lostPerson(tx, notice.ids.accountId, today)
  if (!person) return 'skip'
  const { name, agencies, channel, reason, others } = person
  const agency = agencies.map((each) => each.name).join(', ')
  return lostCard(t, { kind: 'person', name, agency, channel, reason, others })
}

async function aboutDay(tx: Db, { ids }: Extract<Notice, { kind: 'digest' }>, reader: Reader) {
  const personId = reader.accountId && (await personOfAccount(tx, reader.accountId))
  return personId ? buildDigest(tx, ids, { ...reader, personId }) : 'skip'
}
