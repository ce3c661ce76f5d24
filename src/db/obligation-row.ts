import { type Deadline, deadlineSchema } from '../domain/deadline.ts'
import type { ExtensionRule } from '../domain/extension.ts'
import type { ReportCycle } from '../domain/period.ts'
import { type Involvement, reference, type Status, type Stretch } from '../domain/task.ts'
import type { Db } from './client.ts'
import { attendanceOf } from './clock.ts'
import { toDay, toDayOrNull } from './days.ts'
import type { Prisma } from './generated/client.ts'

/** What is read with an obligation. */
export const SHAPE = {
  agency: { select: { id: true, name: true, class: true } },
  task: {
    include: {
      plan: {
        select: {
          id: true,
          code: true,
          title: true,
          number: true,
          symbol: true,
          reportCycle: true,
          extensionRule: true,
          standingAgencyId: true,
        },
      },
    },
  },
  obstacles: { where: { answeredAt: null }, select: { id: true }, orderBy: { id: 'asc' } },
  extensions: { where: { decidedAt: null }, select: { id: true, proposedDueOn: true } },
} satisfies Prisma.ObligationInclude

type Row = Prisma.ObligationGetPayload<{ include: typeof SHAPE }>

/** An obligation with the task and plan it belongs to, as rules and views want it. */
export type ObligationRow = ReturnType<typeof fromRow>

function fromRow(row: Row, attended: Stretch[]) {
  const { task, agency } = row
  const [pending] = row.extensions
  return {
    id: row.id,
    version: row.version,
    involvement: row.involvement as Involvement,
    viaGroup: row.viaGroup,
    status: row.status as Status,
    percent: row.percent,
    dueOn: toDayOrNull(row.dueOn),
    originalDueOn: toDayOrNull(row.originalDueOn),
    extensionCount: row.extensionCount,
    extension: pending ? { id: pending.id, proposedOn: toDay(pending.proposedDueOn) } : null,
    stoppedDays: row.stoppedDays,
    completedOn: toDayOrNull(row.completedOn),
    updatedAt: row.updatedAt,
    blocked: row.obstacles.length > 0,
    /** The oldest obstacle that waits for its answer. */
    obstacleId: row.obstacles[0]?.id ?? null,
    attended,
    agency,
    ref: reference(task.plan.code, task.number),
    task: {
      id: task.id,
      number: task.number,
      position: task.position,
      section: task.section,
      title: task.title,
      deliverable: task.deliverable,
      deadline: deadlineSchema.parse(task.deadline) as Deadline,
      leadText: task.leadText,
      coordText: task.coordText,
      secret: task.secrecy !== 'open',
      plain: task.plain,
    },
    plan: {
      ...task.plan,
      reportCycle: task.plan.reportCycle as ReportCycle,
      extensionRule: task.plan.extensionRule as ExtensionRule,
    },
  }
}

/** Rows with what is known of their agencies' people. */
export async function fromRows(tx: Db, rows: Row[]): Promise<ObligationRow[]> {
  const attended = await attendanceOf(tx, [...new Set(rows.map(({ agencyId }) => agencyId))])
  return rows.map((row) => fromRow(row, attended.get(row.agencyId) ?? []))
}
