import type { Doubt } from './draft.ts'
import type { RawTask } from './task.ts'

/** Tasks that each have a number of their own, and what was wrong with the printed ones. */
export type Numbered = { tasks: RawTask[]; doubts: Doubt[] }

/**
 * Gives every task one number to be referred to by. Where each section begins at 1 again, the section's numeral comes
 * first (`II.1`); a number printed twice or left out becomes a doubt.
 */
export function numberTasks(printed: readonly RawTask[]): Numbered {
  const doubts: Doubt[] = []
  const tasks = qualify(printed).map((task) => ({ ...task }))
  if (tasks.length > 0 && tasks.every((task) => task.number === '')) {
    doubts.push({ kind: 'missing-number', text: `1-${tasks.length}` })
    for (const [at, task] of tasks.entries()) task.number = String(at + 1)
    return { tasks, doubts }
  }
  const used = new Set<string>()
  const tried = new Map<string, number>()
  const printedNumbers = new Set(tasks.map((task) => task.number))
  for (const [at, task] of tasks.entries()) {
    const number = task.number || following(tasks[at - 1]?.number ?? '0', printedNumbers)
    const free = used.has(number) ? firstFree(number, used, tried) : number
    if (task.number === '')
      doubts.push({ kind: 'missing-number', number: free, text: task.title.slice(0, 60) })
    else if (free !== number) doubts.push({ kind: 'duplicate-number', number: free, text: number })
    task.number = free
    used.add(free)
  }
  doubts.push(...gaps(tasks))
  return { tasks, doubts }
}

function qualify(tasks: readonly RawTask[]): readonly RawTask[] {
  const repeated = new Set(tasks.map((task) => task.number)).size < tasks.length
  const qualified = tasks.map((task) => (task.number && task.mark ? `${task.mark}.${task.number}` : ''))
  const unique = new Set(qualified).size === tasks.length && !qualified.includes('')
  return repeated && unique ? tasks.map((task, at) => ({ ...task, number: qualified[at] ?? '' })) : tasks
}

function following(last: string, taken: ReadonlySet<string>): string {
  const next = /^\d+$/.test(last) ? String(Number(last) + 1) : ''
  return next !== '' && !taken.has(next) ? next : `${last}b`
}

/** `tried`: how far each number was looked for already, as a document may repeat one thousands of times. */
function firstFree(number: string, used: ReadonlySet<string>, tried: Map<string, number>): string {
  for (let code = tried.get(number) ?? 'b'.charCodeAt(0); ; code++) {
    tried.set(number, code + 1)
    const free = code <= 'z'.charCodeAt(0) ? `${number}${String.fromCharCode(code)}` : `${number}-${code}`
    if (!used.has(free)) return free
  }
}

function gaps(tasks: readonly RawTask[]): Doubt[] {
  const doubts: Doubt[] = []
  for (const [at, task] of tasks.entries()) {
    const [before, number] = [tasks[at - 1]?.number ?? '', task.number]
    if (!/^\d+$/.test(before) || !/^\d+$/.test(number)) continue
    const [first, last] = [Number(before) + 1, Number(number) - 1]
    if (last >= first)
      doubts.push({ kind: 'missing-number', text: first === last ? String(first) : `${first}-${last}` })
  }
  return doubts
}
