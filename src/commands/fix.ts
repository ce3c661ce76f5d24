import { z } from 'zod'
import { command, type Said, type Turn } from '../chat/command.ts'
import { dropPlanDraft } from '../db/plan-drafts.ts'
import { previewOf } from '../jobs/plan-preview.ts'
import { readRowLine } from '../vietnamese/row-line.ts'
import { importPreview } from '../views/import-preview.ts'
import { say } from '../views/say.ts'
import { rest } from './shared/args.ts'
import { type Waiting, waitingDraft } from './shared/fix/draft.ts'
import { nameBy, nameInWords, readNaming } from './shared/fix/name.ts'
import { changeCell, chooseRows } from './shared/fix/rows.ts'
import { undoLast } from './shared/fix/undo.ts'

/** `/chinh dòng 12 hạn: 30/6/2027`, `fix #7 12 due 30/6/2027`: changes a plan that was read, before it is applied. */
export const fix = command({
  name: 'fix',
  access: 'admin',
  writes: true,
  args: z.object({ words: rest.optional() }),
  async run({ words = '' }, turn) {
    const [, id, said = ''] = /^(?:#(\d{1,9})(?:\s+|$))?(.*)$/s.exec(words) ?? []
    const waiting = await waitingDraft(turn, id ? Number(id) : undefined)
    return waiting ? change(turn, waiting, said.trim()) : [say(turn.t, { key: 'fix-none' })]
  },
})

async function change(turn: Turn, waiting: Waiting, said: string): Promise<Said[]> {
  const { t, tx } = turn
  if (said === '') return [importPreview(t, await previewOf(tx, waiting, waiting))]
  if (said === 'undo') return undoLast(turn, waiting)
  if (said === 'drop') return drop(turn, waiting)
  if (/^who\s/.test(said)) return nameBy(turn, waiting, said.split(/\s+/).slice(1))
  if (said.includes('\n')) return changeEach(turn, waiting, said.split('\n'))
  const line = readRowLine(said, true)
  if (line?.what === 'cell') return changeCell(turn, waiting, line)
  if (line) return chooseRows(turn, waiting, line)
  const naming = readNaming(waiting, said)
  if (naming) return nameInWords(turn, waiting, naming)
  return [say(t, { key: 'fix-unread', values: { given: said } })]
}

/** Several lines of one message: each is echoed, the preview follows once. */
async function changeEach(turn: Turn, waiting: Waiting, lines: string[]): Promise<Said[]> {
  const echoes: Said[] = []
  let preview: Said[] = []
  for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
    const now = await waitingDraft(turn, waiting.id)
    const said = now ? await change(turn, now, line) : []
    preview = said.filter((each) => 'edits' in each)
    echoes.push(...said.filter((each) => !('edits' in each)))
  }
  return [...preview, ...echoes]
}

async function drop(turn: Turn, waiting: Waiting): Promise<Said[]> {
  const { id, fileName } = waiting
  await dropPlanDraft(turn.tx, waiting)
  await turn.audit('draft-dropped', `draft:${id}`, { file: fileName })
  return [say(turn.t, { key: 'fix-dropped', values: { file: fileName } })]
}
