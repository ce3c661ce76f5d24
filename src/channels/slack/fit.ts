import type { Block } from '../../chat/card.ts'
import { cut, leftOut } from './limits.ts'

/** The blocks with something to show: Slack refuses empty elements. */
export function visible(body: Block[]): Block[] {
  return body.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'facts': {
        const facts = block.facts.filter(([label, value]) => isWritten(label) || isWritten(value))
        return facts.length ? [{ ...block, facts }] : []
      }
      case 'list': {
        const items = block.items.filter(isWritten)
        return items.length ? [{ ...block, items }] : []
      }
      default:
        return isWritten(block.text) ? [block] : []
    }
  })
}

const isWritten = (text: string): boolean => text.trim() !== ''

/** As much of a body as `budget` characters hold, whole items first; what is left out leaves a mark. */
export function shortened(body: Block[], budget: number): Block[] {
  const kept: Block[] = []
  let left = budget
  for (const [index, block] of body.entries()) {
    const part = shortenedBlock(block, left)
    if (part) kept.push(part)
    left -= part ? lengthOf(part) : 0
    if (part !== block) {
      const rest = body.length - index - (part ? 1 : 0)
      return rest > 0 ? [...kept, { kind: 'text', text: leftOut(rest) }] : kept
    }
  }
  return kept
}

/** The block itself if it fits, a shortened one, or nothing. */
function shortenedBlock(block: Block, budget: number): Block | undefined {
  if (lengthOf(block) <= budget) return block
  switch (block.kind) {
    case 'list': {
      const { whole, dropped } = wholeOnes(block.items, (item) => item.length, budget)
      return whole.length ? { ...block, items: [...whole, leftOut(dropped)] } : cutItem(block.items, budget)
    }
    case 'facts': {
      const { whole, dropped } = wholeOnes(block.facts, factLength, budget)
      return whole.length ? { ...block, facts: [...whole, ['…', `+${dropped}`]] } : undefined
    }
    default:
      return budget > 1 ? { ...block, text: cut(block.text, budget) } : undefined
  }
}

/** A list whose very first item is too long. */
function cutItem(items: string[], budget: number): Block | undefined {
  if (budget <= 1) return undefined
  const more = items.length > 1 ? [leftOut(items.length - 1)] : []
  return { kind: 'list', items: [cut(items[0] ?? '', budget), ...more] }
}

function wholeOnes<T>(all: T[], length: (one: T) => number, budget: number) {
  let left = budget
  const end = all.findIndex((one) => {
    left -= length(one)
    return left < 0
  })
  const whole = end < 0 ? all : all.slice(0, end)
  return { whole, dropped: all.length - whole.length }
}

/** With what stands between label and value, and between the rows. */
const factLength = ([label, value]: [string, string]): number => label.length + value.length + ': \n'.length

function lengthOf(block: Block): number {
  const lengths =
    block.kind === 'facts'
      ? block.facts.map(factLength)
      : (block.kind === 'list' ? block.items : [block.text]).map(({ length }) => length)
  return lengths.reduce((sum, length) => sum + length, 0)
}
