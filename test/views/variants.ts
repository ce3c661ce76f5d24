import type { TaskNoticeKind } from '../../src/domain/notice.ts'
import type { sample as ask } from '../../src/views/ask.ts'
import { sample as board } from '../../src/views/board.ts'
import { type FixedData, sample as fixed } from '../../src/views/fixed.ts'
import type { HelpData } from '../../src/views/help.ts'
import type { HomeData } from '../../src/views/home.ts'
import { type ImportPreviewData, sample as importPreview } from '../../src/views/import-preview.ts'
import type { ImportedData } from '../../src/views/imported.ts'
import { type InviteData, sample as invite } from '../../src/views/invite.ts'
import type { LinkData } from '../../src/views/link.ts'
import { type LostData, sample as lost } from '../../src/views/lost.ts'
import { type NoticeData, sample as notice } from '../../src/views/notice.ts'
import { SAMPLE_DAY, sampleObligation } from '../../src/views/sample.ts'
import { type SavedData, sample as saved } from '../../src/views/saved.ts'
import type { SayData } from '../../src/views/say.ts'
import { sample as settings } from '../../src/views/settings.ts'
import type { SubstitutesData } from '../../src/views/substitutes.ts'
import { type SubstitutionData, sample as substitution } from '../../src/views/substitution.ts'
import { type TaskCardData, sample as taskCard } from '../../src/views/task-card.ts'
import { type Filter, type TaskListData, sample as taskList } from '../../src/views/task-list.ts'
import type { UnknownData } from '../../src/views/unknown.ts'
import type { WaitingData } from '../../src/views/waiting.ts'
import type { WhoData } from '../../src/views/who.ts'
import { NUDGE_VARIANTS } from './nudge-variants.ts'

const secret = { secret: true, title: 'Nội dung này không được lọt ra ngoài' }
const common = { text: 'như trong kế hoạch', milestones: [] }

const list = (more: Partial<TaskListData>): TaskListData => ({ ...taskList, ...more })
const emptyList = (filter: Filter | 'search'): TaskListData =>
  list({ filter, query: filter === 'search' ? 'chữ <ký> số' : '', entries: [], line: `tasks ${filter}` })
const card = (more: Partial<TaskCardData>): TaskCardData => ({ ...taskCard, ...more })
const dated = (task: Partial<TaskCardData['row']['task']>, more: Partial<TaskCardData['row']> = {}) =>
  card({ row: sampleObligation({ dueOn: null, originalDueOn: null, ...more, task }), missing: [] })
const told = (kind: TaskNoticeKind, more: Partial<NoticeData> = {}): NoticeData => ({
  ...notice,
  kind,
  ...more,
})

const taskCards: Record<string, TaskCardData> = {
  secret: card({ row: sampleObligation({ task: secret }) }),
  'of a coordinating agency': card({
    row: sampleObligation({ involvement: 'coordinating', status: 'not-started', percent: null }),
    updates: [],
    missing: ['person', 'time', 'lead'],
    actions: ['comment', 'who'],
  }),
  'for the standing agency': card({
    row: sampleObligation({ status: 'reported', percent: 100, completedOn: SAMPLE_DAY.add({ days: 9 }) }),
    leads: Array.from({ length: 9 }, (_, n) => `Sở số ${n + 1}`),
    actions: ['confirm', 'return', 'evidence', 'who'],
  }),
  'before a day': dated({ deadline: { kind: 'date', dueOn: SAMPLE_DAY, boundary: 'before', ...common } }),
  'within a month': dated({
    deadline: {
      ...{ kind: 'date', dueOn: SAMPLE_DAY, boundary: 'by', from: SAMPLE_DAY.with({ day: 1 }), ...common },
      milestones: [{ label: 'Dự thảo', dueOn: SAMPLE_DAY.add({ days: 3 }) }],
    },
  }),
  ongoing: dated({ deadline: { kind: 'ongoing', ...common } }),
  recurring: {
    ...dated({ deadline: { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=14', ...common } }),
    nextOn: SAMPLE_DAY.with({ month: 12, day: 14 }),
  },
  'of an event': card({
    ...dated({ deadline: { kind: 'event', event: 'Bộ công bố kiến trúc', ...common } }),
    actions: ['event'],
  }),
  unclear: dated({ deadline: { kind: 'unclear', reason: 'năm', ...common } }),
  extended: dated(
    { deadline: { kind: 'date', dueOn: SAMPLE_DAY, boundary: 'by', ...common } },
    { dueOn: SAMPLE_DAY.add({ days: 30 }), originalDueOn: SAMPLE_DAY },
  ),
  'while an extension waits, past its date': card({
    row: sampleObligation({
      ...{ dueOn: SAMPLE_DAY.subtract({ days: 9 }), stoppedDays: 4 },
      extension: { id: 7, proposedOn: SAMPLE_DAY.add({ days: 9 }) },
    }),
    actions: ['update', 'withdraw', 'decide'],
  }),
  paused: dated({ deadline: { kind: 'ongoing', ...common } }, { status: 'paused', percent: 20 }),
}

const savings: Record<string, SavedData> = {
  progress: { ...saved, said: { kind: 'progress' }, row: sampleObligation(), masked: false },
  edited: { ...saved, said: { kind: 'edited' }, row: sampleObligation({ version: 3 }) },
  undone: {
    row: sampleObligation({ status: 'not-started', percent: null }),
    today: SAMPLE_DAY,
    said: { kind: 'undone' },
  },
  'done late': {
    ...saved,
    row: sampleObligation({
      status: 'reported',
      percent: 100,
      completedOn: SAMPLE_DAY.with({ month: 12, day: 1 }),
    }),
    said: { kind: 'done', standing: 'Công an thành phố', hasEvidence: true },
  },
  comment: { ...saved, said: { kind: 'comment' }, row: sampleObligation({ involvement: 'coordinating' }) },
  obstacle: { ...saved, said: { kind: 'obstacle', standing: 'Công an thành phố' }, row: sampleObligation() },
  'extension asked for': {
    ...saved,
    row: sampleObligation({ extension: { id: 7, proposedOn: SAMPLE_DAY.add({ days: 21 }) } }),
    said: {
      ...{ kind: 'extension', standing: 'Công an thành phố', isAskedLate: true },
      proposedOn: SAMPLE_DAY.add({ days: 21 }),
    },
  },
  attached: { ...saved, said: { kind: 'attached', file: 'biên bản <ký>.pdf' }, row: sampleObligation() },
  secret: { ...saved, row: sampleObligation({ task: secret }) },
}

const taskLists: Record<string, TaskListData> = {
  'nothing at all': emptyList('all'),
  'nothing overdue': emptyList('overdue'),
  'nothing soon': emptyList('soon'),
  'nothing owed': emptyList('owed'),
  'nothing done': emptyList('done'),
  'nothing blocked': emptyList('blocked'),
  'nothing led': emptyList('lead'),
  'nothing coordinated': emptyList('coordinating'),
  'nothing found': emptyList('search'),
  found: list({
    filter: 'search',
    query: 'chữ ký số',
    entries: [{ row: sampleObligation({ involvement: 'coordinating' }), section: 'other' }],
    pages: 1,
    line: 'tasks chữ ký số',
  }),
  'a search too long for a button': list({
    ...{ filter: 'search', query: 'khai thác dữ liệu dân cư phục vụ giải quyết thủ tục hành chính' },
    line: 'tasks khai thác dữ liệu dân cư phục vụ giải quyết thủ tục hành chính',
  }),
  'the second page, of two agencies': list({
    page: 2,
    namesAgency: true,
    agency: 'Sở Tư pháp, Sở Nội vụ',
    entries: [{ row: sampleObligation({ status: 'not-started', updatedAt: null }), section: 'owed' }],
  }),
}

const notices: Record<string, NoticeData> = {
  confirmed: told('completion-confirmed', {
    row: sampleObligation({ status: 'done', completedOn: SAMPLE_DAY }),
  }),
  returned: told('completion-returned', {
    row: sampleObligation(),
    words: 'thiếu số liệu cấp xã',
    evidence: null,
  }),
  'event declared': told('event-declared', { row: sampleObligation(), words: null, evidence: null }),
  'obstacle raised': told('obstacle-raised', { row: sampleObligation({ blocked: true }), obstacleId: 5 }),
  'obstacle answered': told('obstacle-answered', { row: sampleObligation() }),
  'extension granted': told('extension-decided', { decision: 'granted', words: null, evidence: null }),
  'extension refused': told('extension-decided', { decision: 'refused', words: 'đã lùi <hai> lần' }),
  'comment added': told('comment-added', { row: sampleObligation(), evidence: null }),
  secret: told('obstacle-raised', { row: sampleObligation({ task: secret }), words: secret.title }),
}

const invitations: Record<string, InviteData> = {
  'by work e-mail': {
    ...(invite as InviteData & { kind: 'one' }),
    email: { address: 'lan@vidu.gov.vn', isEnough: true },
  },
  'a sheet': {
    kind: 'sheet',
    rows: [
      { agency: 'Sở Y tế', code: 'ABCD-EFGH-JKLM-NPQR', links: [] },
      { agency: 'UBND phường "Thuận; Hóa"', code: 'STUV-WXYZ-2345-6789', links: [] },
    ],
    expiresOn: invite.expiresOn,
  },
}

const homes: Record<string, HomeData> = {
  'nothing to do': {
    ...{ kind: 'summary', agency: 'Sở Y tế', today: SAMPLE_DAY, time: '16:05' },
    counts: { total: 0, late: 0, soon: 0, owed: 0 },
  },
  'a task': { kind: 'task', row: sampleObligation(), today: SAMPLE_DAY, reports: true },
  secret: { kind: 'task', row: sampleObligation({ task: secret }), today: SAMPLE_DAY, reports: false },
  'the others': { kind: 'others', rows: [sampleObligation({ ref: 'H23' })], more: 12, today: SAMPLE_DAY },
  'to a stranger': { kind: 'unlinked' },
}

const losses: Record<string, LostData> = {
  'with another way left': { ...(lost as LostData & { kind: 'person' }), others: ['slack'] },
  'a group': { kind: 'group', group: 'Tổ <công tác>', channel: 'telegram' },
}

const previews: Record<string, ImportPreviewData> = {
  'of a new plan without doubts': {
    ...importPreview,
    draft: {
      ...importPreview.draft,
      plan: { number: null, symbol: null, issuedOn: null, issuer: null, title: null },
      doubts: [],
    },
    comparison: undefined,
  },
  'with more doubts than are shown': {
    ...importPreview,
    draft: {
      ...importPreview.draft,
      doubts: Array.from({ length: 25 }, (_, n) => ({
        kind: 'odd-date',
        number: `${n + 1}`,
        text: '31/01/2030',
      })),
    },
    comparison: { added: [], removed: [], unchanged: ['1'], changed: [] },
  },
}

const { task } = fixed.said as Extract<FixedData['said'], { kind: 'cell' }>
const corrections: Record<string, FixedData> = {
  'agencies that are not clear': {
    ...fixed,
    undoable: false,
    unnamed: importPreview.unnamed,
    said: {
      ...{ kind: 'cell', field: 'lead', before: '', settled: 0 },
      task: {
        ...task,
        lead: [
          { kind: 'unknown', name: 'Sở <lạ>', printed: 'Sở <lạ>' },
          { kind: 'group', name: 'các sở liên quan', printed: 'các sở liên quan', open: true },
          { kind: 'group', name: 'UBND các xã, phường', printed: 'các xã' },
        ],
        doubts: [{ kind: 'unknown-agency', number: '12', text: 'Sở <lạ>' }],
      },
    },
  },
  'rows left out': { ...fixed, said: { kind: 'rows', what: 'out', rows: ['3', '4'], out: 2, tasks: 22 } },
  'an agency settled': {
    ...fixed,
    unnamed: importPreview.unnamed,
    said: { kind: 'named', printed: 'Sở <lạ>', as: ['Sở Y tế'], rows: ['12', '14'], learnt: 'alias' },
  },
  undone: { ...fixed, said: { kind: 'undone', what: 'cell', rows: ['12'], printed: '' } },
}

/** What a view shows beyond its own sample, by the view's file name: empty, refused, secret, crowded. */
export const VARIANTS: Record<string, Record<string, unknown>> = {
  ask: { 'without choices': { question: 'Lý do?' } satisfies typeof ask },
  board: {
    'all linked': board.slice(0, 1),
    crowded: Array.from({ length: 60 }, (_, n) => ({
      agency: `UBND xã số ${n + 1}`,
      state: 'invited',
      people: [],
    })),
  },
  help: {
    'one command': {
      kind: 'one',
      name: 'update',
      words: ['capnhat', 'cn', 'update'],
      example: 'K7',
    } satisfies HelpData,
  },
  imported: {
    moved: {
      kind: 'dates-moved',
      today: SAMPLE_DAY,
      moved: [
        { row: sampleObligation(), before: SAMPLE_DAY },
        { row: sampleObligation({ id: 61, task: secret }), before: null },
      ],
    } satisfies ImportedData,
  },
  fixed: corrections,
  'import-preview': previews,
  home: homes,
  invite: invitations,
  link: {
    done: { kind: 'done', role: 'focal', agency: 'Sở Y tế', name: 'Trần <Minh>' },
    'a substitute to come': {
      ...{ kind: 'done', role: 'substitute', agency: 'Sở Y tế', name: 'Minh', begins: false },
      term: { from: SAMPLE_DAY.add({ days: 8 }), to: SAMPLE_DAY.add({ days: 11 }) },
    },
    'by work e-mail': { kind: 'consent', role: 'focal', agency: 'Sở Y tế', code: 'email' },
  } satisfies Record<string, LinkData>,
  lost: losses,
  ...NUDGE_VARIANTS,
  notice: notices,
  saved: savings,
  say: { 'without a button': { key: 'refused-stopped' } satisfies SayData },
  settings: {
    'turned on': { ...settings, entries: [{ key: 'link-by-email', isOn: true }] } satisfies typeof settings,
  },
  substitutes: { nobody: { readerId: 1, rows: [], invited: [] } satisfies SubstitutesData },
  substitution: {
    'ended, told to whom it was for': { ...substitution, kind: 'substitute-ended', isSubstitute: false },
  } satisfies Record<string, SubstitutionData>,
  'task-card': taskCards,
  'task-list': taskLists,
  unknown: { 'to a stranger': { linked: false, example: 'H19' } satisfies UnknownData },
  waiting: { nothing: { completions: [], extensions: [], obstacles: [] } satisfies WaitingData },
  who: {
    'an agency': {
      ref: undefined,
      agencies: [{ name: 'Sở Y tế', as: undefined, people: [] }],
    } satisfies WhoData,
  },
}
