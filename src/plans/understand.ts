import { type Deadline, dueOn } from '../domain/deadline.ts'
import { type Reading, readDeadline, toDeadline } from '../vietnamese/deadline.ts'
import type { DraftContext } from './context.ts'
import type { Doubt, DraftTask, Party } from './draft.ts'
import { splitParties } from './parties.ts'
import { splitRoles } from './roles.ts'
import type { RawTask } from './task.ts'

/** A task understood, with the reading its deadline came from. */
export type Understood = { task: DraftTask; reading: Reading }

/** Reads cells into parties and deadlines; plans repeat both, so each text is read once. */
export function understanding(context: DraftContext): (raw: RawTask) => Understood {
  const parties = remember((text: string) => splitParties(text, context.names))
  const readings = remember((text: string) => readDeadline(text, context.on, context))
  const communes = context.names.registry.agencies.filter((agency) => agency.class === 'ubnd_xa').length
  return (raw) => {
    const roles = raw.parties === '' ? undefined : splitRoles(raw.parties)
    const named = parties(joined(raw.lead, roles?.lead))
    // several agencies in one column and no word on who leads: the first one does
    const first = roles?.guessed && raw.lead === ''
    const lead = first ? named.slice(0, 1) : named
    const coordinating = [
      ...(first ? named.slice(1) : []),
      ...parties(joined(raw.coordinating, roles?.coordinating)),
    ]
    const others = coordinating.filter((party) => !lead.some((leader) => sameParty(leader, party)))
    const reading = readings(raw.deadlineText)
    const task: DraftTask = {
      number: raw.number,
      section: raw.section,
      title: raw.title,
      lead,
      coordinating: others,
      deliverable: raw.deliverable === '' || /^[-–.]+$/.test(raw.deliverable) ? null : raw.deliverable,
      deadlineText: raw.deadlineText,
      deadline: toDeadline(reading),
      doubts: [],
    }
    const doubtful = first && named.length > 1 ? [...raw.doubtful, raw.parties] : raw.doubtful
    task.doubts = [
      ...deadlineDoubts(task, reading, context),
      ...partyDoubts(task, communes),
      ...cellDoubts(task, doubtful),
    ]
    return { task, reading }
  }
}

/** What a person should look at in a deadline. */
export function deadlineDoubts(
  task: Pick<DraftTask, 'number' | 'deadlineText' | 'deadline'>,
  reading: Reading,
  context: Pick<DraftContext, 'on'>,
): Doubt[] {
  const { number, deadlineText: text } = task
  const doubts: Doubt[] = []
  if (isBornLate(task.deadline, context)) doubts.push({ kind: 'born-late', number, text })
  if (reading.doubts.some((doubt) => doubt === 'invalid_date' || doubt === 'weekday_mismatch')) {
    doubts.push({ kind: 'odd-date', number, text })
  } else if (task.deadline.kind === 'unclear' || reading.ambiguous) {
    doubts.push({ kind: 'unclear-deadline', number, text })
  }
  return doubts
}

function isBornLate(deadline: Deadline, { on }: Pick<DraftContext, 'on'>): boolean {
  const due = dueOn(deadline)
  return due !== undefined && due.until(on).days > 0
}

/** What a person should look at in who leads and who coordinates; `communes`: how many the registry has. */
export function partyDoubts(
  { number, lead, coordinating }: Pick<DraftTask, 'number' | 'lead' | 'coordinating'>,
  communes: number,
): Doubt[] {
  const doubts: Doubt[] = lead.length === 0 ? [{ kind: 'no-lead', number, text: '' }] : []
  const add = (kind: Doubt['kind'], text: string) => doubts.push({ kind, number, text })
  for (const party of [...lead, ...coordinating]) {
    if (party.kind === 'unknown') add('unknown-agency', party.printed)
    if (party.former) add('former-agency', party.printed)
    if (party.open) add('open-group', party.printed)
    if (party.count !== undefined && party.count !== communes) add('member-count', party.printed)
  }
  return doubts
}

function cellDoubts({ number }: DraftTask, doubtful: readonly string[]): Doubt[] {
  return doubtful.map((text) => ({ kind: 'uncertain-cell', number, text: text.slice(0, 120) }))
}

const sameParty = (one: Party, other: Party): boolean => one.kind === other.kind && one.name === other.name

const joined = (one: string, other = ''): string => [one, other].filter((text) => text !== '').join('\n')

function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    known.set(text, value)
    return value
  }
}
