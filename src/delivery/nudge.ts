import type { Temporal } from 'temporal-polyfill'
import type { Card } from '../chat/card.ts'
import type { ChannelName } from '../chat/channel.ts'
import { stillStanding } from '../db/audience-rules.ts'
import type { Db } from '../db/client.ts'
import { toInstant } from '../db/days.ts'
import { nudgeFile } from '../db/files.ts'
import { nudgerAccounts } from '../db/nudge-answers.ts'
import { ledgerOf } from '../db/nudge-ledger.ts'
import { nudgeById, recipientById } from '../db/nudges.ts'
import { obligationById } from '../db/obligations.ts'
import { openMoment } from '../db/office.ts'
import { membershipsOn, personName } from '../db/people.ts'
import { agencyName, agencyNames } from '../db/registry.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import { mayReport } from '../domain/role.ts'
import type { Texts } from '../texts.ts'
import { nudge as nudgeView } from '../views/nudge.ts'
import { nudgeResult } from '../views/nudge-result.ts'
import { notify, PRIORITY } from './notify.ts'

type Reader = { t: Texts; today: PlainDate; zone: string }
export type NudgeNotice = Extract<Notice, { kind: 'nudge' }>
export type NudgeResultNotice = Extract<Notice, { kind: 'nudge-answered' | 'nudge-unsent' }>

/** A nudge as its recipient reads it; `skip` once nothing is left of what it asks about. */
export async function buildNudge(tx: Db, { ids }: NudgeNotice, reader: Reader): Promise<Card | 'skip'> {
  return nudgeCard(tx, ids.recipientId, reader, { hasFile: true })
}

/** The same card for an answer in its place, which cannot carry the file again. */
export async function nudgeCard(
  tx: Db,
  recipientId: number,
  { t, today, zone }: Reader,
  { hasFile }: { hasFile: boolean },
): Promise<Card | 'skip'> {
  const recipient = await recipientById(tx, recipientId)
  const nudge = recipient && (await nudgeById(tx, recipient.nudgeId))
  if (!recipient || !nudge || nudge.cancelledAt) return 'skip'
  const { audience, correctsId, fileId } = nudge
  const open = await stillStanding(tx, recipient.obligationIds, { audience, today, zone })
  if (recipient.obligationIds.length && !open.length && !correctsId && hasFile) return 'skip'
  const rows = []
  for (const id of open) rows.push(await obligationById(tx, id))
  const localOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime()
  return nudgeView(t, {
    ...{ id: nudge.id, recipientId, plan: nudge.plan, words: nudge.words, today },
    standing: await agencyName(tx, nudge.plan.standingAgencyId),
    by: await personName(tx, nudge.createdById),
    to: recipient.agency,
    corrects: correctsId ? await corrected(tx, correctsId, zone) : null,
    urgentReason: nudge.urgentReason,
    rows: rows.filter((row) => row !== undefined),
    mayReport: await reports(tx, recipient, today),
    acknowledgedAt: recipient.acknowledgedAt && localOf(toInstant(recipient.acknowledgedAt)),
    file: hasFile && fileId ? await nudgeFile(tx, fileId) : null,
  })
}

/** Coordinators hear of a nudge to everybody, and have nothing to report. */
async function reports(
  tx: Db,
  { personId, agencyId }: { personId: number | null; agencyId: number },
  today: PlainDate,
): Promise<boolean> {
  return personId !== null && mayReport(await membershipsOn(tx, personId, today)).includes(agencyId)
}

async function corrected(tx: Db, id: number, zone: string) {
  const nudge = await nudgeById(tx, id)
  const sent = nudge?.plannedAt ?? nudge?.createdAt
  return sent ? { id, on: sent.toZonedDateTimeISO(zone).toPlainDate() } : null
}

/** What the author hears: all have answered, or it reached nobody. */
export async function buildNudgeResult(
  tx: Db,
  { kind, ids }: NudgeResultNotice,
  { t }: Pick<Reader, 't'>,
): Promise<Card | 'skip'> {
  const nudge = await nudgeById(tx, ids.nudgeId)
  if (!nudge) return 'skip'
  const { audience } = nudge
  const named = { id: nudge.id, audience, agencies: await agencyNames(tx, audience.agencyIds) }
  const ledger = await ledgerOf(tx, nudge.id)
  const all = Map.groupBy(ledger, ({ agencyId }) => agencyId)
  const lost = [...all.values()].filter((lines) =>
    lines.every(({ step }) => step === 'unreachable' || step === 'failed'),
  ).length
  if (kind === 'nudge-answered') {
    return nudgeResult(t, { ...named, result: { kind: 'answered', agencies: all.size - lost, lost } })
  }
  const isAuthorGone = nudge.cancelledAt !== null
  return nudgeResult(t, { ...named, result: { kind: 'unsent', isAuthorGone, lost } })
}

/** Tells the author of a nudge, or the others who run the plan; once for each of these notices. */
export async function tellNudger(
  tx: Db,
  notice: NudgeResultNotice,
  { today, now, zone }: { today: PlainDate; now: Temporal.Instant; zone: string },
): Promise<void> {
  const accounts = await nudgerAccounts(tx, notice.ids.nudgeId, today)
  const recipients = accounts.map(({ id, channel, address }) => ({
    key: `${notice.kind}:${notice.ids.nudgeId}:${id}`,
    channel: channel as ChannelName,
    address,
    accountId: id,
  }))
  if (recipients.length === 0) return
  const notBefore = await openMoment(tx, now, zone)
  await notify(tx, notice, recipients, { priority: PRIORITY.reminder, at: now, notBefore })
}
