import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { DraftPlan, DraftTask } from '../../src/plans/draft.ts'
import { draftPlan } from '../../src/plans/draft-plan.ts'
import { namesOf } from '../../src/plans/names.ts'
import { type DocumentContent, isRefusal, type Refusal } from '../../src/plans/read/content.ts'
import { readDocument } from '../../src/plans/read/index.ts'
import { loadRegistry } from '../../src/plans/registry.ts'

const seed = (name: string) => new URL(`../../prisma/seed/${name}`, import.meta.url)

export const registry = loadRegistry(JSON.parse(readFileSync(seed('agencies.json'), 'utf8')))
export const names = namesOf(registry)
export const demoPlan = readFileSync(seed('demo-plan.csv'))

const DAY = Temporal.PlainDate.from('2026-09-15')

/** What a file says; fails the test when it is refused. */
export async function contentOf(name: string, bytes: Uint8Array): Promise<DocumentContent> {
  const content = await readDocument(name, bytes)
  if (isRefusal(content)) throw new Error(`${name} was refused: ${content.refused} ${content.detail}`)
  return content
}

export async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal> {
  const content = await readDocument(name, bytes)
  if (!isRefusal(content)) throw new Error(`${name} was read`)
  return content
}

/** A file as a draft plan, imported on 15/9/2026. */
export async function draftOf(name: string, bytes: Uint8Array | string): Promise<DraftPlan> {
  return draftFrom(await contentOf(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes))
}

export function draftFrom(content: DocumentContent): DraftPlan {
  const draft = draftPlan(content, { registry, calendar: new Map(), on: DAY })
  if ('refused' in draft) throw new Error(`refused: ${draft.refused}`)
  return draft
}

/** A task in one line a person can compare: number | title | lead | coordinating | deliverable | deadline phrase. */
export function inOneLine(task: DraftTask): string {
  const named = (parties: DraftTask['lead']) => parties.map((party) => party.name).join(' + ')
  const { number, title, lead, coordinating, deliverable, deadlineText } = task
  return [number, title, named(lead), named(coordinating), deliverable ?? '', deadlineText].join(' | ')
}

export const doubtsOf = (task: DraftTask | undefined): string[] =>
  task?.doubts.map((doubt) => doubt.kind) ?? []
