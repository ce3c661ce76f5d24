import { NOT_YET } from '../commands/words.ts'
import { named, readCommand, readLines } from './command-line.ts'
import type { Reading, Situation, Understanding } from './reading.ts'

/** Beyond this one had better name the tasks. */
const MOST_AT_ONCE = 20

/** "đúng", not "xác nhận nv 19": the latter confirms a task, and is no answer to what was asked. */
export const isYes = ({ intent, line }: Pick<Understanding, 'intent' | 'line'>): boolean =>
  intent === 'confirm' && (line === null || line === 'yes')

/** Words that are no command: what they mean is run, asked about or offered, as certain as it is. */
export function readFreeText(text: string, situation: Situation): Reading {
  const meant = situation.understand(text)
  const { commands } = situation
  if (meant.intent === 'smalltalk' || isYes(meant)) return { do: 'greet' }
  if (meant.intent === 'deny') return named(commands, 'cancel') ?? { do: 'greet' }
  const lines = linesOf(meant).map((line) => completed(line, text))
  const known = lines.filter((line) => readLines(line, commands))
  const { choices = [], meansAll, offers = [] } = meant
  if (choices.length && !meansAll)
    return known.length ? { do: 'choose', lines: known } : notYet(lines, situation)
  if (offers.length) return { do: 'offer', lines: offers.filter((line) => readLines(line, commands)) }
  const [line] = lines
  if (line === undefined || lines.length > MOST_AT_ONCE) return bareWord(text, situation)
  return lines.length > 1 ? several(lines, commands) : one(line, meant, situation)
}

/** What was understood, a line for each thing. */
function linesOf({ line, lines, choices, intent }: Understanding): string[] {
  const all = lines ?? choices ?? (line === null ? [] : [line])
  return all
    .map((each) => each.replace(/\s*\n\s*/g, ' '))
    .map((each) => (intent === 'correct_entry' ? each.replace(/^update (?=\S+ \S)/, 'edit ') : each))
}

const VAGUE = /^update \S+ in progress$/

/** "sắp xong" says something, but no value: the person's own words become the note. */
const completed = (line: string, text: string): string =>
  VAGUE.test(line) ? `${line} ${text.replace(/\s*\n\s*/g, ' ')}` : line

function several(lines: string[], commands: Situation['commands']): Reading {
  const line = lines.join('\n')
  return readLines(line, commands) ? { do: 'sure', line } : { do: 'unknown' }
}

function one(line: string, { confirms, line: understood }: Understanding, situation: Situation): Reading {
  const reading = readLines(line, situation.commands)
  if (!reading) return notYet([line], situation)
  // What only looks something up, or shows what would be done, needs no yes before it.
  const effective = reading.do === 'batch' || (reading.do === 'run' && reading.command.writes === true)
  const vague = understood !== null && VAGUE.test(understood)
  return (confirms || vague) && effective ? { do: 'sure', line } : reading
}

/** What is understood but has no command yet is said so. */
function notYet(lines: string[], { commands }: Situation): Reading {
  const name = lines[0]?.split(' ')[0] ?? ''
  return name in NOT_YET && !commands.has(name) ? { do: 'not-yet', name } : { do: 'unknown' }
}

/** "nhập", and nothing else: a command whose slash was left out. */
const bareWord = (text: string, situation: Situation): Reading =>
  (/^[\p{L}\d]+$/u.test(text) && readCommand(`/${text}`, situation)) || { do: 'unknown' }
