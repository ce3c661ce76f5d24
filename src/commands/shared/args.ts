import { z } from 'zod'
import { parseReference, type TaskRef } from '../../domain/task.ts'

export type TypedRef = { typed: string; ref: TaskRef }

/** H19, 19, #2.8 or @123 → the reference, with the words as typed for the answer. */
export const task = z.string().transform((typed, context): TypedRef => {
  const ref = parseReference(typed)
  if (ref) return { typed, ref }
  context.addIssue({ code: 'custom', message: 'not a task reference' })
  return z.NEVER
})

/** Everything that is left of the line. */
export const rest = z.string().trim().min(1).max(4000).meta({ rest: true })

export const id = z.coerce.number().int().positive()
