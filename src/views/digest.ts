import { type Block, type Card, list, text } from '../chat/card.ts'
import type { EventTask, ReminderKind, ReportDue } from '../db/digest.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { digestButtons } from './digest-buttons.ts'
import { type SummaryData, summaryBlocks } from './digest-summary.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, standingText, titleText, weekday } from './words.ts'

export type DigestGroup = 'late' | 'passed' | 'today' | 'soon' | 'snoozed' | 'help'

export type DigestEntry = {
  row: ObligationRow
  group: DigestGroup
  kind: ReminderKind
  aimOn: PlainDate
  /** The milestone's name, when that is what it is about. */
  milestone?: string | undefined
}

export type DigestData = {
  today: PlainDate
  /** The day for which it was planned. */
  day: PlainDate
  /** When it should have come, for one that is late: "08:00 23/11/2026". */
  lateSince?: string | undefined
  entries: DigestEntry[]
  page: number
  reports: (ReportDue & { last: PlainDate; from: PlainDate })[]
  events: EventTask[]
  coordinating: ObligationRow[]
  /** For those who run plans. */
  summary?: SummaryData | undefined
}

const PAGE = 8
const MOST_EVENTS = 6
const GROUPS = ['late', 'passed', 'today', 'soon', 'snoozed', 'help'] as const

/** One message a day: what is due, most urgent first, with the buttons that act on it. */
export function digest(t: Texts, data: DigestData): Card {
  const from = (data.page - 1) * PAGE
  const shown = data.entries.slice(from, from + PAGE)
  const body: Block[] = []
  if (data.summary && data.page === 1) body.push(...summaryBlocks(t, data.summary))
  if (data.lateSince) body.push(text(t('digest-late', { since: data.lateSince })))
  for (const group of GROUPS) {
    const entries = shown.filter((entry) => entry.group === group)
    if (!entries.length) continue
    body.push(text(t(`digest-group-${group}`)), list(entries.map((entry) => item(t, entry, data.today))))
  }
  if (data.page === 1) body.push(...besides(t, data))
  const pages = Math.ceil(data.entries.length / PAGE)
  if (pages > 1) body.push(text(t('list-page', { page: data.page, pages })))
  return {
    title: t('digest-title', { day: weekday(t, data.today) }),
    body,
    buttons: digestButtons(t, data, shown, pages),
  }
}

function item(t: Texts, { row, kind, aimOn, milestone, group }: DigestEntry, today: PlainDate): string {
  const values = {
    ref: row.ref,
    title: short(titleText(t, row)),
    status: standingText(t, row, today),
    agency: row.agency.name,
    day: weekday(t, aimOn),
    milestone: row.task.secret ? t('secret-title') : (milestone ?? ''),
  }
  if (group === 'help') return t('digest-item-help', values)
  if (kind === 'milestone') return t('digest-item-milestone', values)
  if (kind === 'occurrence') return t('digest-item-occurrence', values)
  return t('digest-item', values)
}

function besides(t: Texts, { reports, events, coordinating, today }: DigestData): Block[] {
  const body: Block[] = reports.map(({ code, last, from, owed, total }) =>
    text(t('digest-report', { code, owed, total, last: weekday(t, last), from: day(from), to: day(last) })),
  )
  if (events.length) {
    const some = events
      .slice(0, MOST_EVENTS)
      .map(({ ref, title, secret }) => `${ref} · ${secret ? t('secret-title') : short(title)}`)
    const more = events.length - some.length
    body.push(text(t('digest-events')), list(more > 0 ? [...some, t('and-more', { count: more })] : some))
  }
  if (coordinating.length) {
    const rows = coordinating
      .slice(0, PAGE)
      .map((row) => item(t, { row, group: 'soon', kind: 'coordinating', aimOn: today }, today))
    const more = coordinating.length - rows.length
    body.push(
      text(t('digest-coordinating')),
      list(more > 0 ? [...rows, t('and-more', { count: more })] : rows),
    )
  }
  return body
}

export const sample: DigestData = {
  today: SAMPLE_DAY,
  day: SAMPLE_DAY,
  lateSince: '08:00 20/11/2026',
  entries: [
    {
      row: sampleObligation({ id: 61, ref: 'H7', dueOn: SAMPLE_DAY.subtract({ days: 3 }) }),
      group: 'late',
      kind: 'due',
      aimOn: SAMPLE_DAY.subtract({ days: 3 }),
    },
    { row: sampleObligation(), group: 'soon', kind: 'due', aimOn: SAMPLE_DAY.add({ days: 7 }) },
    {
      row: sampleObligation({ id: 63, ref: 'H25' }),
      group: 'soon',
      kind: 'milestone',
      aimOn: SAMPLE_DAY.add({ days: 3 }),
      milestone: 'thí điểm',
    },
    {
      row: sampleObligation({ id: 64, ref: 'H30' }),
      group: 'help',
      kind: 'escalation',
      aimOn: SAMPLE_DAY.subtract({ days: 4 }),
    },
  ],
  page: 1,
  reports: [
    {
      planId: 1,
      code: 'H',
      total: 6,
      owed: 4,
      last: SAMPLE_DAY.add({ days: 20 }),
      from: SAMPLE_DAY.subtract({ days: 9 }),
    },
  ],
  events: [
    {
      planId: 1,
      ref: 'H21',
      title: 'Kết nối sau khi Bộ <ban hành> hướng dẫn',
      obligationId: 66,
      secret: false,
    },
  ],
  coordinating: [sampleObligation({ id: 67, ref: 'H31', involvement: 'coordinating' })],
  summary: {
    ...{
      completions: 2,
      obstacles: 1,
      extensions: 1,
      late: 5,
      lateAgencies: ['Sở Nội vụ', 'Sở Y tế', 'UBND phường <X>'],
    },
    failures: [
      {
        name: 'Trần <Minh>',
        agency: 'Sở Y tế',
        channel: 'telegram',
        reason: 'blocked',
        fallback: 'Lê Thị Hoa',
      },
      { name: 'Vũ An', agency: 'Sở Nội vụ', channel: 'slack', reason: 'expired', fallback: null },
    ],
    silent: [{ code: 'H', names: ['Sở Nội vụ', 'Sở Y tế'], last: SAMPLE_DAY.add({ days: 2 }) }],
  },
}
