import type { z } from 'zod'
import type { Command } from '../chat/command.ts'
import { isMisfit, named, readCommand, readLines, withArgs } from './command-line.ts'
import { isYes, readFreeText } from './free-text.ts'
import { readArgs, takesRest, tokenize } from './line.ts'

/** What free text seems to mean. */
export type Understanding = {
  line: string | null
  intent: string
  confirms: boolean
  /** Of different things said of several tasks: the line of each. */
  lines?: string[]
  /** The line for each task that the words may mean. */
  choices?: string[]
  /** All of `choices` are meant, not one of them. */
  meansAll?: boolean
  /** What somebody who only asked may want done. */
  offers?: string[]
}

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
  /** One of these is meant, or none of them was asked for but may be wanted. */
  | { do: 'choose' | 'offer'; lines: string[] }
  /** Understood, but there is no command for it yet. */
  | { do: 'not-yet'; name: string }
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

/** The answer to what was asked last, unless the person has turned to something else. */
function readAnswer(line: string, { commands, draft, understand }: Situation): Reading | undefined {
  if (!draft) return undefined
  const meant = understand(line)
  const [word, ...others] = tokenize(draft)
  const command = word && commands.get(word.value)
  const known = draft.slice(others[0]?.at ?? draft.length)
  const given = (answer: string) => command && withArgs(command, `${known} ${answer}`.trim(), false, known)
  const reading = given(line)
  if (command?.takesYes && reading?.do === 'run') return reading
  if (meant.intent === 'deny') return named(commands, 'cancel')
  if (draft.startsWith(AWAITING_YES)) {
    return isYes(meant) ? readLines(draft.slice(AWAITING_YES.length), commands) : undefined
  }
  if (!command || !reading) return undefined
  // "việc 5", when a task was asked for.
  const task = isMisfit(reading) ? /^task (\S+)$/.exec(meant.line ?? '')?.[1] : undefined
  const theirs = task ? given(task) : undefined
  if (theirs && !isMisfit(theirs)) return theirs
  // No task, but a whole statement of its own.
  if (isMisfit(reading) && meant.line && readLines(meant.line, commands)?.do === 'run') return undefined
  const isPlain = !/\s/.test(line) && !isMisfit(reading) && !awaitsWords(command, known)
  return command.writes && !isPlain && isElsewhere(meant, commands) ? undefined : reading
}

/** Whether what is missing next takes any words at all. */
function awaitsWords({ args }: Command, known: string): boolean {
  const read = readArgs(args, known)
  return !read.ok && takesRest(args.shape[read.argument] as z.ZodType)
}

/** A question or thanks answer nothing, and must not be kept as somebody's report. */
function isElsewhere({ line: meant, intent }: Understanding, commands: Situation['commands']): boolean {
  if (intent === 'smalltalk' || intent === 'confirm') return true
  const reading = meant ? readLines(meant, commands) : undefined
  return reading?.do === 'run' && !reading.command.writes
}
