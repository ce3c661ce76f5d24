import { beginsName } from './agencies/heads.ts'
import { type Mention, mentionAt, printedFrom } from './agencies/mentions.ts'
import { adjoins, type Line, readLine } from './agencies/words.ts'
import type { Party } from './draft.ts'
import type { Names } from './names.ts'

const CONNECTORS = new Set(['va', 'cung', 'voi', 'giao'])
/** A remark or an unknown name is no longer than this; a longer text is no list of agencies. */
const MOST_WORDS = 60
const EMPTY = /^[\s\d.,;:/–—_-]*$|^\s*(không( có)?|khong|nt|như trên)\s*$/i

/**
 * Everyone a cell names, in printed order and without repetition. Known names are never split at their own commas;
 * words the registry does not know become one unknown party up to the next separator.
 */
export function splitParties(text: string, names: Names): Party[] {
  const line = readLine(text.trim())
  if (EMPTY.test(line.text)) return []
  const parties: Party[] = []
  let head: string | undefined
  for (let at = 0; at < line.short.length; ) {
    const mention = mentionAt(names, line, at, true) ?? underHead(names, line, at, head)
    if (mention) {
      parties.push(...mention.parties)
      head = sharedHead(mention.parties) ?? head
      at = pastRemark(names, line, mention.end)
      continue
    }
    const announced = announcedHead(line, at)
    head = announced?.head ?? head
    const connector = CONNECTORS.has(line.short[at]?.key ?? '')
    const end = announced?.end ?? (connector ? at + 1 : chunkEnd(names, line, at))
    if (!announced && !connector) addUnknown(parties, line, at, end)
    at = end
  }
  return distinct(parties)
}

/** "các Sở: Nội vụ, Tài chính", "UBND các phường An Cựu, Phú Xuân": the word that stands once before several names. */
function announcedHead(line: Line, at: number): { head: string; end: number } | undefined {
  let end = at
  while (['ubnd', 'cac'].includes(line.short[end]?.key ?? '')) end++
  const [word, next] = [line.short[end], line.short[end + 1]]
  if (!word || !next || !Object.hasOwn(PRINTED_HEADS, word.key)) return undefined
  const colon = line.text.slice(word.end, next.start).trim() === ':'
  return colon || end > at ? { head: word.key, end: end + 1 } : undefined
}

const PRINTED_HEADS: Record<string, string> = { so: 'Sở', phuong: 'UBND phường', xa: 'UBND xã' }

/** A name listed after its head word has been said: ", Tài chính" after "Sở Nội vụ". */
function underHead(names: Names, line: Line, at: number, head: string | undefined): Mention | undefined {
  const printed = PRINTED_HEADS[head ?? '']
  if (!printed || beginsName(line, at) || CONNECTORS.has(line.short[at]?.key ?? '')) return undefined
  const end = chunkEnd(names, line, at)
  const words = printedFrom(line, at, end)
  if (!/^\p{Lu}/u.test(words)) return undefined
  const whole = readLine(`${printed} ${words}`)
  const mention = mentionAt(names, whole, 0, true)
  if (!mention || mention.end < whole.short.length) return undefined
  return { end, parties: mention.parties.map((party) => ({ ...party, printed: words })) }
}

function sharedHead(parties: readonly Party[]): string | undefined {
  const name = parties[0]?.name ?? ''
  return Object.keys(PRINTED_HEADS).find((head) => name.startsWith(`${PRINTED_HEADS[head]} `))
}

/** Words after a known name up to the next separator or name qualify it ("chủ trì", "(qua PC06)"). */
function pastRemark(names: Names, line: Line, at: number): number {
  let end = at
  while (end < Math.min(line.short.length, at + MOST_WORDS)) {
    const [before, word] = [line.short[end - 1], line.short[end]]
    if (!before || !word) break
    const gap = line.text.slice(before.end, word.start)
    const bracketed = gap.includes('(') || isOpen(line, at, end)
    if (!bracketed && !/^[^\S\n)]*\)?[^\S\n]*$/.test(gap)) break
    if (!bracketed && (word.key === 'va' || mentionAt(names, line, end, true) || beginsName(line, end))) break
    end++
  }
  return end
}

function isOpen(line: Line, from: number, at: number): boolean {
  const [first, word] = [line.short[from - 1], line.short[at]]
  if (!first || !word) return false
  const between = line.text.slice(first.end, word.start)
  return between.lastIndexOf('(') > between.lastIndexOf(')')
}

/** Where words nobody knows end: at a separator, or where a known name begins. */
function chunkEnd(names: Names, line: Line, at: number): number {
  let end = at + 1
  for (; end < Math.min(line.short.length, at + MOST_WORDS); end++) {
    const [before, word] = [line.short[end - 1], line.short[end]]
    if (!before || !word) break
    if (/[,;•\n]/.test(line.text.slice(before.end, word.start)) && !isOpen(line, at + 1, end)) break
    if (word.key === 'va' && (mentionAt(names, line, end + 1, true) || beginsName(line, end + 1))) break
    if (adjoins(line, before, word) && beginsName(line, end) && mentionAt(names, line, end, false)) break
  }
  return end
}

function addUnknown(parties: Party[], line: Line, at: number, end: number) {
  const printed = printedFrom(line, at, end)
  const last = parties.at(-1)
  const separator = line.text.slice(line.short[at - 1]?.end ?? 0, line.short[at]?.start ?? 0)
  // a comma inside a name nobody knows: "Trung tâm Giám sát, điều hành đô thị"
  if (last?.kind === 'unknown' && /^\s*,\s*$/.test(separator) && /^\p{Ll}/u.test(printed)) {
    last.printed = `${last.printed}, ${printed}`
    last.name = last.printed
    return
  }
  parties.push({ kind: 'unknown', name: printed, printed })
}

function distinct(parties: readonly Party[]): Party[] {
  const seen = new Set<string>()
  return parties.filter((party) => {
    const key = `${party.kind} ${party.name.toLowerCase()}`
    return !seen.has(key) && seen.add(key)
  })
}
