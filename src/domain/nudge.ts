import { z } from 'zod'
import { nudgeAudience } from './audience.ts'

/** Ready words; a nudge keeps `@late`, and each reader gets them in their language. */
export const TEMPLATES = ['late', 'due', 'silent', 'report'] as const
export type Template = (typeof TEMPLATES)[number]

/** The template words name, if they do. */
export const templateOf = (words: string): Template | undefined =>
  TEMPLATES.find((name) => words === `@${name}`)

/** What is still to be said before a nudge can be shown. */
export const AWAITED = ['plan', 'audience', 'words', 'when', 'reason'] as const
export type Awaited = (typeof AWAITED)[number]

/** A nudge on its way to being confirmed. */
export const composition = z.object({
  planId: z.int().nullable().default(null),
  audience: nudgeAudience.nullable().default(null),
  words: z.string().nullable().default(null),
  /** Local time, ISO; at once unless given. */
  at: z.string().nullable().default(null),
  /** RFC 5545 rule parts; `at` is the first time. */
  rule: z.string().nullable().default(null),
  /** Why it may pass quiet hours. Empty: urgent, the reason still to come. */
  urgent: z.string().nullable().default(null),
  fileId: z.int().nullable().default(null),
  awaits: z.enum(AWAITED).nullable().default(null),
  /** How many people the preview showed. */
  count: z.int().nullable().default(null),
})
export type Composition = z.infer<typeof composition>

/** Seconds in which a confirmed nudge can still be taken back. */
export const RECALL_SECONDS = 60
