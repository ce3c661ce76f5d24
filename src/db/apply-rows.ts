import type { DraftTask } from '../plans/draft.ts'
import { plain } from '../vietnamese/normalize.ts'
import type { Db } from './client.ts'

/**
 * Brings the rows of a plan to what its document says, in one statement however many they are. Returns the ids by number.
 */
export async function saveTasks(
  tx: Db,
  planId: number,
  tasks: readonly DraftTask[],
): Promise<Map<string, number>> {
  const rows = tasks.map((task, position) => {
    const { number, section, title, deliverable, deadlineText, deadline } = task
    return {
      ...{ number, position, section, title, deliverable, deadlineText, deadline },
      lead: task.lead.map(({ name }) => name),
      coordinating: task.coordinating.map(({ name }) => name),
      plain: plain([title, deliverable, section].filter(Boolean).join(' · ')),
    }
  })
  const saved = await tx.$queryRaw<{ id: number; number: string }[]>`
    INSERT INTO task (plan_id, number, position, section, title, deliverable, deadline_text, deadline, plain,
      lead_text, coord_text)
    SELECT ${planId}::int, number, position, section, title, deliverable, "deadlineText", deadline, plain,
      ARRAY(SELECT jsonb_array_elements_text(lead)), ARRAY(SELECT jsonb_array_elements_text(coordinating))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (number text, position int, section text, title text,
      deliverable text, "deadlineText" text, deadline jsonb, plain text, lead jsonb, coordinating jsonb)
    ORDER BY position
    ON CONFLICT (plan_id, number) DO UPDATE SET position = excluded.position, section = excluded.section,
      title = excluded.title, deliverable = excluded.deliverable, deadline_text = excluded.deadline_text,
      deadline = excluded.deadline, plain = excluded.plain, lead_text = excluded.lead_text,
      coord_text = excluded.coord_text, removed_at = NULL
    RETURNING id, number`
  return new Map(saved.map(({ id, number }) => [number, id]))
}

/** Days as text, `2026-12-31`. */
export type FreshPart = {
  taskId: number
  agencyId: number
  involvement: string
  viaGroup: string | null
  dueOn: string | null
}

/** Adds parts of tasks, in their order; returns their ids with the agencies'. */
export async function addParts(tx: Db, parts: FreshPart[]): Promise<{ id: number; agencyId: number }[]> {
  if (!parts.length) return []
  return tx.$queryRaw`
    INSERT INTO obligation (task_id, agency_id, involvement, via_group, due_on, original_due_on)
    SELECT "taskId", "agencyId", involvement, "viaGroup", "dueOn", "dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(parts.map((part, n) => ({ n, ...part })))}::jsonb) AS given (n int,
      "taskId" int, "agencyId" int, involvement text, "viaGroup" text, "dueOn" date)
    ORDER BY n
    RETURNING id, agency_id AS "agencyId"`
}

export type ChangedPart = {
  id: number
  involvement: string
  viaGroup: string | null
  dueOn: string | null
  originalDueOn: string | null
}

/** Changes parts of tasks, and brings back those that had been put aside. */
export async function changeParts(tx: Db, parts: ChangedPart[]): Promise<void> {
  if (!parts.length) return
  await tx.$executeRaw`
    UPDATE obligation o SET involvement = given.involvement, via_group = given."viaGroup", due_on = given."dueOn",
      original_due_on = given."originalDueOn", removed_at = NULL
    FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) AS given (id int, involvement text, "viaGroup" text,
      "dueOn" date, "originalDueOn" date)
    WHERE o.id = given.id`
}
