import type { PlainDate } from './deadline.ts'

/** focal: đầu mối; head: lãnh đạo đơn vị; coordinator: người phối hợp; admin: quản trị of the standing agency. */
export const ROLES = ['focal', 'head', 'coordinator', 'admin', 'substitute'] as const
export type Role = (typeof ROLES)[number]

export type Membership = {
  agencyId: number
  agencyName: string
  role: Role
  from: PlainDate
  to: PlainDate | null
  standsInId: number | null
}

/** Agencies a person may look at. */
export const mayRead = (memberships: Membership[]): number[] => agencies(memberships, ROLES)

/** Who may report for an agency; an admin also works for the standing agency's own tasks. */
export const REPORTERS = ['focal', 'head', 'admin', 'substitute'] as const satisfies Role[]

/** Agencies a person may report for. */
export const mayReport = (memberships: Membership[]): number[] => agencies(memberships, REPORTERS)

/** Agencies whose plans a person runs, when such an agency is a plan's standing agency. */
export const mayRun = (memberships: Membership[]): number[] => agencies(memberships, ['admin'])

function agencies(memberships: Membership[], roles: readonly Role[]): number[] {
  return [...new Set(memberships.filter(({ role }) => roles.includes(role)).map((each) => each.agencyId))]
}
