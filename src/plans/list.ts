import { readDeadline } from '../vietnamese/deadline.ts'
import { plain } from '../vietnamese/normalize.ts'
import { stripTones } from '../vietnamese/tones.ts'
import type { DraftContext } from './context.ts'
import type { Column } from './headings.ts'
import { opensDeadline } from './phrases.ts'
import { splitRoles } from './roles.ts'
import { emptyTask, type RawTask } from './task.ts'
import { labelledParts, readUnits, type Unit } from './units.ts'

type Roles = Partial<Record<Column, string>>
type Sub = { mark: string; text: string; roles: Roles }
type Item = {
  mark: string
  depth: number
  text: string
  /** The item as a heading over others. */
  heading: Heading
  roles: Roles
  subs: Sub[]
  parents: Heading[]
  /** Who leads is said twice: the number of a task between was lost. */
  doubtful: string[]
}
/** A section or a numbered heading above items. */
type Heading = { mark: string; depth: number; text: string }

const FINISHED =
  /da (duoc )?(hoan thanh|trien khai xong|thuc hien xong|thuc hien trong)|ket qua (da )?(dat duoc|thuc hien|trien khai)|tinh hinh (thuc hien|trien khai)|danh gia (ket qua|tinh hinh)/
const OWN_COLUMNS: readonly Column[] = ['lead', 'coordinating', 'parties', 'deadline']

/**
 * The tasks of a plan in list form: numbered items followed by lines such as "Chủ trì thực hiện: …". A date in the
 * heading above is the time of items without one; sections on work already finished are left out.
 */
export function readList(text: string, context: DraftContext): RawTask[] {
  const items = itemsOf(readUnits(text)).filter(
    (item) => !isDone(item.text) && !item.parents.some((heading) => FINISHED.test(plain(heading.text))),
  )
  const tasked = new Set(items.filter(hasRoles).map(familyOf))
  const parents = new Set(items.flatMap((item) => item.parents))
  const isLeaf = (item: Item) => !parents.has(item.heading)
  const tasks = items.filter((item) => hasRoles(item) || (isLeaf(item) && tasked.has(familyOf(item))))
  return tasks.flatMap((item) => tasksOf(item, context))
}

/** "Đã hoàn thành việc …", "… (đã hoàn thành)". */
const isDone = (text: string): boolean =>
  /^da (duoc )?(hoan thanh|thuc hien xong|trien khai xong)\b(?! \d)|\(da (hoan thanh|thuc hien xong)\)[.;:]?$/.test(
    plain(text),
  )

function itemsOf(units: readonly Unit[]): Item[] {
  const items: Item[] = []
  let path: Heading[] = []
  let item: Item | undefined
  for (const unit of units) {
    if (unit.kind === 'section' || unit.kind === 'item') {
      path = path.filter((heading) => heading.depth < unit.depth)
      const { before, parts } = labelledParts(unit.text)
      const heading = { mark: unit.mark, depth: unit.depth, text: unit.text }
      item = undefined
      if (unit.kind === 'item') {
        item = { ...heading, heading, text: before, roles: {}, subs: [], parents: [...path], doubtful: [] }
        addRoles(item.roles, parts)
        items.push(item)
      }
      path.push(heading)
    } else if (item) addToItem(item, unit)
  }
  return items
}

function addToItem(item: Item, unit: Unit) {
  const { before, parts } = labelledParts(unit.text)
  const sub = item.subs.at(-1)
  const roles = sub ? sub.roles : item.roles
  if (unit.kind === 'sub') {
    const fresh: Sub = { mark: unit.mark, text: `(${unit.mark}) ${before}`, roles: {} }
    addRoles(fresh.roles, parts)
    item.subs.push(fresh)
    return
  }
  // what follows the lines on who and when is no part of the task any more
  if (before !== '' && !OWN_COLUMNS.some((column) => roles[column])) {
    const dash = unit.mark === '-' ? '- ' : ''
    if (sub) sub.text += ` ${dash}${before}`
    else item.text += ` ${dash}${before}`
  }
  if (roles.lead && roles.deadline && parts.some(({ column }) => column === 'lead'))
    item.doubtful.push(unit.text)
  addRoles(roles, parts)
}

function addRoles(roles: Roles, parts: readonly { column: Column; text: string }[]) {
  for (const { column, text } of parts) {
    const bare = text.replace(/\.$/, '')
    roles[column] = roles[column] ? `${roles[column]}; ${bare}` : bare
  }
}

/** "3. Thời gian thực hiện: …" alone says something of the whole plan, it is no task. */
function hasRoles(item: Item): boolean {
  if (item.text === '') return false
  return [item.roles, ...item.subs.map((sub) => sub.roles)].some((roles) =>
    OWN_COLUMNS.some((column) => roles[column]),
  )
}

const familyOf = (item: Item): string =>
  [...item.parents.map((heading) => heading.mark), item.depth].join('/')

function tasksOf(item: Item, context: DraftContext): RawTask[] {
  const led = item.subs.filter((sub) => sub.roles.lead || sub.roles.parties)
  const number = numberOf(item)
  if (led.length < 2) {
    const roles = Object.assign({}, item.roles, ...item.subs.map((sub) => sub.roles)) as Roles
    const text = [item.text, ...item.subs.map((sub) => sub.text)].join(' ')
    return [taskOf(item, number, text, roles, context)]
  }
  return led.map((sub) => {
    const text = `${item.text} ${sub.text.replace(/^\(\S+\)\s*/, '')}`
    return taskOf(item, `${number}.${sub.mark}`, text, { ...item.roles, ...sub.roles }, context)
  })
}

/** "a)" under 2.1 is 2.1.a; a number that repeats its parents' is whole already. */
function numberOf(item: Item): string {
  const parent = item.parents.at(-1)
  return /^\p{L}/u.test(item.mark) && parent && parent.depth > 0 ? `${parent.mark}.${item.mark}` : item.mark
}

function taskOf(item: Item, number: string, text: string, roles: Roles, context: DraftContext): RawTask {
  const section = item.parents[0]?.depth === 0 ? item.parents[0] : undefined
  const nearest = item.parents.at(-1)
  const told = splitRoles(roles.lead ?? '')
  const spoken = !roles.coordinating && !told.guessed
  return {
    ...emptyTask(),
    number,
    section: nearest ? headline(nearest) : null,
    mark: section?.mark ?? '',
    title: text
      .replace(/\s+/g, ' ')
      .replace(/[\s:;]+$/, '')
      .trim(),
    lead: spoken ? told.lead : (roles.lead ?? ''),
    coordinating: spoken ? told.coordinating : (roles.coordinating ?? ''),
    parties: roles.parties ?? '',
    deliverable: roles.deliverable ?? '',
    deadlineText: roles.deadline ?? defaultDeadline(item, context),
    doubtful: item.doubtful,
  }
}

const headline = ({ mark, depth, text }: Heading): string =>
  (depth === 0 ? text : `${mark}. ${text}`).replace(/[\s:;]+$/, '')

const TIME_BEGINS = /(?<=\s)(?:den|truoc|trong|het|cham nhat|khong qua|hoan thanh)(?=\s)/gi

/** "nhiệm vụ trọng tâm cần triển khai đến ngày 31/12/2026": the time in the nearest heading that has one. */
function defaultDeadline(item: Item, context: DraftContext): string {
  for (const { text } of item.parents.toReversed()) {
    const heading = text.normalize('NFC')
    for (const { index } of stripTones(heading).matchAll(TIME_BEGINS)) {
      const printed = heading.slice(index).replace(/[\s.:;]+$/, '')
      const phrase = printed === printed.toUpperCase() ? printed.toLowerCase() : printed
      if (opensDeadline(phrase) >= 2 && readDeadline(phrase, context.on, context).due) return phrase
    }
  }
  return ''
}
