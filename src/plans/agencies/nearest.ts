import type { Registry } from '../../domain/agency.ts'
import { readLine } from './words.ts'

const LEAST = 0.4

/** Registered agencies whose names come nearest to what is printed, nearest first; none where nothing comes near. */
export function nearestAgencies(printed: string, { agencies }: Registry, most: number): string[] {
  const given = formsOf(printed)
  return agencies
    .map(({ name, aliases, predecessors }) => {
      const scores = [name, ...aliases, ...predecessors].map((each) => nearness(given, formsOf(each)))
      return { name, score: Math.max(...scores) }
    })
    .filter(({ score }) => score >= LEAST)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Words that many names begin with tell little. */
const LIGHT = new Set([
  'so',
  'ban',
  'phong',
  'ubnd',
  'tp',
  'va',
  'phuong',
  'xa',
  'trung',
  'tam',
  'chi',
  'cuc',
])

/** How much a likeness tells in each form of `formsOf`: without its tones a word is like many others. */
const FORMS = [1, 0.75, 0.9]

/** A name in its words as written, without tones, and with administrative phrases in their short forms. */
function formsOf(name: string): string[][] {
  const { text, words, short } = readLine(name)
  const written = words.map(({ start, end }) => text.slice(start, end).toLowerCase())
  return [written, words.map(({ key }) => key), short.map(({ key }) => key)]
}

const nearness = (one: string[][], other: string[][]): number =>
  Math.max(...FORMS.map((share, form) => share * likeness(one[form] ?? [], other[form] ?? [])))

/** Weighted share of words two names have in common. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const both = weight(one) + weight(other)
  return both === 0 ? 0 : (2 * weight(one.filter((word) => other.includes(word)))) / both
}

const weight = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (LIGHT.has(word) ? 0.2 : 1), 0)
