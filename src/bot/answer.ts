import type { Said } from '../chat/command.ts'
import { commandOf } from '../commands/words.ts'
import { plain } from '../vietnamese/normalize.ts'
import { secrecyMark } from '../vietnamese/secrecy.ts'
import { say } from '../views/say.ts'
import { contextOf } from './context.ts'
import { correction } from './correction.ts'
import { draftLine } from './draft-line.ts'
import { follow } from './follow.ts'
import { readFile } from './loose-file.ts'
import { read } from './reading.ts'
import type { Exchange } from './turn.ts'
import { offerByEmail } from './work-email.ts'

const WITH_FILES = ['import', 'nudge']

/** Slack takes no file with a slash command: beside a file, the word of a command that wants one does without its slash. */
function lineOf({ line, file }: Exchange['inbound']): string {
  const name = file && commandOf(plain(line.split(/\s/, 1)[0] ?? ''))
  return name && WITH_FILES.includes(name) ? `/${line}` : line
}

/** The answer to one inbound, its effect included. */
export async function answerTo(exchange: Exchange): Promise<Said[]> {
  const { t, inbound, deps, draft } = exchange
  if (secrecyMark(inbound.line)) return [say(t, { key: 'refused-secret' })]
  const context = await contextOf(exchange)
  const line = (await draftLine(exchange)) ?? lineOf(inbound)
  const reading = read(line, { commands: deps.commands, draft, understand: context.understand })
  const offer = await offerByEmail(exchange, reading)
  if (offer) return offer
  if (inbound.edits) return correction(exchange, reading)
  if (inbound.file && (reading.do === 'unknown' || reading.do === 'greet')) return readFile(exchange)
  if (reading.do === 'unknown' && context.repliedTo && exchange.me) {
    return follow(exchange, {
      do: 'sure',
      line: `update @${context.repliedTo} ${inbound.line.replace(/\s*\n\s*/g, ' ')}`,
    })
  }
  return follow(exchange, reading)
}
