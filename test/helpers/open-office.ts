import type { Database } from '../../src/db/client.ts'
import { writeSetting } from '../../src/db/settings.ts'

/** For a product that lives by the wall clock: its office is open at any hour of these days, and reminds before anybody speaks. */
export async function openOffice({ prisma }: Database): Promise<void> {
  await writeSetting(prisma, 'office-hours', { from: '00:00', to: '23:59', remindAt: '00:00' })
  const today = Date.parse(new Date().toISOString().slice(0, 10))
  const days = [-1, 0, 1].map((ahead) => new Date(today + ahead * 24 * 60 * 60 * 1000))
  for (const date of days) {
    const work = { name: 'open', kind: 'swapped_work', active: true }
    await prisma.holiday.upsert({ where: { date }, create: { date, ...work }, update: work })
  }
}
