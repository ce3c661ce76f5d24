import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import { ownFile } from '../db/files.ts'
import { savePlanDraft } from '../db/plan-drafts.ts'
import { mayRun } from '../domain/role.ts'
import { importPreview } from '../views/import-preview.ts'
import { say } from '../views/say.ts'
import { id } from './shared/args.ts'
import { MOST_FILE_MB } from './shared/attached.ts'
import { type PlanFile, readPlan } from './shared/plan-import.ts'

const code = z
  .string()
  .regex(/^\p{L}{1,6}$/u)
  .transform((typed) => typed.toUpperCase())

/** `/nhap` with a file, or `import FILE`: reads a plan and shows what applying it would do. */
export const importPlan = command({
  name: 'import',
  access: 'admin',
  writes: true,
  args: z.object({ file: id.optional(), plan: code.optional() }),
  async run({ file, plan }, turn) {
    const sent = await sentFile(turn, file)
    if (!sent) return [say(turn.t, { key: 'import-send' })]
    if (sent.bytes.byteLength <= MOST_FILE_MB * 1024 * 1024) return [await preview(turn, sent, plan)]
    return [say(turn.t, { key: 'refused-file-size', values: { file: sent.name, most: MOST_FILE_MB } })]
  },
})

async function sentFile(turn: Turn, fileId: number | undefined): Promise<PlanFile | undefined> {
  const { file } = turn.inbound
  if (file && fileId === undefined) return { name: file.name, bytes: await file.read() }
  const kept = fileId === undefined ? null : await ownFile(turn.tx, fileId, turn.account.id)
  return kept ? { name: kept.name, bytes: kept.bytes } : undefined
}

async function preview(turn: Turn, file: PlanFile, code: string | undefined): Promise<Card> {
  const { t, tx, today: on, calendar } = turn
  const read = await readPlan(tx, file, { on, calendar, code })
  if ('refused' in read)
    return say(t, { key: `document-refused-${read.refused}`, values: { file: file.name } })
  const { existing, draft, fileHash } = read
  if (existing && !mayRun(speaker(turn).memberships).includes(existing.standingAgencyId)) {
    return say(t, { key: 'group-unknown-plan', values: { given: existing.code } })
  }
  if (read.unchanged) return say(t, { key: 'import-unchanged' })
  const kept = { planId: existing?.id, code: read.code, fileName: file.name, fileHash, draft }
  const draftId = await savePlanDraft(tx, { ...kept, accountId: turn.account.id }, turn.now)
  const { code: given, summary, comparison } = read
  return importPreview(t, { file: file.name, draftId, code: given, draft, summary, comparison })
}
