import { Temporal } from 'temporal-polyfill'
import type { Registry } from '../domain/agency.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import { readAnnex } from './annex.ts'
import type { DraftContext } from './context.ts'
import type { Doubt, DraftPlan } from './draft.ts'
import { readFacts } from './facts.ts'
import { readList } from './list.ts'
import { namesOf } from './names.ts'
import { numberTasks } from './numbers.ts'
import type { Block, DocumentContent, Refusal } from './read/content.ts'
import { secrecyStamp } from './secrecy.ts'
import { readSettings } from './settings.ts'
import { type Layout, readTable } from './table.ts'
import type { RawTask } from './task.ts'
import { type Understood, understanding } from './understand.ts'

/** `on`: the day of the import, for documents that do not say when they were issued. */
export type DraftOptions = { registry: Registry; calendar: Calendar; on: PlainDate }

/**
 * A document as a draft plan: its facts, its tasks from a table, an annex in running text or a numbered list, and what a
 * person should look at. A document with a secrecy mark is refused.
 */
export function draftPlan(
  content: DocumentContent,
  { registry, calendar, on }: DraftOptions,
): DraftPlan | Refusal {
  const stamp = secrecyStamp(content)
  if (stamp) return { refused: 'secret', detail: stamp }
  const text = printedText(content.blocks)
  const plan = readFacts(text)
  const issued = plan.issuedOn ?? on
  const context = { names: namesOf(registry), calendar, on: issued, year: plan.issuedOn?.year }
  const { tasks: raws, doubts } = numberTasks(rawTasks(content.blocks, text, context))
  const understand = understanding(context)
  const understood = raws.map((raw) => understand(raw))
  addOddDates(understood, issued)
  return { plan, settings: readSettings(text, context), tasks: understood.map(({ task }) => task), doubts }
}

/** Running text and the rows above the headings of tables: where a document names itself and its rules. */
function printedText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text]
      const table = readTable(block.rows)
      const rows = table ? table.above : block.rows.map((row) => row.filter((cell) => cell !== '').join(' '))
      return [rows.join('\n')]
    })
    .join('\n')
}

function rawTasks(blocks: readonly Block[], text: string, context: DraftContext): RawTask[] {
  const tabled = tableTasks(blocks)
  if (tabled.length > 0) return tabled
  const annexed = readAnnex(text, context.names)
  return annexed.length > 0 ? annexed : readList(text, context)
}

/** A table without headings goes on with the one before it; on several sheets the sheet's name is the section. */
function tableTasks(blocks: readonly Block[]): RawTask[] {
  const tables = blocks.filter((block) => block.kind === 'rows')
  const tasks: RawTask[][] = []
  let layout: Layout | undefined
  for (const table of tables) {
    const reading = readTable(table.rows, layout)
    if (!reading) continue
    layout = reading.layout
    if (reading.tasks.length > 0)
      tasks.push(reading.tasks.map((task) => ({ ...task, section: task.section ?? table.name })))
  }
  return tasks.flat()
}

const FAR_FROM_OTHERS_DAYS = 600
const ENOUGH_TO_COMPARE = 4
const YEARS_BACK = 1

/** A day far from every other day of the plan was perhaps mistyped: asked about, never corrected. */
function addOddDates(understood: readonly Understood[], issued: PlainDate) {
  const dated = understood.filter(
    ({ reading }) => reading.due && (reading.kind === 'date' || reading.kind === 'range'),
  )
  const days = dated.map(({ reading }) => reading.due).filter((day) => day !== null)
  for (const { task, reading } of dated) {
    const due = reading.due as PlainDate
    const gaps = days.filter((day) => day !== due).map((day) => Math.abs(due.until(day).days))
    const isolated = days.length >= ENOUGH_TO_COMPARE && Math.min(...gaps) > FAR_FROM_OTHERS_DAYS
    const long = Temporal.PlainDate.compare(due, issued.subtract({ years: YEARS_BACK })) < 0
    if (!isolated && !long) continue
    const doubt: Doubt = { kind: 'odd-date', number: task.number, text: task.deadlineText }
    if (!task.doubts.some((other) => other.kind === 'odd-date')) task.doubts.push(doubt)
  }
}
