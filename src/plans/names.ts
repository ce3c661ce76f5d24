import type { Registry } from '../domain/agency.ts'
import { HEADS } from './agencies/heads.ts'
import { isCapital, type Line, readLine, type Word } from './agencies/words.ts'

/** What a name of the registry stands for. `former`: through a predecessor ("nay là …"). */
export type Known = {
  kind: 'agency' | 'group'
  name: string
  former: boolean
  /** Without its head word ("Nội vụ", "KHCN"): a name only where names are listed, a common word elsewhere. */
  bare: boolean
}

/** A known name at a place of a text; `end` is the index of the short word after it. */
export type Found = { known: Known; end: number; typo: boolean }

type Node = { next: Map<string, Node>; known?: Known }

/** All names of a registry, ready to be looked up in a text. */
export type Names = { registry: Registry; short: Node; full: Node }

const SHORTEST_FOR_TYPOS = 8

export function namesOf(registry: Registry): Names {
  const names: Names = { registry, short: { next: new Map() }, full: { next: new Map() } }
  for (const agency of registry.agencies) {
    const known = { kind: 'agency', name: agency.name, former: false, bare: false } as const
    add(names, agency.name, known)
    for (const alias of agency.aliases) add(names, alias, { ...known, bare: isBare(alias, agency.name) })
    for (const former of agency.predecessors) add(names, former, { ...known, former: true })
  }
  for (const agency of registry.agencies) addProvince(names, agency.name)
  for (const group of registry.groups) {
    for (const name of [group.name, ...group.aliases.filter((alias) => !/^\d/.test(alias))]) {
      const bare = readLine(name).short.length < 3
      add(names, name, { kind: 'group', name: group.name, former: false, bare })
    }
  }
  return names
}

/** "Công an tỉnh" and "Tỉnh đoàn" are the former names of "Công an thành phố" and "Thành đoàn" where a province became a city. */
function addProvince(names: Names, name: string) {
  const province = name.replace(/thành phố$/, 'tỉnh').replace(/^Thành đoàn/, 'Tỉnh đoàn')
  if (province !== name) add(names, province, { kind: 'agency', name, former: true, bare: false })
}

function isBare(alias: string, name: string): boolean {
  const [short, full] = [keysOf(readLine(alias).short), keysOf(readLine(name).short)]
  if (full.slice(1).join(' ') === short.join(' ')) return true
  return short.length < 3 && alias !== alias.toUpperCase() && !HEADS.has(short[0] ?? '')
}

function add(names: Names, name: string, known: Known) {
  const line = readLine(name)
  put(names.short, keysOf(line.short), known)
  const full = keysOf(line.words)
  if (full.join('').length >= SHORTEST_FOR_TYPOS) put(names.full, full, known)
}

/** The first name put there keeps its place: canonical names come before aliases and former names. */
function put(root: Node, keys: readonly string[], known: Known) {
  let node = root
  for (const key of keys) {
    const next = node.next.get(key) ?? { next: new Map() }
    node.next.set(key, next)
    node = next
  }
  node.known ??= known
}

const keysOf = (words: readonly Word[]) => words.map((word) => word.key)

/** The longest known name that begins at short word `at`; one letter may be wrong in a longer name. */
export function nameAt(names: Names, line: Line, at: number): Found | undefined {
  return exact(names.short, line, at) ?? nearly(names.full, line, at)
}

function exact(root: Node, line: Line, at: number): Found | undefined {
  let node: Node | undefined = root
  let found: Found | undefined
  for (let next = at; node; next++) {
    if (node.known) found = { known: node.known, end: next, typo: false }
    node = node.next.get(line.short[next]?.key ?? '')
  }
  return found
}

function nearly(root: Node, line: Line, at: number): Found | undefined {
  const first = line.short[at]
  if (!first || !HEADS.has(first.key) || !isCapital(line, first)) return undefined
  const reached = walk(root, line.words, first.index, 1)
  if (!reached) return undefined
  let end = at
  while ((line.short[end]?.index ?? reached.end) < reached.end) end++
  return { known: reached.known, end, typo: true }
}

function walk(
  node: Node,
  words: readonly Word[],
  at: number,
  typos: number,
): { known: Known; end: number } | undefined {
  const key = words[at]?.key
  const here = node.known && { known: node.known, end: at }
  if (key === undefined) return here
  const same = node.next.get(key)
  let best = same && walk(same, words, at + 1, typos)
  if (typos > 0 && !best) {
    for (const [other, next] of node.next) {
      if (other === key || !oneLetterApart(other, key)) continue
      const reached = walk(next, words, at + 1, typos - 1)
      if (reached && (!best || reached.end > best.end)) best = reached
    }
  }
  return best && best.end > (here?.end ?? -1) ? best : here
}

/** One letter added, left out or wrong, or two neighbours swapped, in a word of three letters or more. */
function oneLetterApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 3 || Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const [rest, otherRest] = [one.slice(from), other.slice(from)]
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest
  if (rest.length < otherRest.length) return rest === otherRest.slice(1)
  const swapped = rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  return rest.slice(1) === otherRest.slice(1) || swapped
}
