import { Temporal } from 'temporal-polyfill'
import { applyDraft } from '../../../src/db/apply-draft.ts'
import type { Database } from '../../../src/db/client.ts'
import { readRegistry, saveAgencies } from '../../../src/db/registry.ts'
import { OFFICE_HOURS } from '../../../src/domain/office.ts'
import type { Role } from '../../../src/domain/role.ts'
import { planDueNudges } from '../../../src/jobs/nudges.ts'
import type { DraftTask } from '../../../src/plans/draft.ts'
import { draftPlan } from '../plan.ts'
import { personAt } from './person.ts'
import type { Wire } from './wire.ts'

/** Many dialogs share the product's few connections. */
const PATIENT = { maxWait: 30_000, timeout: 30_000 }

/** A conversation of some people with the bot, told once for every channel. */
export type Dialog = { name: string; play(stage: Stage): Promise<void> }

export const dialog = (name: string, play: Dialog['play']): Dialog => ({ name, play })

const PLACES = [
  ...['An Bình', 'An Lạc', 'An Thịnh', 'Bình Minh', 'Bình Thành', 'Cẩm Lệ', 'Đông Sơn', 'Hải Vân', 'Hòa Lạc'],
  ...[
    'Hưng Lộc',
    'Lâm Hà',
    'Long Hồ',
    'Mỹ Lộc',
    'Nam Giang',
    'Ninh Hải',
    'Phú Lương',
    'Quảng Thọ',
    'Sơn Trà',
  ],
  ...['Tân Hiệp', 'Thạnh Mỹ', 'Trà Cú', 'Trung Lập', 'Văn Giang', 'Vĩnh Thạnh', 'Xuân Lộc', 'Yên Khánh'],
  ...['Đại Lộc', 'Gia Bình', 'Kỳ Sơn', 'Lộc Ninh', 'Nghĩa Hành', 'Phước Sơn', 'Tam Nông', 'Thuận Bắc'],
]

/**
 * Gives every dialog agencies, people and plans of its own, so that any number of them run at the same time: `standing` runs
 * the plans, `lead` and `other` have tasks in them.
 */
export function stagesOn(wire: Wire, database: Database) {
  let count = 0
  return async () => {
    const place = PLACES[count]
    const letter = letterOf(count++)
    if (!place) throw new Error('there are more dialogs than places: add some')
    const standing = `Ban Quản lý ${place}`
    const lead = `UBND phường ${place}`
    const other = `Trạm Y tế ${place}`
    await database.prisma.$transaction(
      (tx) =>
        saveAgencies(
          tx,
          [standing, lead, other].map((name) => ({ name, class: 'so', aliases: [], predecessors: [] })),
        ),
      PATIENT,
    )
    const names = { standing, lead, other }
    return { wire, ...names, ...scenery(wire, database, { standing, letter }) }
  }
}

export type Stage = Awaited<ReturnType<ReturnType<typeof stagesOn>>>

/** HA, HB … in which no digit or month is read. */
const letterOf = (count: number): string =>
  count < 26 ? String.fromCharCode(65 + count) : `Z${letterOf(count - 26)}`

function scenery(wire: Wire, database: Database, { standing, letter }: { standing: string; letter: string }) {
  const { prisma } = database
  const codes: string[] = []

  /** Takes a plan into use; returns how its tasks are called. */
  async function plan(tasks: DraftTask[]): Promise<(number: number) => string> {
    const code = `${'HL'[codes.length]}${letter}`
    codes.push(code)
    const { id: standingAgencyId } = await prisma.agency.findUniqueOrThrow({ where: { name: standing } })
    const draft = draftPlan(tasks)
    const application = { code, standingAgencyId, fileName: 'thu.csv', fileHash: code, importedBy: 'test' }
    await prisma.$transaction(async (tx) => {
      const registry = await readRegistry(tx)
      await applyDraft(tx, { ...application, draft }, registry, Temporal.Now.instant())
    }, PATIENT)
    return (number) => `${code}${number}`
  }

  /** A person with a role at an agency, linked already. */
  async function person(name: string, agency: string, role: Role = 'focal') {
    const user = await wire.user(name)
    const { id: agencyId } = await prisma.agency.findUniqueOrThrow({ where: { name: agency } })
    const createdAt = new Date()
    const account = { channel: wire.channel, platformUser: user.id }
    await prisma.person.create({
      data: {
        ...{ name, createdAt, consentedAt: createdAt },
        accounts: {
          connectOrCreate: {
            where: { channel_platformUser: account },
            create: { ...account, address: user.address, createdAt },
          },
        },
        memberships: { create: { agencyId, role, from: new Date('2020-01-01') } },
      },
    })
    return personAt(wire, user)
  }

  const inPlans = () => ({ task: { plan: { code: { in: codes } } } })
  return {
    plan,
    person,
    newcomer: async (name: string) => personAt(wire, await wire.user(name)),
    /** The lead's part of a task of the first plan. */
    obligation: (number: number) =>
      prisma.obligation.findFirstOrThrow({
        where: { involvement: 'lead', task: { number: String(number), plan: { code: codes[0] ?? '' } } },
      }),
    /** The minute in which a confirmed nudge can be taken back is over, and the service has looked. */
    async nudgesLeave() {
      const now = Temporal.Now.instant()
      const mine = { plan: { code: { in: codes } } }
      await prisma.nudge.updateMany({ where: mine, data: { sendAt: new Date(now.epochMilliseconds) } })
      await planDueNudges(database, now, { zone: 'UTC', calendar: new Map(), hours: OFFICE_HOURS })
    },
    updates: () => prisma.update.count({ where: { obligation: inPlans() } }),
    /** Everything said so far was said a day earlier: the window for taking back has closed. */
    aDayPasses: () =>
      prisma.$transaction([
        // Updates are append-only, which a trigger sees to.
        prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
        prisma.$executeRaw`UPDATE "update" SET at = at - interval '25 hours' WHERE obligation_id IN (
          SELECT obligation.id FROM obligation JOIN task ON task.id = task_id JOIN plan ON plan.id = plan_id
          WHERE plan.code = ANY(${codes}))`,
      ]),
  }
}
