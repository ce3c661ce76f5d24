import { createHash } from 'node:crypto'
import { partyKey } from './correct.ts'
import type { DraftTask } from './draft.ts'

/** Words in a plan that stand for agencies, but for which ones a person must say. */
export type Unnamed = {
  /** Short, and the same for the same words: what a button names them by. */
  id: string
  key: string
  printed: string
  /** `unknown`: one agency the registry does not have; `open`: a group that is not expanded. */
  kind: 'unknown' | 'open'
  /** Numbers of the rows that name them. */
  rows: string[]
}

/** Everybody a plan names whom nobody knows, in printed order. */
export function unnamedIn(tasks: readonly DraftTask[]): Unnamed[] {
  const found = new Map<string, Unnamed>()
  for (const { number, lead, coordinating } of tasks) {
    for (const party of [...lead, ...coordinating]) {
      const key = partyKey(party)
      if (key === undefined) continue
      const known = found.get(key)
      const printed = party.kind === 'unknown' ? party.name : party.printed
      if (!known)
        found.set(key, {
          ...{ id: idOf(key), key, printed, rows: [number] },
          kind: party.kind === 'unknown' ? 'unknown' : 'open',
        })
      else if (!known.rows.includes(number)) known.rows.push(number)
    }
  }
  return [...found.values()]
}

const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 8)
