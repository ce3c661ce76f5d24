import { describe, expect, test } from 'vitest'
import { nearestAgencies } from '../../src/plans/agencies/nearest.ts'
import { carriedOver, printedRow } from '../../src/plans/carried.ts'
import { readCell } from '../../src/plans/cell.ts'
import { corrected, type Edit } from '../../src/plans/correct.ts'
import type { DraftTask, Party } from '../../src/plans/draft.ts'
import { namesOf } from '../../src/plans/names.ts'
import { unnamedIn } from '../../src/plans/unnamed.ts'
import { registry } from '../helpers/drafts.ts'
import { agency, day, draftPlan, draftTask } from '../helpers/plan.ts'

const context = { names: namesOf(registry), calendar: new Map(), on: day('2026-09-15'), year: 2026 }
const unknown = (name: string): Party => ({ kind: 'unknown', name, printed: name })
const open = (printed: string): Party => ({
  kind: 'group',
  name: 'các đơn vị liên quan',
  printed,
  open: true,
})

const first = draftTask('1', 'Sở Tư pháp')
const second = draftTask('2', 'Sở Y tế', {
  lead: [unknown('Sở Lạ')],
  coordinating: [agency('Sở Nội vụ'), open('các đơn vị liên quan')],
  deadlineText: '31/02/2027',
  doubts: [
    { kind: 'unknown-agency', number: '2', text: 'Sở Lạ' },
    { kind: 'open-group', number: '2', text: 'các đơn vị liên quan' },
    { kind: 'odd-date', number: '2', text: '31/02/2027' },
    { kind: 'uncertain-cell', number: '2', text: 'Báo cáo' },
  ],
})
const read = draftPlan([first, second])

const cell = (
  task: DraftTask,
  field: 'lead' | 'coordinating' | 'deadlineText' | 'deliverable',
  value: string,
): Edit => ({
  kind: 'cell',
  row: printedRow(task, field),
  field,
  value: readCell(task, { row: task.number, field, mode: 'set', value }, context),
})
const out = (task: DraftTask): Edit => ({ kind: 'left-out', row: printedRow(task), batch: 'b' })
const rowOf = (edits: Edit[], number = '2') =>
  corrected(read, edits, registry).tasks.find((task) => task.number === number)
const doubtsOf = (edits: Edit[]) => rowOf(edits)?.doubts.map(({ kind }) => kind)

describe('correcting a plan that was read', () => {
  test('a doubt goes with the cell it was about, and a new one comes with what is doubtful now', () => {
    expect(doubtsOf([cell(second, 'deadlineText', 'trước ngày 30/6/2027')])).not.toContain('odd-date')
    expect(doubtsOf([cell(second, 'deadlineText', 'khi nào rảnh')])).toContain('unclear-deadline')
    expect(doubtsOf([cell(second, 'deadlineText', '01/5/2026')])).toContain('born-late')
    expect(doubtsOf([cell(second, 'lead', 'Sở Nội vụ')])).toEqual([
      'odd-date',
      'uncertain-cell',
      'open-group',
    ])
    expect(doubtsOf([cell(second, 'lead', 'không')])).toContain('no-lead')
    expect(doubtsOf([cell(second, 'deliverable', 'Kế hoạch')])).not.toContain('uncertain-cell')
    expect(read.tasks[1]).toBe(second)
  })

  test('who leads does not coordinate as well', () => {
    const row = rowOf([cell(second, 'lead', 'Sở Nội vụ')])
    expect(row?.coordinating.map(({ kind }) => kind)).toEqual(['group'])
  })

  test('words nobody knew are settled in every row, for one agency or for several', () => {
    const keys = Object.fromEntries(unnamedIn(read.tasks).map(({ printed, key }) => [printed, key]))
    const named = (printed: string, as: string[]): Edit => ({
      kind: 'named',
      key: keys[printed] ?? '',
      printed,
      as,
    })
    const row = rowOf([
      named('Sở Lạ', ['Sở Y tế']),
      named('các đơn vị liên quan', ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính']),
    ])
    expect(row?.lead.map(({ name }) => name)).toEqual(['Sở Y tế'])
    expect(row?.coordinating.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'Sở Tài chính'])
    expect(row?.doubts.map(({ kind }) => kind)).toEqual(['odd-date', 'uncertain-cell'])
  })

  test('a row that is left out can be taken back', () => {
    const back: Edit = { kind: 'taken-back', row: printedRow(second), batch: 'c' }
    expect(rowOf([out(second)])).toBeUndefined()
    expect(rowOf([out(second), back])).toBe(second)
  })

  test('the nearest agencies come first, and none where nothing is near', () => {
    expect(nearestAgencies('Sở Khoa học, Công nghệ và Môi trường', registry, 3)[0]).toBe(
      'Sở Khoa học và Công nghệ',
    )
    expect(nearestAgencies('Sở Văn hóa Thông tin', registry, 3)).toContain('Sở Văn hóa, Thể thao và Du lịch')
    expect(nearestAgencies('Câu lạc bộ Diều', registry, 3)).toEqual([])
  })
})

describe('corrections of an earlier import', () => {
  const edits = [cell(second, 'lead', 'Sở Y tế'), cell(second, 'deliverable', 'Kế hoạch'), out(first)]

  test('hold while the row is printed as it was', () => {
    expect(carriedOver(edits, draftPlan([first, { ...second, deadlineText: '1/3/2027' }]))).toEqual({
      edits,
      lapsed: [],
    })
  })

  test('lapse where the document prints something else, and are said to', () => {
    const newCell = draftPlan([first, { ...second, deliverable: 'Tờ trình' }])
    expect(carriedOver(edits, newCell).lapsed).toEqual([edits[1]])
    const newTitle = draftPlan([{ ...first, title: 'Việc khác hẳn' }, second])
    expect(carriedOver(edits, newTitle).lapsed).toEqual([edits[2]])
  })
})
