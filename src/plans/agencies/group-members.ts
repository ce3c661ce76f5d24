import type { AgencyGroup, Registry } from '../../domain/agency.ts'
import { type GroupPhrase, groupAt, type Noun } from './groups.ts'
import { readLine } from './words.ts'

/** The registry's groups that together stand for the expression; the likest one when it is not closed. */
export function resolveGroup(phrase: GroupPhrase, registry: Registry): AgencyGroup[] {
  const alike = (kind: AgencyGroup['kind']) =>
    registry.groups
      .filter((group) => group.kind === kind)
      .map((group) => ({ group, likeness: likeness(phrase.nouns, nounsOf(group)) }))
      .sort((one, other) => other.likeness - one.likeness)[0]
  const best = alike(phrase.kind)
  if (phrase.kind !== 'closed') return best ? [best.group] : openInstead(registry)
  if (best?.likeness === 1) return [best.group]
  const manual = alike('functional')
  if (manual && manual.likeness >= 0.5) return [manual.group]
  return (
    cover(
      phrase.nouns,
      registry.groups.filter((group) => group.kind === 'closed'),
    ) ?? openInstead(registry)
  )
}

/** Closed groups that together cover the nouns and add none, each adding as much and repeating as little as possible. */
function cover(nouns: ReadonlySet<Noun>, groups: readonly AgencyGroup[]): AgencyGroup[] | undefined {
  const left = new Set(nouns)
  const used: AgencyGroup[] = []
  const inside = groups
    .map((group) => ({ group, has: [...nounsOf(group)] }))
    .filter(({ has }) => has.length > 0 && has.every((noun) => nouns.has(noun) || softNoun(noun, nouns)))
  while (left.size > 0) {
    const gain = (has: readonly Noun[]) => has.filter((noun) => left.has(noun)).length
    const best = inside
      .filter(({ has }) => gain(has) > 0)
      .sort((one, other) => gain(other.has) - gain(one.has) || one.has.length - other.has.length)[0]
    if (!best) return undefined
    used.push(best.group)
    for (const noun of best.has) left.delete(noun)
    if (best.has.includes('so')) for (const noun of DEPARTMENTS) left.delete(noun)
  }
  return used
}

const DEPARTMENTS: readonly Noun[] = ['so', 'ban', 'nganh']

/** "Các sở, ban" and "các ngành" mean the departments too. */
function softNoun(noun: Noun, nouns: ReadonlySet<Noun>): boolean {
  return noun !== 'ban' && DEPARTMENTS.includes(noun) && DEPARTMENTS.some((other) => nouns.has(other))
}

/** "Các cơ quan, đơn vị" names nobody: somebody must say who is meant. */
function openInstead(registry: Registry): AgencyGroup[] {
  return registry.groups.filter((group) => group.kind === 'open').slice(0, 1)
}

function likeness(one: ReadonlySet<Noun>, other: ReadonlySet<Noun>): number {
  const shared = [...one].filter((noun) => other.has(noun)).length
  return shared / (one.size + other.size - shared || 1)
}

const nounsByName = new Map<string, ReadonlySet<Noun>>()

function nounsOf(group: AgencyGroup): ReadonlySet<Noun> {
  const known = nounsByName.get(group.name)
  if (known) return known
  const nouns = groupAt(readLine(group.name), 0)?.nouns ?? new Set<Noun>()
  nounsByName.set(group.name, nouns)
  return nouns
}
