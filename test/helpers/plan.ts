import { Temporal } from 'temporal-polyfill'
import { applyDraft } from '../../src/db/apply-draft.ts'
import type { Database } from '../../src/db/client.ts'
import { readRegistry } from '../../src/db/registry.ts'
import type { Deadline } from '../../src/domain/deadline.ts'
import type { DraftPlan, DraftTask, Party } from '../../src/plans/draft.ts'

export const day = (iso: string) => Temporal.PlainDate.from(iso)

export const by = (iso: string): Deadline => ({
  kind: 'date',
  dueOn: day(iso),
  boundary: 'by',
  text: iso,
  milestones: [],
})

export const agency = (name: string): Party => ({ kind: 'agency', name, printed: name })
export const group = (name: string): Party => ({ kind: 'group', name, printed: name })

export function draftTask(number: string, lead: string, more: Partial<DraftTask> = {}): DraftTask {
  const deadline = more.deadline ?? by('2026-12-31')
  return {
    number,
    section: null,
    title: `Nhiệm vụ số ${number}`,
    lead: [agency(lead)],
    coordinating: [],
    deliverable: 'Báo cáo',
    deadlineText: deadline.text,
    doubts: [],
    ...more,
    deadline,
  }
}

export const draftPlan = (tasks: DraftTask[]): DraftPlan => ({
  plan: {
    number: '45',
    symbol: 'KH-UBND',
    issuedOn: day('2026-09-15'),
    issuer: 'UBND thành phố',
    title: 'Kế hoạch thử',
  },
  settings: { standingAgency: null, receivingDesk: null, obstacleRoute: null, reports: [] },
  tasks,
  doubts: [],
})

/** A plan H run by Công an thành phố, with these tasks. */
export async function givePlan({ prisma }: Database, tasks: DraftTask[], code = 'H') {
  const standing = await prisma.agency.findUniqueOrThrow({ where: { name: 'Công an thành phố' } })
  return prisma.$transaction(async (tx) => {
    const application = {
      draft: draftPlan(tasks),
      code,
      standingAgencyId: standing.id,
      fileName: 'thu.csv',
      fileHash: `${code}${tasks.length}`,
      importedBy: 'test',
    }
    return applyDraft(tx, application, await readRegistry(tx), Temporal.Instant.from('2026-09-15T02:00:00Z'))
  })
}
