import type { NudgeAudience } from '../domain/audience.ts'
import { plain } from './normalize.ts'

/** What the words of an audience may name. */
export type NamedThings = {
  agencies: { id: number; name: string; aliases: string[] }[]
  /** Group expressions that stand for whole classes. */
  groups: { name: string; aliases: string[]; classes: string[] }[]
  /** Sections as the plan prints them: "III. Dịch vụ công". */
  sections: string[]
}

export type ReadAudience = {
  audience: Partial<NudgeAudience>
  /** "tất cả" or anything narrower was said. */
  isNamed: boolean
  /** What says nothing about the audience, without tones. */
  rest: string
}

/**
 * Reads whom a nudge is for, tones optional: `quá hạn`, `đến hạn 7 ngày phường xã`, `mục III lãnh đạo`, `Sở Y tế chưa
 * nhận 5`. Words that are also the reader's own (`overdue`, `ubnd_xa`) are understood too.
 */
export function readAudience(text: string, things: NamedThings): ReadAudience {
  const left = { text: ` ${plain(text)} ` }
  const tasks = takeTasks(left)
  left.text = left.text.replace(/[,;]/g, ' ').replace(/\s+/g, ' ')
  const sections = takeSections(left, things.sections)
  const classes = takeGroups(left, things.groups)
  const agencyIds = takeAgencies(left, things.agencies)
  const state = takeState(left)
  classes.push(...takeClasses(left))
  const role = takeRole(left)
  const isAll = take(left, ALL) !== undefined
  const audience: Partial<NudgeAudience> = {
    ...(tasks.length && { tasks }),
    ...(sections.length && { sections }),
    ...(agencyIds.length && { agencyIds }),
    ...(classes.length && { classes: [...new Set(classes)] }),
    ...(state && { state }),
    ...(role && { role }),
  }
  const isNamed = isAll || Object.keys(audience).some((key) => key !== 'role')
  return { audience, isNamed, rest: left.text.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim() }
}

type Left = { text: string }

/** Takes the first match out of what is left. */
function take(left: Left, pattern: RegExp): RegExpExecArray | undefined {
  const match = pattern.exec(left.text)
  if (!match) return undefined
  left.text = `${left.text.slice(0, match.index)} ${left.text.slice(match.index + match[0].length)}`
  return match
}

const word = (source: string) => new RegExp(`(?<![a-z0-9_])(?:${source})(?![a-z0-9_])`)

const ALL = word('tat ca|toan bo|moi don vi|cac don vi|all|everyone|ca ke hoach')
const FILLERS =
  /(?<![a-z0-9_])(?:phat thong bao|thong bao|nhac nho|cac|nhung|moi|tat ca|toan bo|don vi|co quan|cho|toi|den|gui|nhac|don doc|viec|nhiem vu|dang|co|cua|trong|cung|va|hoac|da|bi|ma|ai|nguoi|dau moi|the|agencies|units|who|are|have|not|to)(?= |$)/g

const NUMBER = '\\d{1,4}(?:\\.\\d{1,3})*'
const TASKS = word(`(?:nv|nhiem vu|viec|task)(?: so)? ?#?(${NUMBER}(?:(?: ?, ?| va )${NUMBER})*)`)

const takeTasks = (left: Left): string[] => take(left, TASKS)?.[1]?.split(/ ?, ?| va /) ?? []

const SECTION = word('(?:muc|phan|section) ([ivxlc]{1,6}|[a-h]|\\d{1,2})')

/** By its mark or its whole title; a mark the plan does not have stays unread. */
function takeSections(left: Left, sections: string[]): string[] {
  const mark = SECTION.exec(left.text)?.[1]
  const marked = sections.filter((section) => mark && plain(section).startsWith(`${mark}.`))
  if (marked.length) {
    take(left, SECTION)
    return marked
  }
  const titled = sections.map((section) => ({ section, title: spoken(section).replace(/^[ivxlc]+\. /, '') }))
  return titled
    .filter(({ title }) => title.includes(' ') && take(left, word(escaped(title))))
    .map(({ section }) => section)
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const spoken = (name: string) => plain(name).replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim()

/** The longest name at hand first, so that a short one never takes a part of it. */
function takeNames<T>(left: Left, named: { name: string; of: T }[]): T[] {
  const found: T[] = []
  for (const { name, of } of named.sort((a, b) => b.name.length - a.name.length)) {
    if (name.length > 1 && left.text.includes(name) && take(left, word(escaped(name)))) found.push(of)
  }
  return [...new Set(found)]
}

const takeAgencies = (left: Left, agencies: NamedThings['agencies']): number[] =>
  takeNames(
    left,
    agencies.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((each) => ({ name: spoken(each), of: id })),
    ),
  )

const takeGroups = (left: Left, groups: NamedThings['groups']): string[] =>
  takeNames(
    left,
    groups.flatMap((group) =>
      [group.name, ...group.aliases].map((each) => ({ name: spoken(each), of: group })),
    ),
  ).flatMap(({ classes }) => classes)

const CLASSES: [RegExp, string[]][] = [
  [
    word(
      '(?:ubnd )?(?:cac )?(?:xa phuong|phuong xa|xa|phuong)(?: dac khu)?|(?:ubnd )?cap xa|(?:ubnd )?cac dia phuong|dia phuong|ubnd_xa|communes?',
    ),
    ['ubnd_xa'],
  ],
  [word('(?:cac )?so(?: ban)? nganh|cac so|so|departments?'), ['so', 'vanphong']],
  [word('(?:cac )?(?:doan the|to chuc chinh tri - xa hoi)'), ['doanthe']],
  [word('nganh doc'), ['nganh_doc']],
]

const takeClasses = (left: Left): string[] =>
  CLASSES.flatMap(([pattern, classes]) => (take(left, pattern) ? classes : []))

const N = '(?: (?:trong|qua|hon|tu|ky|gi|vong))*(?: (\\d{1,3})(?: ngay)?)?'
/** "đến hạn 31/12" names a day, which is not a number of days. */
const NO_DAY = '(?!(?: (?:truoc|ngay|vao))* \\d{1,2}[/.-]\\d)'
const OF = '(?: (?:don doc|thong bao|tin))?(?: so)? (\\d{1,7})'
const DUE_DAYS = 7
const SILENT_DAYS = 14

const STATES: [RegExp, (number: number) => NudgeAudience['state']][] = [
  [word(`dinh chinh${OF}|correct(?:ion)?(?: of)? (\\d{1,7})`), (nudge) => ({ kind: 'reached', nudge })],
  [
    word(`chua (?:lam|xu ly|thuc hien|phan hoi)${OF}|not acted(?: on)? (\\d{1,7})`),
    (nudge) => ({ kind: 'unacted', nudge }),
  ],
  [word(`chua nhan${OF}|not acknowledged (\\d{1,7})`), (nudge) => ({ kind: 'unacknowledged', nudge })],
  [word('chua (?:lien ket|kich hoat|dang ky|co dau moi)|not linked|unlinked'), () => ({ kind: 'unlinked' })],
  [
    word(
      `(?:chua|khong) (?:cap nhat|bao cao|phan hoi)${N}|not_reported|no update(?: for)?(?: (\\d{1,3}) days?)?`,
    ),
    (days) => ({ kind: 'silent', days: days || SILENT_DAYS }),
  ],
  [word('qua (?:thoi )?han|tre han|tre|cham(?: han| tien do)?|overdue|late'), () => ({ kind: 'late' })],
  [
    word(
      `(?:sap |gan )?(?:den|toi|het) han${NO_DAY}${N}|sap han|due_soon|due(?: (?:in|within))?(?: (\\d{1,3}))?(?: days?)?|(\\d{1,3}) ngay toi`,
    ),
    (days) => ({ kind: 'due', days: days || DUE_DAYS }),
  ],
]

function takeState(left: Left): NudgeAudience['state'] | undefined {
  for (const [pattern, make] of STATES) {
    const match = take(left, pattern)
    if (match) return make(Number(match.slice(1).find(Boolean) ?? 0))
  }
  return undefined
}

function takeRole(left: Left): NudgeAudience['role'] | undefined {
  if (take(left, word('lanh dao(?: don vi)?|thu truong|heads?'))) return 'head'
  if (take(left, word('moi nguoi|tat ca nguoi'))) return 'everyone'
  return take(left, word('(?:cac )?dau moi|focal(?: points?)?')) ? 'focal' : undefined
}
