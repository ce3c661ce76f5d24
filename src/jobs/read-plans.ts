import type { Card } from '../chat/card.ts'
import type { Clock } from '../clock.ts'
import { personOfAccount } from '../db/accounts.ts'
import { addAudit } from '../db/audit.ts'
import type { Database, Db } from '../db/client.ts'
import { membershipsOn, personName } from '../db/people.ts'
import { fillPlanDraft } from '../db/plan-drafts.ts'
import {
  dropUnusedFile,
  keepPlanReading,
  lockPlanReading,
  type TakenReading,
  takePlanReading,
} from '../db/plan-readings.ts'
import { readCalendar } from '../db/registry.ts'
import { mayRun } from '../domain/role.ts'
import type { Log } from '../log.ts'
import type { Progress } from '../plans/draft-plan.ts'
import { isLocale, texts } from '../texts.ts'
import { importPreview } from '../views/import-preview.ts'
import { say } from '../views/say.ts'
import { type ReadPlan, readPlan } from './plan-file.ts'
import { previewOf } from './plan-preview.ts'
import { readingMessage } from './reading-message.ts'

export type ReadingParts = {
  database: Pick<Database, 'prisma'>
  clock: Clock
  /** Milliseconds from any fixed moment: how long a reading takes is no matter of the app's clock. */
  elapsed?: () => number
}

/** A file that ends the process that reads it is not tried for ever. */
const MOST_ATTEMPTS = 3
const SLOW_MS = 2_000
const TRANSACTION = { maxWait: 5_000, timeout: 60_000 }

/**
 * Reads every plan file that waits to be read, each outside of any transaction, and answers its sender once. Any number
 * of processes may do this at once; what a dead one was reading is read by another.
 */
export async function readWaitingPlans(parts: ReadingParts, log: Log): Promise<number> {
  for (let read = 0; ; read++) {
    const taken = await takePlanReading(parts.database.prisma)
    if (!taken) return read
    await readOne(parts, taken, log).catch((err: unknown) =>
      log.error({ err, draft: taken.id }, 'a plan file could not be read'),
    )
  }
}

async function readOne(parts: ReadingParts, taken: TakenReading, log: Log): Promise<void> {
  const { database, clock, elapsed = () => performance.now() } = parts
  const { prisma } = database
  const t = texts[isLocale(taken.locale) ? taken.locale : 'vi']
  const message = readingMessage(taken)
  const values = { file: taken.fileName }
  let told = elapsed()
  let telling: Promise<unknown> = Promise.resolve()
  const onProgress = ({ done, total }: Progress) => {
    if (elapsed() - told < SLOW_MS || !total) return
    told = elapsed()
    const percent = Math.floor((done / total) * 100)
    const card = say(t, { key: 'import-progress', values: { ...values, percent } })
    telling = telling
      .then(() => keepPlanReading(prisma, taken.id))
      .then(() => message.progress(prisma, card, clock.now()))
      .catch((err: unknown) => log.warn({ err }, 'the progress of a reading could not be told'))
  }
  const read = await readTaken(parts, taken, onProgress)
  await telling
  await prisma.$transaction(async (tx) => {
    if (!(await lockPlanReading(tx, taken.id))) return
    const card =
      'refused' in read
        ? say(t, { key: `document-refused-${read.refused}`, values })
        : await finish(tx, { taken, read, clock })
    await message.finish(tx, card, clock.now())
    if ('refused' in read) await tx.planDraft.delete({ where: { id: taken.id } })
    const isSecret = 'refused' in read && read.refused === 'secret'
    if (taken.isOurs || isSecret) await dropUnusedFile(tx, taken.fileId)
  }, TRANSACTION)
}

async function readTaken(
  { database: { prisma }, clock }: ReadingParts,
  { fileId, fileName, code, attempts }: TakenReading,
  onProgress: (progress: Progress) => void,
) {
  const file = await prisma.storedFile.findUnique({ where: { id: fileId }, select: { bytes: true } })
  if (!file || attempts > MOST_ATTEMPTS) return { refused: 'corrupt' as const }
  const options = { on: clock.today(), calendar: await readCalendar(prisma), code, onProgress }
  return readPlan(prisma, { name: fileName, bytes: file.bytes }, options)
}

/** What was read becomes the draft, with the rights its sender has by now. */
async function finish(
  tx: Db,
  { taken, read, clock }: { taken: TakenReading; read: ReadPlan; clock: Clock },
): Promise<Card> {
  const { id, accountId, fileName, channel } = taken
  const t = texts[isLocale(taken.locale) ? taken.locale : 'vi']
  const personId = await personOfAccount(tx, accountId)
  const runs = mayRun(personId ? await membershipsOn(tx, personId, clock.today()) : [])
  const { existing, code, fileHash, edits, lapsed, registry } = read
  if (!runs.length || (existing && !runs.includes(existing.standingAgencyId))) {
    await tx.planDraft.delete({ where: { id } })
    return say(t, { key: 'group-unknown-plan', values: { given: code } })
  }
  const kept = { planId: existing?.id, code, fileHash, draft: read.read, edits }
  await fillPlanDraft(tx, id, kept)
  const audited = { actor: personId ? await personName(tx, personId) : `account:${accountId}`, personId }
  const detail = { code, file: fileName, tasks: read.draft.tasks.length, carried: edits.length }
  await addAudit(
    tx,
    { ...audited, channel, action: 'plan-read', subject: `draft:${id}`, detail },
    clock.now(),
  )
  if (read.unchanged) {
    const key = edits.length ? 'import-unchanged-held' : 'import-unchanged'
    const again = [[{ label: t('fixed-preview'), line: `fix #${id}` }]]
    return say(t, { key, values: { count: edits.length }, buttons: again })
  }
  return importPreview(t, await previewOf(tx, { id, fileName, ...kept }, { registry, lapsed }))
}
