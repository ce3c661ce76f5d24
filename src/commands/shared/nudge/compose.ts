import type { Card } from '../../../chat/card.ts'
import type { Turn } from '../../../chat/command.ts'
import { type Composition, composition, templateOf } from '../../../domain/nudge.ts'
import { ask } from '../../../views/ask.ts'
import { say } from '../../../views/say.ts'
import { attachedFile, earlierFile } from '../attached.ts'
import { masked } from '../record.ts'
import { advance, askNext, audienceButtons, templateButtons } from './advance.ts'
import { pack, unpack } from './composing.ts'
import { readLine, readWhen, withoutBecause } from './read-line.ts'

const NOTHING: Composition = composition.parse({})

/** `new`, or a line of one's own: the beginning of a nudge. */
export const begin = (turn: Turn, line: string): Promise<Card> =>
  add(turn, NOTHING, line === 'new' ? '' : line)

/** What is said next while something is composed: the answer to what was asked, or one more clause. */
export async function goOn(turn: Turn, composing: Composition, said: string): Promise<Card> {
  if (await isAnother(turn, composing, said)) return begin(turn, said)
  switch (composing.awaits) {
    case 'words':
      return withFile(turn, { ...composing, words: masked(said).note })
    case 'reason':
      return withFile(turn, { ...composing, urgent: masked(withoutBecause(said)).note })
    case 'when': {
      const moment = await readWhen(turn, said)
      if (!moment) return again(turn, composing, said, 'when')
      return withFile(turn, { ...composing, at: moment.at.toString(), rule: moment.rule })
    }
    default:
      return add(turn, composing, said)
  }
}

const ORDER = /^(?:đôn đốc|don doc|nhắc|nhac|gửi nhắc|phát thông báo|phat thong bao|nudge|remind)(?=[ :])/iu

/** Whole words for a nudge of its own, said while another one is composed. */
async function isAnother(turn: Turn, { planId }: Composition, said: string): Promise<boolean> {
  if (!ORDER.test(said)) return false
  const { found, unread } = await readLine(turn, said, planId)
  return unread === undefined && (found.audience ?? found.words) !== undefined
}

/** `+quá hạn`, `+@late`: a button's word added to what is being composed. */
export function addClause(turn: Turn, clause: string): Promise<Card> {
  const open = unpack(turn.draft ?? '')
  const base = open?.composing ?? NOTHING
  const template = templateOf(clause)
  if (!template) return add(turn, base, clause)
  if (!open) return Promise.resolve(say(turn.t, { key: 'nudge-expired' }))
  return advance(turn, { ...base, words: clause })
}

/** `?words`, `?audience`, `?when`, `?reason`, `?p2`: something about what is being composed. */
export async function question(turn: Turn, what: string): Promise<Card> {
  const open = unpack(turn.draft ?? '')
  if (!open) return say(turn.t, { key: 'nudge-expired' })
  const { composing } = open
  const page = /^p(\d{1,4})$/.exec(what)?.[1]
  if (page) return advance(turn, composing, Number(page))
  if (what === 'audience') {
    return askNext(turn, { ...composing, audience: null }, 'audience', audienceButtons(turn))
  }
  if (what === 'words') {
    return askNext(
      turn,
      composing,
      'words',
      templateButtons(turn, composing.audience?.state ?? { kind: 'any' }),
    )
  }
  return what === 'when' || what === 'reason' ? askNext(turn, composing, what) : advance(turn, composing)
}

async function add(turn: Turn, base: Composition, line: string): Promise<Card> {
  const { found, unread } = await readLine(turn, line, base.planId)
  const words = found.words === undefined ? base.words : masked(found.words).note
  const next = { ...base, ...found, words, awaits: null }
  // Only a file of one's own can be named by its number.
  const kept = found.fileId ? await earlierFile(turn, found.fileId) : undefined
  if (kept?.card) return kept.card
  if (unread === undefined) return withFile(turn, next)
  return again(turn, { ...next, audience: null }, unread, 'audience')
}

/** What was not understood is named, and asked for once more. */
async function again(
  turn: Turn,
  composing: Composition,
  given: string,
  awaits: 'audience' | 'when',
): Promise<Card> {
  const choices = awaits === 'audience' ? audienceButtons(turn) : []
  if (awaits === 'when') {
    const card = await askNext(turn, composing, 'when')
    const wrong = turn.t('ask-again', { given })
    return { ...card, body: [{ kind: 'text', text: wrong }, ...card.body] }
  }
  await turn.keep(`nudge ${pack({ ...composing, awaits })}`)
  return ask(turn.t, { question: turn.t('nudge-unread', { words: given }), choices })
}

/** A file that came with the line is kept and goes along. */
async function withFile(turn: Turn, composing: Composition): Promise<Card> {
  const sent = turn.inbound.file ? await attachedFile(turn) : undefined
  return sent?.card ?? advance(turn, sent?.id ? { ...composing, fileId: sent.id } : composing)
}
