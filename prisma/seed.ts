import type { Database } from '../src/db/client.ts'
import { loadRegistry } from '../src/plans/registry.ts'
import agencies from './seed/agencies.json' with { type: 'json' }
import holidays from './seed/holidays.json' with { type: 'json' }

/** Puts the agency registry and the calendar that ship with the release into an empty database; returns whether it did. */
export async function seedRegistry(prisma: Database['prisma']): Promise<boolean> {
  if (await prisma.agency.findFirst({ select: { id: true } })) return false
  const registry = loadRegistry(agencies)
  await prisma.$transaction([
    prisma.agency.createMany({ data: registry.agencies, skipDuplicates: true }),
    prisma.agencyGroup.createMany({ data: registry.groups, skipDuplicates: true }),
    prisma.holiday.createMany({ data: holidays.map(toHoliday), skipDuplicates: true }),
  ])
  return true
}

/** Days not yet announced ship switched off: an admin turns them on. */
function toHoliday(day: (typeof holidays)[number]) {
  return {
    date: new Date(`${day.date}T00:00:00Z`),
    name: day.name,
    kind: day.kind,
    active: day.status !== 'pending announcement',
  }
}
