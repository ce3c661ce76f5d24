import { type Options, parse } from 'csv-parse/sync'
import { columnOf, isTaskTable } from '../headings.ts'
import { type DocumentContent, MAX_COLUMNS, MAX_ROWS, RefusedError } from './content.ts'

const DELIMITERS = [',', ';', '\t', '|']
const HEAD = 60
const HEAD_LENGTH = 40_000
const LONGEST_HEADING = 60

/** Delimited text as rows, by the delimiter that shows the headings of a task table, or splits most evenly. */
export function readCsv(text: string): DocumentContent {
  const body = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  const rows = parseRows(body, findDelimiter(body) ?? ',')
  return { format: 'csv', blocks: [{ kind: 'rows', name: null, rows }], aside: '' }
}

/** Whether text without a telling name is a table: a line of short headings, and lines after it split alike. */
export function looksDelimited(text: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const rows = parseHead(text, delimiter)
    const at = rows.findIndex(isHeading)
    const below = rows.slice(at + 1)
    const alike = below.filter((row) => row.length === rows[at]?.length).length
    return at >= 0 && alike > 0 && alike >= below.length / 2
  })
}

function findDelimiter(text: string): string | undefined {
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, rows: parseHead(text, delimiter) }))
  const headed = heads.find(({ rows }) => rows.some(isHeading))
  if (headed) return headed.delimiter
  const split = heads.map(({ delimiter, rows }) => ({
    delimiter,
    split: rows.filter((row) => row.length > 2).length,
  }))
  const best = split.sort((one, other) => other.split - one.split)[0]
  return best && best.split > 0 ? best.delimiter : undefined
}

function isHeading(row: readonly string[]): boolean {
  return (
    row.length > 2 && row.every((cell) => cell.length <= LONGEST_HEADING) && isTaskTable(row.map(columnOf))
  )
}

function parseHead(text: string, delimiter: string): string[][] {
  return parseRows(text.slice(0, HEAD_LENGTH), delimiter, HEAD)
}

function parseRows(text: string, delimiter: string, to = MAX_ROWS + 1): string[][] {
  const options = {
    delimiter,
    to,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }
  const rows = attempt(text, options) ?? attempt(text, { ...options, quote: null })
  if (!rows) throw new RefusedError('corrupt', 'csv')
  if (rows.length > MAX_ROWS) throw new RefusedError('too-big', 'rows')
  return rows.map((row) => row.slice(0, MAX_COLUMNS))
}

/** A quote left open swallows the rest: such a file is read again with quotes as plain signs. */
function attempt(text: string, options: Options): string[][] | undefined {
  try {
    return parse(text, options) as string[][]
  } catch {
    return undefined
  }
}
