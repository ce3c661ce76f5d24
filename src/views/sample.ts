import { Temporal } from 'temporal-polyfill'
import type { ObligationRow } from '../db/obligations.ts'

/** The day on which samples are shown. */
export const SAMPLE_DAY = Temporal.PlainDate.from('2026-11-23')

type Overrides = { [K in keyof ObligationRow]?: Partial<ObligationRow[K]> | ObligationRow[K] }

/** An obligation for samples: lead, under way, due in a week. */
export function sampleObligation(overrides: Overrides = {}): ObligationRow {
  const { task, agency, plan, ...rest } = overrides
  const base: ObligationRow = {
    id: 60,
    version: 1,
    involvement: 'lead',
    viaGroup: null,
    status: 'in-progress',
    percent: 40,
    dueOn: Temporal.PlainDate.from('2026-11-30'),
    originalDueOn: Temporal.PlainDate.from('2026-11-30'),
    extensionCount: 0,
    extension: null,
    stoppedDays: 0,
    completedOn: null,
    updatedAt: new Date('2026-11-16T02:00:00Z'),
    blocked: false,
    obstacleId: null,
    attended: [{ from: Temporal.PlainDate.from('2026-01-01'), to: null }],
    agency: { id: 4, name: 'Sở Tư pháp', class: 'so' },
    ref: 'H19',
    task: {
      id: 19,
      number: '19',
      position: 19,
      section: 'Dịch vụ công trực tuyến',
      title: 'Rà soát thủ tục hành chính có thể dùng dữ liệu <dân cư> & căn cước thay giấy tờ',
      deliverable: 'Danh mục thủ tục',
      deadline: {
        kind: 'date',
        dueOn: Temporal.PlainDate.from('2026-11-30'),
        boundary: 'by',
        text: 'Trong tháng 11/2026',
        milestones: [],
      },
      leadText: ['Sở Tư pháp'],
      coordText: ['Văn phòng UBND thành phố', 'Các sở, ngành'],
      secret: false,
      plain: '',
    },
    plan: {
      id: 1,
      code: 'H',
      title: 'Kế hoạch phát triển dữ liệu dân cư',
      number: '45',
      symbol: 'KH-UBND',
      reportCycle: { every: 'month', before: 14 },
      extensionRule: { leadDays: 3, most: 2 },
      standingAgencyId: 16,
    },
  }
  return {
    ...base,
    ...(rest as Partial<ObligationRow>),
    task: { ...base.task, ...task },
    agency: { ...base.agency, ...agency },
    plan: { ...base.plan, ...plan },
  }
}
