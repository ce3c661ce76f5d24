import { z } from 'zod'
import type { Agency, AgencyClass, AgencyGroup, Registry } from '../domain/agency.ts'

const agencyClasses = [
  'so',
  'vanphong',
  'congan',
  'congan_unit',
  'nganh_doc',
  'tuphap',
  'trunguong',
  'doanthe',
  'donvi',
  'dang',
  'ubnd_xa',
  'defunct',
] as const satisfies readonly AgencyClass[]

const row = z.object({
  canonical: z.string().min(1),
  class: z.enum([...agencyClasses, 'group']),
  aliases: z.array(z.string()),
  predecessors: z.array(z.string()),
  note: z.string().nullable(),
  expandsTo: z.array(z.enum(agencyClasses)).default([]),
})
type Row = z.infer<typeof row>

/**
 * The registry as kept in `prisma/seed/agencies.json`. Rows of abolished agencies become former names of their
 * successor; an abolished layer without a successor becomes a group whose members a person must name.
 * Throws a ZodError when the file has another shape.
 */
export function loadRegistry(json: unknown): Registry {
  const rows = z.array(row).parse(json)
  const agencies = rows.filter((row) => !isGroup(row) && row.class !== 'defunct').map(toAgency)
  const groups = mergeGroups(rows.filter(isGroup).map(toGroup))
  for (const gone of rows.filter((row) => row.class === 'defunct')) {
    const successor = agencies.find(
      (agency) => agency.predecessors.includes(gone.canonical) || gone.note === `successor ${agency.name}`,
    )
    const names = [gone.canonical, ...gone.aliases.map(bareName)]
    if (successor) successor.predecessors = [...new Set([...successor.predecessors, ...names])]
    else groups.push({ name: gone.canonical, kind: 'functional', classes: [], aliases: names.slice(1) })
  }
  return { agencies, groups }
}

/** A row for a whole layer ("UBND cấp xã") names every member of its class, not one agency. */
function isGroup(row: Row): boolean {
  return row.class === 'group' || (row.note?.startsWith('GROUP') ?? false)
}

function toAgency(row: Row): Agency {
  return {
    name: row.canonical,
    class: row.class as AgencyClass,
    aliases: row.aliases.map(bareName),
    predecessors: row.predecessors.flatMap((name) => bareName(name).split(/, (?=Chi cục|Cục|Sở|Ban)/)),
  }
}

function toGroup(row: Row): AgencyGroup {
  const classes = row.class === 'group' ? row.expandsTo : [row.class]
  return { name: row.canonical, kind: groupKind(row.canonical, classes), classes, aliases: row.aliases }
}

function groupKind(name: string, classes: readonly AgencyClass[]): AgencyGroup['kind'] {
  if (/liên quan/.test(name)) return 'open'
  if (/có TTHC|có thủ tục/.test(name)) return 'conditional'
  return classes.length > 0 ? 'closed' : 'functional'
}

/** Closed groups with the same members are one group; the name beginning with "UBND các" or "Các" is kept. */
function mergeGroups(groups: readonly AgencyGroup[]): AgencyGroup[] {
  const kept: AgencyGroup[] = []
  for (const group of groups) {
    const twin = kept.find(
      (other) => other.aliases.includes(group.name) || group.aliases.includes(other.name),
    )
    if (!twin) {
      kept.push({ ...group })
      continue
    }
    const names = [twin.name, group.name, ...twin.aliases, ...group.aliases]
    twin.name = group.name
    twin.aliases = [...new Set(names)].filter((name) => name !== twin.name)
  }
  return kept
}

/** Remarks in brackets, also "before the merger", are for the reader of the file and no part of a name. */
function bareName(name: string): string {
  return name.replace(/\s*\(.*\)\s*$/, '').trim()
}
