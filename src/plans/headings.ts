import { type Line, readLine } from './agencies/words.ts'

/** What a column of a plan's table holds. `parties`: leads and coordinators in one cell. */
export type Column =
  | 'number'
  | 'title'
  | 'lead'
  | 'coordinating'
  | 'parties'
  | 'deliverable'
  | 'deadline'
  | 'section'
  | 'note'

// Short forms (see words.ts); a word in brackets may be missing.
const HEADINGS: readonly (readonly [Column, string])[] = [
  ['number', 'stt | tt | so tt | so thu tu | muc so'],
  [
    'parties',
    '(co quan) (don vi) chu tri [va] (co quan) (don vi) phoi hop | phan cong thuc hien | phan cong trach nhiem',
  ],
  [
    'lead',
    '(co quan) (don vi) (dia phuong) chu tri (thuc hien) (tham muu) | (co quan) (don vi) thuc hien | ' +
      '(co quan) (don vi) duoc giao | (co quan) (don vi) chiu trach nhiem | (co quan) (don vi) dau moi | trach nhiem thuc hien | ' +
      'nguoi thuc hien | phan cong | (co quan) (don vi) tham muu',
  ],
  ['coordinating', '(co quan) (don vi) (dia phuong) phoi hop (thuc hien)'],
  [
    'deadline',
    'thoi gian (thuc hien) (hoan thanh) (trien khai) | thoi han (thuc hien) (hoan thanh) | tien do (thuc hien) (hoan thanh) | ' +
      'thoi diem (thuc hien) (hoan thanh) | han hoan thanh | ngay hoan thanh | moc thoi gian | han thuc hien',
  ],
  [
    'deliverable',
    '(du kien) ket qua [va] san pham (du kien) (dau ra) | san pham [va] ket qua (du kien) | (du kien) san pham (hoan thanh) (dau ra) (du kien) | ' +
      '(du kien) ket qua (thuc hien) (dau ra) (du kien) (can dat) | dau ra | hinh thuc van ban | muc tieu can dat',
  ],
  ['section', 'nhom nhiem vu | linh vuc | nhom noi dung | nhom muc tieu | chuyen de'],
  [
    'note',
    'ghi chu | kinh phi (thuc hien) | nguon kinh phi | nguon von | can cu (phap ly) (thuc hien) | co so phap ly | lanh dao (ubnd) (tp) phu trach | ' +
      'lanh dao chi dao | nguoi theo doi | van ban giao | trang thai | tinh trang | ma nhiem vu | luu y',
  ],
  [
    'title',
    'danh muc (cac) (nhiem vu) (cong viec) | (ten) (noi dung) [cac] nhiem vu [va] (giai phap) (cu the) (chu yeu) (trong tam) | ' +
      'noi dung (cong viec) (thuc hien) (hoat dong) (trien khai) (chu yeu) | (ten) cong viec | hoat dong | giai phap | chi tieu',
  ],
]

const LONGEST_HEADING = 90

type Pattern = { column: Column; parts: readonly { words: readonly string[]; optional: boolean }[] }

const PATTERNS: readonly Pattern[] = HEADINGS.flatMap(([column, phrases]) =>
  phrases.split(' | ').map((phrase) => ({ column, parts: partsOf(phrase) })),
)

function partsOf(phrase: string): Pattern['parts'] {
  return (phrase.match(/\([^)]*\)|\[[^\]]*\]|\S+/g) ?? []).map((part) => ({
    words: part.replace(/[()[\]]/g, '').split(' '),
    optional: /^[([]/.test(part),
  }))
}

/** The heading that begins at word `at`, the longest one. */
function headingAt(
  line: Line,
  at: number,
  words: readonly { key: string }[] = line.short,
): { column: Column; end: number } | undefined {
  let best: { column: Column; end: number } | undefined
  for (const { column, parts } of PATTERNS) {
    let end = at
    const fits = parts.every((part) => {
      const here = part.words.every((key, index) => words[end + index]?.key === key)
      if (here) end += part.words.length
      return here || part.optional
    })
    if (!fits || end <= (best?.end ?? at)) continue
    if (column !== 'parties' || areJoined(line, at, end)) best = { column, end }
  }
  return best
}

/** "Chủ trì, phối hợp" is one column, "Cơ quan chủ trì Cơ quan phối hợp" are two. */
function areJoined(line: Line, at: number, end: number): boolean {
  const words = line.short.slice(at, end)
  const printed = line.text.slice(words[0]?.start, words.at(-1)?.end)
  return (
    !words.some((word) => word.key === 'chu') ||
    /[,;/&-]/.test(printed) ||
    words.some((word) => word.key === 'va')
  )
}

/** What a heading cell stands for; null when it says nothing known. */
export function columnOf(cell: string): Column | null {
  if (cell === '' || cell.length > LONGEST_HEADING) return null
  const line = readLine(cell)
  const first = headingAt(line, 0)
  if (!first || line.short.length > first.end + 6) return null
  return first.column
}

/** The column a label stands for ("Chủ trì thực hiện", before its colon), when all its words are known. */
export function labelOf(label: string): Column | null {
  const line = readLine(label)
  if (line.short.length === 0) return null
  const heading = headingAt(line, 0) ?? headingAt(line, 0, line.short.map(mended))
  return heading && heading.end === line.short.length ? heading.column : null
}

/** The words labels are made of, by their length. */
const LABEL_WORDS = Map.groupBy(
  new Set(
    PATTERNS.filter(({ column }) => !['title', 'section', 'note', 'number'].includes(column)).flatMap(
      ({ parts }) => parts.flatMap(({ words }) => words),
    ),
  ),
  (word) => word.length,
)

/** A scan gets a letter wrong ("Thdi gian", "Chi trì"): the only label word that differs in one. */
function mended({ key }: { key: string }): { key: string } {
  const alike =
    key.length < 3 ? [] : (LABEL_WORDS.get(key.length) ?? []).filter((word) => differences(word, key) < 2)
  return alike.includes(key) || alike.length !== 1 ? { key } : { key: alike[0] ?? key }
}

const differences = (one: string, other: string): number =>
  [...one].filter((letter, at) => letter !== other[at]).length

/** Columns named by the headings of a table printed as running text, in printed order. */
export function columnsIn(text: string): Column[] {
  const line = readLine(text)
  const columns: Column[] = []
  for (let at = 0; at < line.short.length; ) {
    const heading = headingAt(line, at)
    if (heading && !columns.includes(heading.column)) columns.push(heading.column)
    at = heading?.end ?? at + 1
  }
  return columns
}

/** Whether the columns are those of a task table: a title, and a lead or a time. */
export function isTaskTable(columns: readonly (Column | null)[]): boolean {
  const led = columns.includes('lead') || columns.includes('parties')
  return columns.includes('title') && (led || columns.includes('deadline'))
}
