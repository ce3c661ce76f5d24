import type { AgencyGroup } from '../../domain/agency.ts'
import type { Party } from '../draft.ts'
import { type Known, type Names, nameAt } from '../names.ts'
import { opensDeadline } from '../phrases.ts'
import { resolveGroup } from './group-members.ts'
import { type GroupPhrase, groupAt } from './groups.ts'
import { beginsName } from './heads.ts'
import { pastPlace } from './places.ts'
import { adjoins, isCapital, type Line } from './words.ts'

/** Agencies or groups named at a place of a text; `end` is the index of the short word after them. */
export type Mention = { end: number; parties: Party[] }

const LONGEST_COMMUNE = 5
const LONGEST_FUNCTION = 60

/**
 * Who is named at short word `at`, longest first: a name of the registry, a group expression, or a commune by its
 * pattern. `listed`: the text lists agencies, so names without their head word count too.
 */
export function mentionAt(names: Names, line: Line, at: number, listed: boolean): Mention | undefined {
  const found = nameAt(names, line, at)
  const name =
    found && (!found.known.bare || (listed && standsAlone(line, at, found.end))) ? found : undefined
  const group = groupAt(line, at)
  if (group && (!name || group.end > name.end)) return grouped(names, line, at, group, listed)
  return name ? known(names, line, at, name.end, name.known) : commune(line, at, listed)
}

/** "Các cơ quan chủ trì quản lý, vận hành …": who does what is said goes on to the end of the cell's part. */
function grouped(names: Names, line: Line, at: number, group: GroupPhrase, listed: boolean): Mention {
  const past = pastPlace(line, group.end)
  const end = listed && group.kind === 'closed' ? pastFunction(names, line, past) : past
  const phrase = end > past ? { ...group, nouns: new Set<never>(), kind: 'functional' as const } : group
  const printed = printedFrom(line, at, end)
  const counted = group.count === undefined ? {} : { count: group.count }
  const parties = resolveGroup(phrase, names.registry).map((each) => ({
    ...partyOf(each, printed),
    ...counted,
  }))
  return { end, parties }
}

function partyOf(group: AgencyGroup, printed: string): Party {
  const party = { kind: 'group' as const, name: group.name, printed }
  return group.kind === 'closed' ? party : { ...party, open: true }
}

function pastFunction(names: Names, line: Line, past: number): number {
  const [last, next] = [line.short[past - 1], line.short[past]]
  if (!last || !next || !adjoins(line, last, next) || next.key === 'va') return past
  let end = past
  const most = Math.min(line.short.length, past + LONGEST_FUNCTION)
  while (end < most && !nameAt(names, line, end) && !beginsName(line, end)) {
    const [before, word] = [line.short[end - 1], line.short[end]]
    if (before && word && /[;•]/.test(line.text.slice(before.end, word.start))) break
    end++
  }
  return end
}

function known(names: Names, line: Line, at: number, end: number, known: Known): Mention {
  const past = pastProvince(line, end)
  const printed = printedFrom(line, at, past)
  const group =
    known.kind === 'group' ? names.registry.groups.find(({ name }) => name === known.name) : undefined
  if (group) return { end: past, parties: [partyOf(group, printed)] }
  const party = { kind: known.kind, name: known.name, printed }
  return { end: past, parties: [known.former ? { ...party, former: true } : party] }
}

/** "Sở Y tế thành phố Huế" is Sở Y tế: its place adds nothing within one city. */
function pastProvince(line: Line, end: number): number {
  const [before, word] = [line.short[end - 1], line.short[end]]
  if (!before || !word || !adjoins(line, before, word)) return end
  if (word.key !== 'tp' && word.key !== 'tinh') return pastPlace(line, end)
  return pastPlace(line, end + 1)
}

/** "UBND phường X", "UBND xã X": the name is its capitalised words. */
function commune(line: Line, at: number, listed: boolean): Mention | undefined {
  const committee = line.short[at]?.key === 'ubnd' ? at + 1 : at
  if (committee === at && !listed) return undefined
  const level = levelAt(line, committee)
  if (!level) return undefined
  let end = level.end
  while (end - level.end < LONGEST_COMMUNE && continuesName(line, end)) end++
  if (end === level.end) return undefined
  const name = `UBND ${level.word} ${printedFrom(line, level.end, end)}`
  return { end, parties: [{ kind: 'unknown', name, printed: printedFrom(line, at, end) }] }
}

function levelAt(line: Line, at: number): { word: string; end: number } | undefined {
  const keys = [line.short[at]?.key, line.short[at + 1]?.key]
  if (keys[0] === 'phuong' || keys[0] === 'p') return { word: 'phường', end: at + 1 }
  if (keys[0] === 'xa') return { word: 'xã', end: at + 1 }
  if (keys[0] === 'dac' && keys[1] === 'khu') return { word: 'đặc khu', end: at + 2 }
  return undefined
}

function continuesName(line: Line, at: number): boolean {
  const [before, word] = [line.short[at - 1], line.short[at]]
  if (!before || !word || !isCapital(line, word) || beginsName(line, at)) return false
  if (opensDeadline(line.text.slice(word.start)) >= 2) return false
  return /^( ?\n?| - |\. )$/.test(line.text.slice(before.end, word.start))
}

/** Whether the words from `at` to `end` fill the place between two separators. */
export function standsAlone(line: Line, at: number, end: number): boolean {
  const [first, last] = [line.short[at], line.short[end - 1]]
  if (!first || !last) return false
  const before = line.short[at - 1]
  const after = line.short[end]
  const opens = !before || before.key === 'va' || !adjoins(line, before, first)
  return opens && (!after || after.key === 'va' || !adjoins(line, last, after))
}

/** The printed words with their line breaks joined. */
export function printedFrom(line: Line, at: number, end: number): string {
  const [first, last] = [line.short[at], line.short[end - 1]]
  if (!first || !last) return ''
  const printed = line.text.slice(first.start, last.end)
  const closed = printed.lastIndexOf('(') <= printed.lastIndexOf(')')
  return (closed || line.text[last.end] !== ')' ? printed : `${printed})`).replace(/\s+/g, ' ')
}
