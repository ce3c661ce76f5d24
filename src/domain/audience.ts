import { z } from 'zod'

const days = z.int().min(0).max(3660)
const nudge = z.int().positive()

/** What picks agencies out: how their obligations stand, or what came of an earlier nudge. */
const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('late') }),
  /** Due within that many days, today included. */
  z.object({ kind: z.literal('due'), days }),
  /** Without a word for that many days. */
  z.object({ kind: z.literal('silent'), days }),
  /** No focal point can be written to. */
  z.object({ kind: z.literal('unlinked') }),
  z.object({ kind: z.literal('unacknowledged'), nudge }),
  z.object({ kind: z.literal('unacted'), nudge }),
  /** The very people an earlier nudge went to. */
  z.object({ kind: z.literal('reached'), nudge }),
])
export type AudienceState = z.infer<typeof state>

/** Whom of an agency: its focal points, its heads, or everybody. Those who stand in count as whom they stand in for. */
export const NUDGED_ROLES = ['focal', 'head', 'everyone'] as const
export type NudgedRole = (typeof NUDGED_ROLES)[number]

/** Whom a nudge reaches within its plan. Empty lists leave nobody out; agencies and classes add up. */
export const nudgeAudience = z.object({
  /** Sections as the plan prints them. */
  sections: z.array(z.string()).default([]),
  /** Task numbers. */
  tasks: z.array(z.string()).default([]),
  agencyIds: z.array(z.int()).default([]),
  classes: z.array(z.string()).default([]),
  role: z.enum(NUDGED_ROLES).default('focal'),
  state: state.default({ kind: 'any' }),
})
export type NudgeAudience = z.infer<typeof nudgeAudience>

/** Asked about certain obligations; otherwise it is an announcement to whoever has a part in the plan. */
export function isAboutTasks({ sections, tasks, state: { kind } }: NudgeAudience): boolean {
  return kind === 'late' || kind === 'due' || kind === 'silent' || sections.length > 0 || tasks.length > 0
}

/** The earlier nudge an audience is taken from. */
export const earlierNudge = ({ state }: NudgeAudience): number | undefined =>
  'nudge' in state ? state.nudge : undefined

const INVITED = new Set(['nganh_doc', 'tuphap', 'trunguong', 'doanthe', 'dang', 'congan'])

/** Bodies with a line of command of their own are requested with respect; units under the UBND are asked. */
export const isInvited = (agencyClass: string): boolean => INVITED.has(agencyClass)
