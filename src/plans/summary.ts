import { expand, type Registry } from '../domain/agency.ts'
import type { DraftPlan, DraftTask } from './draft.ts'

export type DeadlineCounts = {
  dated: number
  ongoing: number
  recurring: number
  event: number
  unclear: number
}

export type PlanSummary = {
  tasks: number
  /** Lead obligations after groups are expanded, and the agencies that hold them. */
  obligations: number
  agencies: number
  deadlines: DeadlineCounts
}

/** What applying a draft would make, in numbers. */
export function summarize(draft: DraftPlan, registry: Registry): PlanSummary {
  const leads = draft.tasks.map((task) => leadsOf(task, registry))
  const count = (kind: DraftTask['deadline']['kind']) =>
    draft.tasks.filter(({ deadline }) => deadline.kind === kind).length
  return {
    tasks: draft.tasks.length,
    obligations: leads.reduce((sum, names) => sum + names.size, 0),
    agencies: new Set(leads.flatMap((names) => [...names])).size,
    deadlines: {
      dated: count('date'),
      ongoing: count('ongoing'),
      recurring: count('recurring'),
      event: count('event'),
      unclear: count('unclear'),
    },
  }
}

/** Names of the agencies a row makes responsible; a named lead is no member of a group beside it. */
export function leadsOf(task: DraftTask, registry: Registry): Set<string> {
  const named = task.lead.filter(({ kind }) => kind === 'agency').map(({ name }) => name)
  const groups = task.lead.filter(({ kind }) => kind === 'group').map(({ name }) => name)
  const members = registry.groups
    .filter(({ name }) => groups.includes(name))
    .flatMap((group) => expand(group, registry.agencies).map(({ name }) => name))
  return new Set([...named, ...members])
}
