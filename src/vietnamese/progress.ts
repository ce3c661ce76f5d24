import type { Status } from '../domain/task.ts'
import { plain } from './normalize.ts'

export type ProgressWords = {
  percent?: number | undefined
  /** The words claimed more than 100 %, or less than nothing. */
  impossible?: string | undefined
  status?: Extract<Status, 'not-started' | 'in-progress'> | 'done' | undefined
  note?: string | undefined
}

const PERCENT = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*(%|phần trăm|phan tram)?(?=$|[\s,.;:–-])\s*[,.;:–-]*\s*/iu
const HALF = /^(?:một nửa|mot nua)(?=$|\s|[,.;:])\s*[,.;:]*\s*/iu
const WORDS: [RegExp, NonNullable<ProgressWords['status']>][] = [
  [/^(?:chua (?:trien khai|bat dau|lam|thuc hien)|not started)(?=$|[\s,.;:-])/, 'not-started'],
  [/^(?:dang (?:thuc hien|trien khai|lam)|in progress)(?=$|[\s,.;:-])/, 'in-progress'],
  [/^(?:hoan thanh|da hoan thanh|xong|da xong|done)(?=$|[\s,.;:-])/, 'done'],
]

/**
 * What a person puts after the task in `/capnhat`: a percent or a status word first, the rest is the note.
 * `60 đã trình dự thảo` → {percent: 60, note}; `12/18 hệ thống` is a note; 100 is `done`.
 */
export function readProgress(text: string): ProgressWords {
  const given = text.trim()
  const half = HALF.exec(given)
  if (half) return { percent: 50, status: 'in-progress', ...noteOf(given.slice(half[0].length)) }
  const number = PERCENT.exec(given)
  if (number) {
    const value = Number(number[1]?.replace(',', '.'))
    // A bare number beyond 100 may open a note ("250 hồ sơ …"); with a percent sign, or alone, it is a slip.
    const alone = given.length === number[0].length
    if (value > 100 && !number[2] && !alone) return { note: given }
    if (value > 100) return { impossible: number[0].trim() }
    const percent = Math.round(value)
    const note = noteOf(given.slice(number[0].length))
    return percent === 100 ? { status: 'done', ...note } : { percent, status: 'in-progress', ...note }
  }
  return readStatus(given)
}

function readStatus(given: string): ProgressWords {
  const toneless = plain(given)
  for (const [pattern, status] of WORDS) {
    const found = pattern.exec(toneless)
    if (!found) continue
    // plain() keeps one character for one here unless the text was untidy; then the whole stays the note.
    const note = toneless.length === given.length ? given.slice(found[0].length) : given
    return { status, ...noteOf(note) }
  }
  return { note: given }
}

function noteOf(text: string): { note?: string } {
  const note = text.replace(/^[\s,.;:–-]+/, '').trim()
  return note ? { note } : {}
}
