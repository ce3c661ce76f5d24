import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, type Turn } from '../chat/command.ts'
import { ownFile, saveFile } from '../db/files.ts'
import { addPlanReading } from '../db/plan-readings.ts'
import { say } from '../views/say.ts'
import { id } from './shared/args.ts'
import { MOST_FILE_MB } from './shared/attached.ts'

const code = z
  .string()
  .regex(/^\p{L}{1,6}$/u)
  .transform((typed) => typed.toUpperCase())

/** `/nhap` with a file, or `import FILE`: has a plan read, which is shown with what applying it would do. */
export const importPlan = command({
  name: 'import',
  access: 'admin',
  writes: true,
  args: z.object({ file: id.optional(), plan: code.optional() }),
  async run({ file, plan }, turn) {
    const sent = await sentFile(turn, file)
    if (!sent) return [say(turn.t, { key: 'import-send' })]
    if ('card' in sent) return [sent.card]
    const { channel, id: event, address } = turn.inbound
    const reading = { ...sent, code: plan, locale: turn.t.locale, channel, address, event }
    const given = { accountId: turn.account.id, fileName: sent.name, reading }
    const draftId = await addPlanReading(turn.tx, given, turn.now)
    await turn.audit('plan-sent', `draft:${draftId}`, { file: sent.name })
    return [say(turn.t, { key: 'import-reading', values: { file: sent.name } })]
  },
})

type SentFile = { fileId: number; name: string; isOurs: boolean }

async function sentFile(
  turn: Turn,
  fileId: number | undefined,
): Promise<SentFile | { card: Card } | undefined> {
  const { t, tx, account, inbound } = turn
  const { file } = inbound
  if (!file || fileId !== undefined) {
    const kept = fileId === undefined ? null : await ownFile(tx, fileId, account.id)
    return kept ? { fileId: kept.id, name: kept.name, isOurs: false } : undefined
  }
  const { name, mime, size } = file
  const values = { file: name, most: MOST_FILE_MB }
  if (size > MOST_FILE_MB * 1024 * 1024) return { card: say(t, { key: 'refused-file-size', values }) }
  if (file.isSecret) return { card: say(t, { key: 'document-refused-secret', values }) }
  const bytes = await file.read()
  return {
    fileId: await saveFile(tx, { name, mime, bytes, accountId: account.id }, turn.now),
    name,
    isOurs: true,
  }
}
