/** Kinds of agency, as the registry names them (`prisma/seed/agencies.json`). */
export type AgencyClass =
  | 'so'
  | 'vanphong'
  | 'congan'
  | 'congan_unit'
  | 'nganh_doc'
  | 'tuphap'
  | 'trunguong'
  | 'doanthe'
  | 'donvi'
  | 'dang'
  | 'ubnd_xa'
  | 'defunct'

export type Agency = {
  name: string
  class: AgencyClass
  aliases: string[]
  /** Former names that resolve to this agency ("nay là …"). */
  predecessors: string[]
}

/**
 * A group expression of a plan. `closed`: all agencies of its classes; `conditional` and `functional`: a person
 * picks the members; `open` ("… liên quan"): never expanded, the standing agency names the members.
 */
export type AgencyGroup = {
  name: string
  kind: 'closed' | 'conditional' | 'functional' | 'open'
  classes: AgencyClass[]
  aliases: string[]
}

export type Registry = { agencies: Agency[]; groups: AgencyGroup[] }

/** The agencies a group stands for; the named lead of the same row is left out by `except`. */
export function expand<A extends Agency>(
  group: AgencyGroup,
  agencies: readonly A[],
  except: ReadonlySet<string> = new Set(),
): A[] {
  if (group.kind !== 'closed') return []
  return agencies.filter((agency) => group.classes.includes(agency.class) && !except.has(agency.name))
}
