import type { z } from 'zod'
import type { Command } from '../chat/command.ts'
import { commandOf } from '../commands/words.ts'
import { plain } from '../vietnamese/normalize.ts'
import { readArgs, takesRest, tokenize } from './line.ts'

/** What free text seems to mean: a line, and whether to ask before doing it. */
export type Understanding = { line: string | null; intent: string; confirms: boolean }

export type Reading =
  | { do: 'run'; command: Command; args: Record<string, unknown>; finishes: boolean }
  /** An argument is missing, or what was given for it does not fit (`wrong`). `line` is what is known so far. */
  | {
      do: 'ask'
      command: Command
      argument: string
      known: Record<string, unknown>
      line: string
      wrong?: string
    }
  /** Asked before it is done; several lines, one a row, for a statement about several tasks. */
  | { do: 'sure'; line: string }
  | { do: 'batch'; readings: Reading[] }
  | { do: 'greet' | 'unknown' }

export type Situation = {
  commands: ReadonlyMap<string, Command>
  /** The unfinished line of this account, if any; one that begins with `? ` only waits for a yes. */
  draft: string | undefined
  understand(text: string): Understanding
}

const AWAITING_YES = '? '

/** What an account keeps while it is asked whether a line was meant. */
export const awaitingYes = (line: string): string => `${AWAITING_YES}${line}`

/**
 * A line, an unfinished line or free text → what to do. A fresh command always wins over a draft; an answer that does
 * not fit is asked for again; nothing here writes.
 */
export function read(text: string, situation: Situation): Reading {
  const line = text.trim()
  if (!line) return { do: 'unknown' }
  const direct = readCommand(line, situation)
  if (direct) return direct
  return readAnswer(line, situation) ?? readFreeText(line, situation)
}

/**
 * `/capnhat H19 60`, `/capnhat@bot …` or a canonical `update H19 60` as buttons send it. A mistyped command is not
 * guessed at, and never taken for an answer.
 */
function readCommand(line: string, { commands }: Situation): Reading | undefined {
  const slash = /^\/([^\s@]+)(?:@\S+)?(?:\s+([\s\S]*))?$/u.exec(line)
  if (slash) {
    const name = commandOf(plain(slash[1] ?? ''))
    const command = name && commands.get(name)
    if (!command) return { do: 'unknown' }
    const takesNothing = Object.keys(command.args.shape).length === 0
    return withArgs(command, takesNothing ? '' : (slash[2] ?? ''), true)
  }
  const [word, ...others] = tokenize(line)
  const command = word && commands.get(word.value)
  if (!command) return undefined
  const read = withArgs(command, line.slice(others[0]?.at ?? line.length), true)
  // "update on the weather" is free text that happens to begin with a command's word.
  return isMisfit(read) ? undefined : read
}

/** The answer to what was asked last, unless the person has turned to something else. */
function readAnswer(line: string, { commands, draft, understand }: Situation): Reading | undefined {
  if (!draft) return undefined
  const meant = understand(line)
  if (meant.intent === 'deny') return named(commands, 'cancel')
  if (draft.startsWith(AWAITING_YES)) {
    return isYes(meant) ? readLines(draft.slice(AWAITING_YES.length), commands) : undefined
  }
  const [word, ...others] = tokenize(draft)
  const command = word && commands.get(word.value)
  if (!command) return undefined
  const known = draft.slice(others[0]?.at ?? draft.length)
  const given = (answer: string) => withArgs(command, `${known} ${answer}`.trim(), false, known)
  const reading = given(line)
  // "việc 5", when a task was asked for.
  const task = isMisfit(reading) ? /^task (\S+)$/.exec(meant.line ?? '')?.[1] : undefined
  if (task && !isMisfit(given(task))) return given(task)
  const isPlain = !/\s/.test(line) && !isMisfit(reading) && !awaitsWords(command, known)
  return command.writes && !isPlain && isElsewhere(meant, commands) ? undefined : reading
}

/** "đúng", not "xác nhận nv 19": the latter confirms a task, and is no answer to what was asked. */
const isYes = ({ intent, line }: Pick<Understanding, 'intent' | 'line'>): boolean =>
  intent === 'confirm' && (line === null || line === 'yes')

/** Whether what is missing next takes any words at all. */
function awaitsWords({ args }: Command, known: string): boolean {
  const read = readArgs(args, known)
  return !read.ok && takesRest(args.shape[read.argument] as z.ZodType)
}

const isMisfit = (reading: Reading): boolean => reading.do === 'ask' && reading.wrong !== undefined

/** A question or thanks answer nothing, and must not be kept as somebody's report. */
function isElsewhere({ line: meant, intent }: Understanding, commands: Situation['commands']): boolean {
  if (intent === 'smalltalk' || intent === 'confirm') return true
  const reading = meant ? readLines(meant, commands) : undefined
  return reading?.do === 'run' && !reading.command.writes
}

function readFreeText(text: string, situation: Situation): Reading {
  const { line: understood, intent, confirms } = situation.understand(text)
  if (intent === 'smalltalk' || isYes({ line: understood, intent })) return { do: 'greet' }
  if (intent === 'deny') return named(situation.commands, 'cancel') ?? { do: 'greet' }
  if (!understood) return bareWord(text, situation)
  const vague = VAGUE.test(understood)
  // "sắp xong" says something, but no value: the person's own words become the note, once they agree.
  const line = vague ? `${understood} ${text}` : understood
  const reading = readLines(line, situation.commands)
  if (!reading) return { do: 'unknown' }
  const effective = reading.do === 'run' || reading.do === 'batch'
  return (confirms || vague) && effective ? { do: 'sure', line } : reading
}

/** "nhập", and nothing else: a command whose slash was left out. */
const bareWord = (text: string, situation: Situation): Reading =>
  (/^[\p{L}\d]+$/u.test(text) && readCommand(`/${text}`, situation)) || { do: 'unknown' }

const VAGUE = /^update \S+ in progress$/

/** A canonical line as free text is translated into; several tasks (`update 19,20 50%`) are one line each. */
function readLines(line: string, commands: Situation['commands']): Reading | undefined {
  const readings = severalLines(line).map((each) => readCommand(each, nothingElse(commands)))
  if (readings.length === 1) return readings[0]
  const whole = readings.filter((reading) => reading?.do === 'run')
  return whole.length === readings.length ? { do: 'batch', readings: whole } : undefined
}

/** `update 19,20 50%` → `update 19 50%`, `update 20 50%`. */
export function severalLines(line: string): string[] {
  const listed = /^(\S+) ([^\s,"]+(?:,[^\s,"]+)+)(.*)$/s.exec(line)
  if (!listed) return [line]
  const [, word, refs = '', rest] = listed
  return refs.split(',').map((ref) => `${word} ${ref}${rest}`)
}

/** Arguments for a command; `fallback` is what stays known when the last answer did not fit. */
function withArgs(command: Command, given: string, fresh: boolean, fallback = ''): Reading {
  const read = readArgs(command.args, given)
  if (read.ok) return { do: 'run', command, args: read.args, finishes: !fresh }
  const { argument, known } = read
  const kept = fresh || read.given === undefined ? given.slice(0, read.at).trim() : fallback
  const line = `${command.name} ${kept}`.trim()
  const wrong = read.given === undefined ? {} : { wrong: read.given }
  return { do: 'ask', command, argument, known, line, ...wrong }
}

const nothingElse = (commands: Situation['commands']): Situation => ({
  commands,
  draft: undefined,
  understand: () => ({ line: null, intent: 'unknown', confirms: true }),
})

function named(commands: Situation['commands'], name: string): Reading | undefined {
  const command = commands.get(name)
  return command && { do: 'run', command, args: {}, finishes: true }
}
