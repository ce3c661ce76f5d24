import { setImmediate } from 'node:timers/promises'
import type { Registry } from '../domain/agency.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { readAnnex } from './annex.ts'
import type { DraftContext } from './context.ts'
import type { DraftPlan } from './draft.ts'
import { readDuties } from './duties.ts'
import { readFacts } from './facts.ts'
import { readList } from './list.ts'
import { namesOf } from './names.ts'
import { numberTasks } from './numbers.ts'
import { addOddDates } from './odd-dates.ts'
import type { Block, DocumentContent, Refusal } from './read/content.ts'
import { secrecyStamp } from './secrecy.ts'
import { readSettings } from './settings.ts'
import { readTable } from './table.ts'
import type { Layout } from './table-layout.ts'
import type { RawTask } from './task.ts'
import { type Understood, understanding } from './understand.ts'

/** `on`: the day of the import, for documents that do not say when they were issued. */
export type DraftOptions = { registry: Registry; calendar: Calendar; on: PlainDate }

/** Rows gone through so far; `total` is not known while they are still being found. */
export type Progress = { done: number; total: number | null }

const STEP = 250

/**
 * A document as a draft plan: its facts, its tasks from a table, an annex in running text or a numbered list, and what a
 * person should look at. A document with a secrecy mark is refused.
 */
export function draftPlan(content: DocumentContent, options: DraftOptions): DraftPlan | Refusal {
  const steps = draftSteps(content, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The same for long documents: lets other work go on in between, and tells how far it is. */
export async function draftPlanStepwise(
  content: DocumentContent,
  options: DraftOptions,
  onProgress: (progress: Progress) => void,
): Promise<DraftPlan | Refusal> {
  const steps = draftSteps(content, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    onProgress(step.value)
    await setImmediate()
  }
}

function* draftSteps(
  content: DocumentContent,
  { registry, calendar, on }: DraftOptions,
): Generator<Progress, DraftPlan | Refusal> {
  const stamp = secrecyStamp(content)
  if (stamp) return { refused: 'secret', detail: stamp }
  const { text, tabled } = readBlocks(content.blocks)
  const plan = readFacts(text)
  const issued = plan.issuedOn ?? on
  const context = { names: namesOf(registry), calendar, on: issued, year: plan.issuedOn?.year }
  const { tasks: raws, doubts } = numberTasks(tabled.length > 0 ? tabled : yield* textTasks(text, context))
  const understand = understanding(context)
  const understood: Understood[] = []
  for (const raw of raws) {
    understood.push(understand(raw))
    if (understood.length % STEP === 0) yield { done: understood.length, total: raws.length }
  }
  addOddDates(understood, issued)
  return { plan, settings: readSettings(text, context), tasks: understood.map(({ task }) => task), doubts }
}

/**
 * The tasks of all tables, and the running text with the rows above the headings of tables, where a document names itself
 * and its rules. A table without headings goes on with the one before it; a sheet's name is the section of its tasks.
 */
function readBlocks(blocks: readonly Block[]): { text: string; tabled: RawTask[] } {
  const texts: string[] = []
  const tabled: RawTask[] = []
  let layout: Layout | undefined
  for (const block of blocks) {
    if (block.kind === 'text') {
      texts.push(block.text)
      continue
    }
    const table = readTable(block.rows, layout)
    layout = table?.layout ?? layout
    tabled.push(...(table?.tasks ?? []).map((task) => ({ ...task, section: task.section ?? block.name })))
    texts.push(...(table?.above ?? block.rows.map((row) => row.filter((cell) => cell !== '').join(' '))))
  }
  return { text: texts.join('\n'), tabled }
}

function* textTasks(text: string, context: DraftContext): Generator<Progress, RawTask[]> {
  const annexed: RawTask[] = []
  for (const task of readAnnex(text, context.names)) {
    annexed.push(task)
    if (annexed.length % STEP === 0) yield { done: annexed.length, total: null }
  }
  if (annexed.length > 0) return annexed
  const listed = readList(text, context)
  return listed.length > 0 ? listed : readDuties(text, context)
}
