import { readDeadline } from '../vietnamese/deadline.ts'
import { plain } from '../vietnamese/normalize.ts'
import type { DraftContext } from './context.ts'
import { splitParties } from './parties.ts'
import { opensDeadline } from './phrases.ts'
import { emptyTask, type RawTask } from './task.ts'
import { labelledParts, readUnits, type Unit } from './units.ts'

/** An agency's heading and what is listed under it. */
type Share = { section: string; mark: string; depth: number; owner: string; duties: Duty[] }
type Duty = { mark: string; text: string }

const SHARING = /phan cong|trach nhiem|nhiem vu (cua|cac)|to chuc thuc hien/
const ACTS = /\b(chu tri|phoi hop|thuc hien|bao cao|can cu|xay dung|trien khai|tham muu|theo doi|chi dao)\b/
const FEET = /^noi nhan\b/
const LONGEST_OWNER = 160
/** One agency alone under "Tổ chức thực hiện" is a remark, not a division of work. */
const FEWEST_SHARES = 2

/**
 * The duties of a plan that divides its work by agency: under "1. Sở Y tế" dashes, letters or a paragraph, each a task
 * that the agency leads. Where such a list ends and what is mere remark cannot be told for sure: each is doubtful.
 */
export function readDuties(text: string, context: DraftContext): RawTask[] {
  const units = readUnits(text)
  const period = periodOf(units)
  const shares = sharesOf(units, context).filter(({ duties }) => duties.length > 0)
  const bySection = Map.groupBy(shares, ({ section }) => section)
  return [...bySection.values()]
    .filter((group) => group.length >= FEWEST_SHARES)
    .flatMap((group) => group.flatMap((share) => tasksOf(share, period, context)))
}

function sharesOf(units: readonly Unit[], context: DraftContext): Share[] {
  const shares: Share[] = []
  let section: string | undefined
  let share: Share | undefined
  for (const unit of units) {
    if (unit.kind === 'section') section = SHARING.test(plain(unit.text)) ? unit.text : undefined
    if (unit.kind === 'section' || FEET.test(plain(unit.text))) share = undefined
    if (section === undefined) continue
    if (unit.kind === 'item' && unit.depth <= (share?.depth ?? unit.depth)) {
      const found = ownerIn(unit.text, context)
      share = found && { section, mark: unit.mark, depth: unit.depth, owner: found.owner, duties: [] }
      if (share) shares.push(share)
      if (share && found?.duty) share.duties.push({ mark: '', text: found.duty })
    } else if (share && unit.kind !== 'section') {
      share.duties.push({ mark: unit.kind === 'plain' ? '' : unit.mark, text: unit.text })
    }
  }
  return shares
}

/** "Sở Y tế", "Sở Y tế: chủ trì rà soát …": a heading of nothing but agencies, with the duty behind its colon. */
function ownerIn(text: string, context: DraftContext): { owner: string; duty: string } | undefined {
  const [, owner = text, duty = ''] = /^([^:]+):\s*(.*)$/s.exec(text) ?? []
  if (owner.length > LONGEST_OWNER || ACTS.test(plain(owner))) return undefined
  const [first] = splitParties(owner, context.names)
  const opens = first && first.kind !== 'unknown' && owner.trimStart().startsWith(first.printed)
  return opens ? { owner: owner.trim().replace(/[.;]$/, ''), duty: duty.trim() } : undefined
}

function tasksOf(share: Share, period: string, context: DraftContext): RawTask[] {
  return share.duties.map(({ mark, text }, at) => ({
    ...emptyTask(),
    number: `${share.mark}.${mark || at + 1}`,
    section: share.section,
    title: text.replace(/\s+/g, ' ').trim(),
    lead: share.owner,
    deadlineText: timeIn(text, context) ?? period,
    doubtful: [text],
  }))
}

/** "Thời gian thực hiện: …" said of the whole plan. */
function periodOf(units: readonly Unit[]): string {
  for (const { text } of units) {
    const { before, parts } = labelledParts(text)
    const time = parts.find(({ column }) => column === 'deadline')
    if (before === '' && parts.length === 1 && time) return time.text.replace(/\.$/, '')
  }
  return ''
}

/** The time a duty names itself: "… hoàn thành trước ngày 30/9/2026". */
function timeIn(text: string, context: DraftContext): string | undefined {
  for (const { index } of text.matchAll(/(?<=[\s(])(?:hoàn thành|trước|chậm nhất|đến hết|xong)(?=\s)/giu)) {
    const phrase = /^[^;()]*/.exec(text.slice(index))?.[0].replace(/[\s.,]+$/, '') ?? ''
    if (opensDeadline(phrase) >= 2 && readDeadline(phrase, context.on, context).due) return phrase
  }
  return undefined
}
