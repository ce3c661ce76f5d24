import type { Said } from '../chat/command.ts'
import { updateByMessage, updatesOf } from '../db/updates.ts'
import { say } from '../views/say.ts'
import { follow } from './follow.ts'
import { noteCorrected } from './outdated.ts'
import { awaitingYes, type Reading } from './reading.ts'
import type { Exchange } from './turn.ts'

/**
 * An edited message corrects the report it had made. Platforms report invisible edits too, so an edit that belongs to
 * no report, or that no longer reads as one, is passed over in silence.
 */
export async function correction(exchange: Exchange, reading: Reading): Promise<Said[]> {
  const { tx, inbound, me, deps } = exchange
  const edit = deps.commands.get('edit')
  if (!me || !edit || !inbound.edits) return []
  const made = await updateByMessage(tx, inbound.channel, inbound.edits, me.id)
  if (!made) {
    await noteCorrected(exchange)
    // A statement that waits for its yes is asked about anew, in its new words.
    const awaits = exchange.draft?.startsWith(awaitingYes('')) && reading.do === 'sure'
    return awaits ? follow(exchange, reading) : []
  }
  const progress = progressOf(reading)
  if (progress === undefined) return []
  const [newest] = await updatesOf(tx, made.obligationId, 1)
  if (newest && newest.version !== made.version) {
    return [say(exchange.t, { key: 'refused-undo-newer', values: { who: newest.author } })]
  }
  const task = { typed: `@${made.obligationId}`, ref: { kind: 'obligation' as const, id: made.obligationId } }
  return follow(exchange, { do: 'run', command: edit, args: { task, progress }, finishes: true })
}

/** What the corrected words say, once they name the same thing again. */
function progressOf(reading: Reading): string | undefined {
  if (reading.do === 'sure') return /^update \S+ (.+)$/s.exec(reading.line)?.[1]
  if (reading.do !== 'run') return undefined
  const { command, args } = reading
  if (command.name === 'update' || command.name === 'edit') return String(args.progress)
  return command.name === 'done' ? `100 ${args.evidence ?? ''}`.trim() : undefined
}
