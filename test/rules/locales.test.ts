import { type Entry, type Message, parse, Visitor } from '@fluent/syntax'
import { describe, expect, test } from 'vitest'
import type { ChannelName } from '../../src/chat/channel.ts'
import type { CalendarChange } from '../../src/commands/shared/calendar-words.ts'
import { NOT_YET, WORDS } from '../../src/commands/words.ts'
import type { Activation } from '../../src/db/board.ts'
import type { ReminderKind } from '../../src/db/digest.ts'
import type { FoundInvite } from '../../src/db/invites.ts'
import { STEPS } from '../../src/db/nudge-ledger.ts'
import { SWITCHES } from '../../src/db/settings.ts'
import type { AgencyClass } from '../../src/domain/agency.ts'
import { type AudienceState, NUDGED_ROLES } from '../../src/domain/audience.ts'
import { DAY_KINDS } from '../../src/domain/holidays.ts'
import type { TaskNoticeKind } from '../../src/domain/notice.ts'
import { AWAITED, TEMPLATES } from '../../src/domain/nudge.ts'
import { ROLES } from '../../src/domain/role.ts'
import type { Involvement, Status, Timing } from '../../src/domain/task.ts'
import type { ChangedField } from '../../src/plans/compare.ts'
import type { Edit } from '../../src/plans/correct.ts'
import type { Doubt } from '../../src/plans/draft.ts'
import type { SettingProposal } from '../../src/plans/proposals.ts'
import type { RefusalReason } from '../../src/plans/read/content.ts'
import type { Unnamed } from '../../src/plans/unnamed.ts'
import { LOCALES, type Locale } from '../../src/texts.ts'
import type { Coming } from '../../src/views/coming.ts'
import type { DigestGroup } from '../../src/views/digest.ts'
import type { ImportedData } from '../../src/views/imported.ts'
import type { NudgeState } from '../../src/views/nudge-ledger.ts'
import type { When } from '../../src/views/nudge-preview.ts'
import type { SavedData } from '../../src/views/saved.ts'
import type { Action, Missing } from '../../src/views/task-card.ts'
import { FILTERS, type Section } from '../../src/views/task-list.ts'
import { readSource, sourcesIn } from './sources.ts'

/** Every member of a union: the compiler refuses a list that misses one or has one too many. */
const all = <T extends string>(members: Record<T, 1>): string[] => Object.keys(members)

type PlainTiming = Exclude<Timing['kind'], 'late' | 'due' | 'stopped' | 'finished-late'>
type PlainSaved = Extract<SavedData['said']['kind'], 'edited' | 'undone' | 'comment'>
type RefusedInvite = Exclude<FoundInvite['state'], 'open'>

/** Keys that are put together: what stands in the place of `*`. */
const FAMILIES: Record<string, string[]> = {
  'status-*': all<Status>({
    'not-started': 1,
    'in-progress': 1,
    reported: 1,
    done: 1,
    paused: 1,
    dropped: 1,
  }),
  'timing-*': all<PlainTiming>({ 'on-time': 1, 'waiting-event': 1, undated: 1 }),
  'timing-stopped-*': all<Extract<Timing, { kind: 'stopped' }>['by']>({
    ...{ extension: 1, obstacle: 1, 'focal-point': 1 },
  }),
  'weekday-*': ['1', '2', '3', '4', '5', '6', '7'],
  'role-*': [...ROLES],
  'missing-*': all<Missing>({ person: 1, time: 1, result: 1, lead: 1 }),
  'task-button-*': all<Action>({
    ...{ update: 1, done: 1, obstacle: 1, comment: 1, undo: 1, edit: 1 },
    ...{ confirm: 1, return: 1, event: 1, extend: 1, withdraw: 1, decide: 1, answer: 1, evidence: 1, who: 1 },
  }),
  'list-title-*': [...FILTERS, 'search'],
  'list-empty-*': [...FILTERS, 'search'],
  'list-filter-*': ['overdue', 'soon', 'owed', 'all'],
  'list-section-*': all<Exclude<Section, 'other'>>({ overdue: 1, soon: 1, owed: 1, rest: 1 }),
  'list-item-*': all<Involvement>({ lead: 1, coordinating: 1 }),
  'saved-*': all<PlainSaved>({ edited: 1, undone: 1, comment: 1 }),
  'board-*': all<Activation>({ 'not-invited': 1, invited: 1, linked: 1, unreachable: 1 }),
  'notice-*': all<TaskNoticeKind>({
    ...{ 'completion-reported': 1, 'completion-confirmed': 1, 'completion-returned': 1 },
    ...{ 'event-declared': 1, 'obstacle-raised': 1, 'obstacle-answered': 1, 'comment-added': 1 },
    'extension-decided': 1,
  }),
  'not-yet-*': Object.keys(NOT_YET),
  'imported-*': all<ImportedData['kind']>({ assigned: 1, 'dates-moved': 1 }),
  'decide-*': ['approve', 'another', 'reject'],
  'extension-*': ['undated', 'event', 'unclear-deadline'],
  'link-*': all<RefusedInvite>({ unknown: 1, used: 1, expired: 1 }),
  'help-*': Object.keys(WORDS),
  'help-*-usage': Object.keys(WORDS),
  'field-*': all<ChangedField>({
    ...{ section: 1, title: 1, lead: 1, coordinating: 1, deliverable: 1, deadlineText: 1 },
  }),
  'doubt-*': all<Doubt['kind']>({
    ...{ 'born-late': 1, 'odd-date': 1, 'unclear-deadline': 1, 'unknown-agency': 1, 'former-agency': 1 },
    ...{ 'open-group': 1, 'member-count': 1, 'no-lead': 1, 'duplicate-number': 1, 'missing-number': 1 },
    ...{ secret: 1, 'uncertain-cell': 1 },
  }),
  'document-refused-*': all<RefusalReason | 'no-tasks'>({
    ...{ empty: 1, password: 1, macro: 1, scan: 1, 'too-big': 1, 'zip-bomb': 1, corrupt: 1 },
    ...{ 'unknown-format': 1, secret: 1, 'no-tasks': 1 },
  }),
  'import-unnamed-*': all<Unnamed['kind']>({ unknown: 1, open: 1 }),
  'fix-rows-same-*': ['out', 'in'],
  'fixed-rows-*': ['out', 'in'],
  'fixed-learnt-*': ['alias', 'agency'],
  'fixed-undone-*': all<Edit['kind']>({ cell: 1, 'left-out': 1, 'taken-back': 1, named: 1 }),
  'setting-*': [...SWITCHES],
  'setting-*-meaning': [...SWITCHES],
  'plan-*': all<SettingProposal['of']>({ standing: 1, desk: 1, route: 1, report: 1 }),
  'calendar-kind-*': [...DAY_KINDS],
  'calendar-saved-*': all<CalendarChange['do']>({ off: 1, work: 1, swap: 1, on: 1, remove: 1 }),
  'calendar-nothing-*': all<CalendarChange['do']>({ off: 1, work: 1, swap: 1, on: 1, remove: 1 }),
  'substitute-*': ['named-you', 'named-yours', 'ended-you', 'ended-yours'],
  'channel-*': all<ChannelName>({ playground: 1, telegram: 1, slack: 1 }),
  'lost-reason-*': ['blocked', 'deactivated', 'removed', 'not-found'],
  'audience-*': all<AudienceState['kind']>({
    ...{ any: 1, late: 1, due: 1, silent: 1, unlinked: 1, unacknowledged: 1, unacted: 1, reached: 1 },
  }),
  'audience-role-*': [...NUDGED_ROLES],
  'class-*': all<AgencyClass>({
    ...{ so: 1, vanphong: 1, congan: 1, congan_unit: 1, nganh_doc: 1, tuphap: 1, trunguong: 1 },
    ...{ doanthe: 1, donvi: 1, dang: 1, ubnd_xa: 1, defunct: 1 },
  }),
  'reach-*': ['unlinked', 'rejected', 'in-doubt', 'expired', 'other'],
  'reach-nobody-*': [...NUDGED_ROLES],
  'nudge-words-*': [...TEMPLATES],
  'nudge-template-*': [...TEMPLATES],
  'nudge-ask-*': [...AWAITED],
  'nudge-pick-*': ['late', 'due', 'silent', 'unlinked', 'all'],
  'nudge-button-*': ['words', 'audience', 'when'],
  'nudge-when-*': all<Exclude<When['kind'], 'now' | 'moved'>>({ opening: 1, at: 1, rule: 1 }),
  'nudge-state-*': all<NudgeState['kind']>({ waiting: 1, recurring: 1, sent: 1, cancelled: 1, ended: 1 }),
  'nudge-ledger-*': ['again', 'corrects'],
  'nudge-step-*': [...STEPS],
  'nudge-*-title': ['answered', 'unsent'],
  'digest-group-*': all<DigestGroup>({ late: 1, passed: 1, today: 1, soon: 1, snoozed: 1, help: 1 }),
  'summary-*': ['completions', 'obstacles', 'extensions'],
  'reason-kind-*': all<Coming['kind']>({ due: 1, milestone: 1, occurrence: 1 }),
  'why-*': all<Exclude<ReminderKind, Coming['kind']>>({
    ...{ escalation: 1, report: 1, event: 1, snooze: 1, coordinating: 1, summary: 1 },
  }),
  'slack-shortcut-*': ['tasks', 'update', 'obstacle'],
  'slack-form-*': ['update', 'done', 'obstacle', 'comment'],
  'slack-field-*': ['task', 'progress', 'note', 'evidence'],
}

type Catalogue = { sections: string[]; keys: string[]; variables: Map<string, string[]> }

const catalogues = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Record<
  Locale,
  Catalogue
>
const { keys, variables } = catalogues.vi
const sources = sourcesIn('src/**/*.ts')
const code = sources.map(({ text }) => text)

describe('locales', () => {
  test('have the same texts in the same order under the same sections', () => {
    expect(catalogues.en.sections).toEqual(catalogues.vi.sections)
    expect(catalogues.en.keys).toEqual(catalogues.vi.keys)
  })

  test('have each text once', () => {
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('fill the same variables into each text', () => {
    const differing = keys.filter(
      (key) => String(catalogues.en.variables.get(key)) !== String(variables.get(key)),
    )
    expect(differing).toEqual([])
  })

  test('hold every text that is said by its name', () => {
    expect(namedKeys().filter((key) => !keys.includes(key))).toEqual([])
  })

  test('hold every text whose name is put together', () => {
    expect(families().filter((family) => !FAMILIES[family])).toEqual([])
    expect(
      Object.keys(FAMILIES)
        .flatMap(membersOf)
        .filter((key) => !keys.includes(key)),
    ).toEqual([])
  })

  test('hold no text that nobody says', () => {
    const said = new Set(Object.keys(FAMILIES).flatMap(membersOf))
    const quoted = new Set(code.flatMap((text) => text.match(/'[\w-]+'/g) ?? []))
    expect(keys.filter((key) => !said.has(key) && !quoted.has(`'${key}'`))).toEqual([])
  })

  test('are given the variables they ask for', () => {
    const lacking = plainCalls().flatMap(({ key, given }) =>
      (variables.get(key) ?? []).filter((name) => !given.includes(name)).map((name) => `${key}: $${name}`),
    )
    expect(lacking).toEqual([])
    expect(plainCalls().length).toBeGreaterThan(80)
  })

  test('are written as people write: no doubled spaces, no space before a full stop', () => {
    for (const locale of LOCALES) {
      const untidy = readSource(`locales/${locale}.ftl`)
        .split('\n')
        .filter((line) => /\S {2,}\S| [.,;!?](\s|$)/.test(line))
      expect(untidy).toEqual([])
    }
  })
})

function read(locale: Locale): Catalogue {
  const { body } = parse(readSource(`locales/${locale}.ftl`), {})
  const wrong = body.filter((entry) => !['Message', 'GroupComment', 'Comment'].includes(entry.type))
  if (wrong.length) throw new Error(`locales/${locale}.ftl: ${JSON.stringify(wrong[0])}`)
  const messages = body.filter((entry): entry is Message => entry.type === 'Message')
  return {
    sections: sectionsOf(body),
    keys: messages.map(({ id }) => id.name),
    variables: new Map(messages.map((message) => [message.id.name, variablesOf(message)])),
  }
}

/** Each section with how many texts stand under it. */
function sectionsOf(body: readonly { type: string }[]): string[] {
  const sections: { name: string; size: number }[] = []
  for (const entry of body as Entry[]) {
    if (entry.type === 'GroupComment') sections.push({ name: String(entry.content), size: 0 })
    const last = sections.at(-1)
    if (entry.type === 'Message' && last) last.size++
  }
  return sections.map(({ name, size }) => `${name} (${size})`)
}

function variablesOf(message: Message): string[] {
  const found = new Set<string>()
  const visitor = new (class extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }) {
      found.add(id.name)
    }
  })()
  visitor.visit(message)
  return [...found].sort()
}

/** Names of texts where one is said: `t('…')`, `key: '…'`, either with a choice of two, `askNote(…, '…')`. */
function namedKeys(): string[] {
  const single = /(?:\bt\(|\bkey: |\btexts\.\w+\(|\btexts\[[^\]]+\]\(|\bboth\()'([\w-]+)'/g
  const choice = /(?:\bt\(|\bkey: )[^'`,()]*\? '([\w-]+)' : '([\w-]+)'/g
  const note = /\baskNote\([^']*'([\w-]+)'/g
  const found = code.flatMap((text) =>
    [single, choice, note].flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => match.slice(1)),
    ),
  )
  return [...new Set(found)].filter(Boolean)
}

/** `help-${name}-usage` → `help-*-usage`, for every such string that is said as a text or looks like one. */
function families(): string[] {
  const said = /(?:\bt\(|\bkey: |\btexts\.\w+\(|\bboth\()`([a-z-]+)\$\{[^}]+\}([a-z-]*)`/g
  const looks = /`([a-z]+(?:-[a-z]+)*-)\$\{[^}]+\}([a-z-]*)`/g
  // Channels put ids of their own together.
  const core = sources.filter(({ path }) => !path.startsWith('src/channels/')).map(({ text }) => text)
  const shapes = (pattern: RegExp) =>
    core.flatMap((text) => [...text.matchAll(pattern)].map((match) => `${match[1]}*${match[2]}`))
  const matching = shapes(looks).filter((family) => keys.some((key) => patternOf(family).test(key)))
  return [...new Set([...shapes(said), ...matching])]
}

const patternOf = (family: string) => new RegExp(`^${family.replace('*', '.+')}$`)
const membersOf = (family: string) => (FAMILIES[family] ?? []).map((member) => family.replace('*', member))

/** Calls whose variables stand beside them: `t('key')`, `t('key', { a, b: c })`. */
function plainCalls(): { key: string; given: string[] }[] {
  const call = /\bt\('([\w-]+)'(?:\)|, \{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\))/g
  return code.flatMap((text) =>
    [...text.matchAll(call)]
      .filter((match) => !match[2]?.includes('...'))
      .map((match) => ({ key: match[1] ?? '', given: match[2]?.match(/\b\w+\b/g) ?? [] })),
  )
}
