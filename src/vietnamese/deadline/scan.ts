import type { Atom, Context, Part, Place, Sight } from './types.ts'

/** What a rule says of a match: one sight, or several with their own places within it; nothing leaves the words alone. */
export type Seen =
  | (Sight & { link?: Atom['link']; doubt?: Atom['doubt']; part?: Part; at?: Place })[]
  | undefined

export type Rule = {
  name: string
  /** Global, over the line; bounded repetition only, so that time stays linear in the line's length. */
  pattern: RegExp
  read: (match: RegExpExecArray, context: Context, line: string) => Seen
}

/** Runs the rules in order; what one has read is masked for those after it. Atoms come back in the line's order. */
export function scan(
  line: string,
  rules: readonly Rule[],
  context: Context,
): { atoms: Atom[]; rest: string } {
  const atoms: Atom[] = []
  let rest = line
  for (const { name, pattern, read } of rules) {
    for (const match of matchesOf(pattern, rest)) {
      const seen = read(match, context, rest)
      if (!seen) continue
      const place = { start: match.index, end: match.index + match[0].length }
      for (const { at, ...sight } of seen) atoms.push({ ...sight, ...(at ?? place), rule: name })
      rest = rest.slice(0, place.start) + '~'.repeat(match[0].length) + rest.slice(place.end)
    }
  }
  return { atoms: atoms.sort((a, b) => a.start - b.start || a.end - b.end), rest }
}

/** As matchAll, which copies the pattern at every call: with seventy rules a phrase that is most of the time. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
