import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { applyDraft } from '../src/db/apply-draft.ts'
import type { Database, Db } from '../src/db/client.ts'
import { lockObligation } from '../src/db/obligations.ts'
import { readCalendar, readRegistry, saveAgencies } from '../src/db/registry.ts'
import { addUpdate } from '../src/db/updates.ts'
import { readPlan } from '../src/jobs/plan-file.ts'

/** A Monday morning in the demo plan's days: some tasks late, some due this week. */
const BEGINS = '2026-11-23T08:30:00'
/** When the plan was taken into use; together with its code it tells the demo from a plan of people's own. */
const APPLIED = '2026-09-16T08:00:00'
const CODE = 'K'
const PLAN_FILE = 'demo-plan.csv'
const STANDING = 'Sở Khoa học và Công nghệ'

const COMMUNES = ['UBND phường Phú Xuân', 'UBND phường Kim Long', 'UBND phường An Cựu', 'UBND phường Vỹ Dạ']

const PEOPLE = [
  { id: 'lan', name: 'Nguyễn Thị Lan', agency: 'Sở Tư pháp', role: 'focal' },
  { id: 'minh', name: 'Trần Văn Minh', agency: 'Sở Y tế', role: 'focal' },
  { id: 'hung', name: 'Phạm Quốc Hùng', agency: 'Sở Y tế', role: 'head' },
  { id: 'hoa', name: 'Lê Thị Hoa', agency: 'UBND phường Thuận Hóa', role: 'focal' },
  { id: 'tuan', name: 'Đặng Anh Tuấn', agency: 'Công an thành phố', role: 'focal' },
  { id: 'an', name: 'Võ Hoài An', agency: STANDING, role: 'admin' },
]
const NEWCOMER = { id: 'moi', name: 'Người mới' }
const GROUP = { address: 'nhom-giup-viec', title: 'Tổ giúp việc Kế hoạch 45' }

/** What had been reported before the demo begins. */
const REPORTED = [
  { person: 'lan', number: '2', percent: 40, note: 'đã số hóa xong 12/18 phường, xã', on: '2026-11-17' },
  {
    person: 'minh',
    number: '4',
    percent: 60,
    note: 'đã kết nối 3 bệnh viện, đang chạy thử',
    on: '2026-11-19',
  },
  { person: 'tuan', number: '13', percent: 20, note: 'đã lập danh sách học sinh', on: '2026-10-20' },
]

/**
 * Fills an empty database with the demo: a plan, people of several agencies, a group, some history. Returns when the demo
 * begins, or nothing when the database holds another plan.
 */
export async function seedDemo({ prisma }: Database, zone: string): Promise<Temporal.Instant | undefined> {
  const begins = at(BEGINS, zone)
  const applied = at(APPLIED, zone)
  const isOurs = await prisma.$transaction(
    async (tx) => {
      // Several services may start on an empty database at once.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('nhacviec.demo'))`
      const plan = await tx.plan.findFirst({ orderBy: { id: 'asc' } })
      if (plan) return plan.code === CODE && plan.createdAt.getTime() === applied.epochMilliseconds
      await seedAll(tx, zone)
      return true
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
  return isOurs ? begins : undefined
}

async function seedAll(tx: Db, zone: string): Promise<void> {
  const bytes = await readFile(join(import.meta.dirname, 'seed', PLAN_FILE))
  await saveAgencies(tx, COMMUNES.map(toCommune))
  const planId = await seedPlan(tx, bytes, at(APPLIED, zone))
  await seedPeople(tx, at(BEGINS, zone))
  const { address, title } = GROUP
  await tx.groupChat.create({ data: { channel: 'playground', address, title, planId } })
  for (const report of REPORTED) await seedReport(tx, report, at(`${report.on}T09:00:00`, zone))
}

const at = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()

const toCommune = (name: string) => ({
  name,
  class: 'ubnd_xa' as const,
  aliases: [name.replace('UBND ', '')],
  predecessors: [],
})

async function seedPlan(tx: Db, bytes: Uint8Array, now: Temporal.Instant): Promise<number> {
  const on = Temporal.PlainDate.from('2026-09-15')
  const calendar = await readCalendar(tx)
  const read = await readPlan(tx, { name: PLAN_FILE, bytes }, { on, calendar, code: CODE })
  if ('refused' in read) throw new Error(`The demo plan cannot be read: ${read.refused}`)
  const standing = await tx.agency.findUniqueOrThrow({ where: { name: STANDING } })
  const { draft, fileHash, code } = read
  const application = {
    draft,
    code,
    fileHash,
    fileName: PLAN_FILE,
    importedBy: 'demo',
    standingAgencyId: standing.id,
  }
  return (await applyDraft(tx, application, await readRegistry(tx), now)).id
}

async function seedPeople(tx: Db, now: Temporal.Instant): Promise<void> {
  const createdAt = new Date(now.epochMilliseconds)
  const account = (id: string) => ({ channel: 'playground', platformUser: id, address: id, createdAt })
  for (const { id, name, agency, role } of PEOPLE) {
    const { id: agencyId } = await tx.agency.findUniqueOrThrow({ where: { name: agency } })
    const from = new Date('2026-09-16T00:00:00Z')
    const memberships = { create: { agencyId, role, from } }
    const accounts = { create: account(id) }
    await tx.person.create({ data: { name, createdAt, consentedAt: createdAt, accounts, memberships } })
  }
  await tx.account.create({ data: { ...account(NEWCOMER.id), displayName: NEWCOMER.name } })
}

type Report = (typeof REPORTED)[number]

async function seedReport(
  tx: Db,
  { person, number, percent, note }: Report,
  now: Temporal.Instant,
): Promise<void> {
  const { personId } = await tx.account.findFirstOrThrow({ where: { platformUser: person } })
  const { agencyId } = await tx.membership.findFirstOrThrow({ where: { personId: personId ?? 0 } })
  const found = await tx.obligation.findFirstOrThrow({ where: { agencyId, task: { number } } })
  const obligation = await lockObligation(tx, found.id)
  const state = { status: 'in-progress' as const, percent, completedOn: null, note }
  const source = { channel: 'playground', sourceKey: `demo:${person}:${number}`, authorId: personId ?? 0 }
  await addUpdate(tx, { obligation, kind: 'progress', ...state, ...source }, now)
}
