import { signalsIn } from './signals.ts'
import type { Context } from './types.ts'

const BREAK =
  /(?<=[;\n.,!])\s+|\s+(?=(?:còn|con|và|va|and)\s+(?:nv|nhiệm vụ|nhiem vu|việc|viec|task|#)\s*\d)/u
const MOST = 30

/**
 * The statements of a text that says different things of different tasks: "nv 19 xong, nv 20 được 60%" → two. Empty when
 * it is one statement.
 */
export function clausesIn(text: string, context: Context): string[] {
  if (text.length > 1_000 || !/\d/.test(text)) return []
  const clauses: string[] = []
  let pending = ''
  for (const piece of text.split(BREAK).slice(0, MOST)) {
    const clause = pending ? `${pending} ${piece}` : piece
    const { refs, percent, progress, question } = signalsIn(clause, context)
    if (question) return []
    const isWhole = refs.numbers.length > 0 && (percent !== null || progress !== null)
    if (isWhole) clauses.push(clause)
    else if (refs.numbers.length === 0 && clauses.length > 0) clauses.push(`${clauses.pop()} ${piece}`)
    pending = isWhole || (clauses.length > 0 && refs.numbers.length === 0) ? '' : clause
  }
  if (pending) return []
  return clauses.length > 1 ? clauses.map((clause) => clause.replace(/[\s,;.]+$/, '')) : []
}
