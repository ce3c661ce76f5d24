import type { Button, Card } from '../../../chat/card.ts'
import type { Said, Turn } from '../../../chat/command.ts'
import { addAgency, agencyIds, changeAliases } from '../../../db/registry.ts'
import type { AgencyClass } from '../../../domain/agency.ts'
import { nearestAgencies } from '../../../plans/agencies/nearest.ts'
import type { Naming } from '../../../plans/correct.ts'
import { namesOf } from '../../../plans/names.ts'
import { splitParties } from '../../../plans/parties.ts'
import { type Unnamed, unnamedIn } from '../../../plans/unnamed.ts'
import { plain } from '../../../vietnamese/normalize.ts'
import { ask } from '../../../views/ask.ts'
import { say } from '../../../views/say.ts'
import { short } from '../../../views/words.ts'
import { echo, type Waiting, withEdits } from './draft.ts'

const MOST_NEAR = 4
const MOST_ROWS = 6
/** What a new agency may be; former ones are names of their successors. */
const CLASSES = [
  ...['so', 'vanphong', 'congan', 'congan_unit', 'nganh_doc', 'tuphap'],
  ...['trunguong', 'doanthe', 'donvi', 'dang', 'ubnd_xa'],
] as AgencyClass[]
const IS =
  /\s+(?:nay là|nay la|nghĩa là|nghia la|tức là|tuc la|là|la|bao gồm|bao gom|gồm|gom|means|=)(?:\s*:)?\s+/giu

/** Whether words have the form of a naming, whatever they name. */
export const mayName = (words: string): boolean => words.search(IS) > 0

/** `“…” là Sở Y tế`, `các đơn vị liên quan gồm Sở A, Sở B`: words of this draft nobody knew, and who is meant. */
export function readNaming(waiting: Waiting, words: string): { who: Unnamed; given: string } | undefined {
  const unnamed = unnamedIn(waiting.current.tasks)
  for (const sign of words.matchAll(IS)) {
    const left = plain(words.slice(0, sign.index).replace(/^["“”']+|["“”']+$/gu, ''))
    const who = unnamed.find(({ key }) => key === left)
    if (who) return { who, given: words.slice(sign.index + sign[0].length) }
  }
  return undefined
}

/** `who ID`, `who ID @16`, `who ID new`, `who ID new so`: asks who is meant, or settles it. */
export async function nameBy(turn: Turn, waiting: Waiting, [id = '', ...more]: string[]): Promise<Said[]> {
  const { t, tx } = turn
  const who = unnamedIn(waiting.current.tasks).find((each) => each.id === id)
  if (!who) return [say(t, { key: 'fix-named-already' })]
  const [choice, given] = more
  if (choice === 'new') {
    const chosen = CLASSES.find((each) => each === given)
    return chosen ? create(turn, waiting, who, chosen) : [askClass(turn, waiting, who)]
  }
  if (choice?.startsWith('@')) {
    const name = [...(await agencyIds(tx))].find(([, each]) => `@${each}` === choice)?.[0]
    if (name) return settle(turn, waiting, who, [name])
  }
  return [await askWho(turn, waiting, who)]
}

/** The agencies somebody lists for words nobody knew; one for an agency, any number for a group. */
export async function nameInWords(
  turn: Turn,
  waiting: Waiting,
  { who, given }: { who: Unnamed; given: string },
): Promise<Said[]> {
  const parties = splitParties(given, namesOf(waiting.registry))
  const strange = parties.find(({ kind }) => kind !== 'agency')
  const names = parties.map(({ name }) => name)
  if (strange || !names.length || (who.kind === 'unknown' && names.length > 1)) {
    const values = { given: strange?.printed ?? given, printed: who.printed }
    return [say(turn.t, { key: strange ? 'fix-name-unknown' : 'fix-name-one', values })]
  }
  return settle(turn, waiting, who, names)
}

const lineOf = ({ id }: Waiting, who: Unnamed, choice: string) => `fix #${id} who ${who.id} ${choice}`.trim()

async function askWho({ t, tx }: Turn, waiting: Waiting, who: Unnamed): Promise<Card> {
  const { printed, rows } = who
  const shown = rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? '…' : '')
  const values = { printed, rows: shown }
  if (who.kind === 'open') return ask(t, { question: t('fix-who-open', values) })
  const ids = await agencyIds(tx)
  const near: Button[] = nearestAgencies(printed, waiting.registry, MOST_NEAR).map((name) => ({
    label: t('fix-who-is', { name }),
    line: lineOf(waiting, who, `@${ids.get(name)}`),
  }))
  const fresh = {
    label: t('fix-who-new', { printed: short(printed, 40) }),
    line: lineOf(waiting, who, 'new'),
  }
  return ask(t, { question: t('fix-who', values), choices: [...near, fresh] })
}

function askClass({ t }: Turn, waiting: Waiting, who: Unnamed): Card {
  const choices = CLASSES.map((each) => ({
    label: t(`class-${each}`),
    line: lineOf(waiting, who, `new ${each}`),
  }))
  return ask(t, { question: t('fix-who-class', { printed: who.printed }), choices, perRow: 2 })
}

async function create(turn: Turn, waiting: Waiting, who: Unnamed, agencyClass: AgencyClass): Promise<Said[]> {
  const name = who.printed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const id = await addAgency(turn.tx, name, agencyClass)
  if (id === undefined) return settle(turn, waiting, who, [name])
  await turn.audit('agency-created', `agency:${id}`, { before: null, after: { name, class: agencyClass } })
  return named(turn, waiting, { ...naming(who, [name]), learnt: 'agency' }, who)
}

/** One agency is known by those words from now on; a group means these agencies in this plan alone. */
async function settle(turn: Turn, waiting: Waiting, who: Unnamed, names: string[]): Promise<Said[]> {
  const [name = ''] = names
  if (who.kind === 'open') return named(turn, waiting, naming(who, names), who)
  const { id, before, after } = await changeAliases(turn.tx, name, who.printed, true)
  await turn.audit('agency-alias-added', `agency:${id}`, { before, after })
  return named(turn, waiting, { ...naming(who, names), learnt: 'alias' }, who)
}

const naming = ({ key, printed }: Unnamed, as: string[]): Naming => ({ kind: 'named', key, printed, as })

async function named(turn: Turn, waiting: Waiting, edit: Naming, { rows }: Unnamed): Promise<Said[]> {
  const next = await withEdits(turn, waiting, [...waiting.edits, edit])
  const { printed, as, learnt } = edit
  await turn.audit('draft-agency-named', `draft:${waiting.id}`, { before: printed, after: as, rows })
  return echo(turn, next, { kind: 'named', printed, as, rows, learnt })
}
