import { type Composition, composition } from '../../../domain/nudge.ts'

/** What is being composed is kept in the one unfinished line, as one word of it. */
const MARK = '~'

export const pack = (composing: Composition): string => MARK + encodeURIComponent(JSON.stringify(composing))

/** The composition in a line, and what follows it there. */
export function unpack(line: string): { composing: Composition; rest: string } | undefined {
  const found = /(?:^|\s)~(\S+)(?:\s+([\s\S]*))?$/.exec(line)
  if (!found) return undefined
  try {
    const composing = composition.parse(JSON.parse(decodeURIComponent(found[1] ?? '')))
    return { composing, rest: (found[2] ?? '').trim() }
  } catch {
    return undefined // typed by hand: nothing that can be gone on with
  }
}
