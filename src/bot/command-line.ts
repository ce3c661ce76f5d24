import type { Command } from '../chat/command.ts'
import { commandOf, notYetOf } from '../commands/words.ts'
import { readWords } from '../vietnamese/intent/words.ts'
import { plain } from '../vietnamese/normalize.ts'
import { readArgs, tokenize } from './line.ts'
import type { Reading, Situation } from './reading.ts'

/**
 * `/capnhat H19 60`, `/capnhat@bot …` or a canonical `update H19 60` as buttons send it. A mistyped command is not
 * guessed at, and never taken for an answer.
 */
export function readCommand(line: string, { commands }: Pick<Situation, 'commands'>): Reading | undefined {
  const slash = /^\/([^\s@]+)(?:@\S+)?(?:\s+([\s\S]*))?$/u.exec(line)
  if (slash) return readSlash(plain(slash[1] ?? ''), slash[2] ?? '', commands)
  const [word, ...others] = tokenize(line)
  const command = word && commands.get(word.value)
  if (!command) return undefined
  const read = withArgs(command, line.slice(others[0]?.at ?? line.length), true)
  // "update on the weather" is free text that happens to begin with a command's word.
  return isMisfit(read) ? undefined : read
}

function readSlash(word: string, given: string, commands: Situation['commands']): Reading {
  const name = commandOf(word)
  const command = name && commands.get(name)
  if (!command) {
    const wanted = notYetOf(word)
    return wanted ? { do: 'not-yet', name: wanted } : { do: 'unknown' }
  }
  const takesNothing = Object.keys(command.args.shape).length === 0
  const read = withArgs(command, takesNothing ? '' : given, true)
  if (!isMisfit(read)) return read
  const polite = withArgs(command, withoutPoliteness(given), true)
  return isMisfit(polite) ? read : polite
}

/** "H19 giúp em với ạ" → "H19". */
function withoutPoliteness(given: string): string {
  const words = readWords(given)
  return words.slice(words.core.from, words.core.to)
}

export const isMisfit = (reading: Reading): boolean => reading.do === 'ask' && reading.wrong !== undefined

/** Canonical lines as free text is translated into: one a row, and several tasks (`update 19,20 50%`) one line each. */
export function readLines(line: string, commands: Situation['commands']): Reading | undefined {
  const readings = severalLines(line).map((each) => readCommand(each, { commands }))
  if (readings.length === 1) return readings[0]
  const whole = readings.filter((reading) => reading?.do === 'run')
  return whole.length === readings.length ? { do: 'batch', readings: whole } : undefined
}

/** `update 19,20 50%` → `update 19 50%`, `update 20 50%`. */
export function severalLines(lines: string): string[] {
  return lines.split('\n').flatMap((line) => {
    const listed = /^(\S+) ([^\s,"]+(?:,[^\s,"]+)+)(.*)$/s.exec(line)
    if (!listed) return [line]
    const [, word, refs = '', rest] = listed
    return refs.split(',').map((ref) => `${word} ${ref}${rest}`)
  })
}

/** Arguments for a command; `fallback` is what stays known when the last answer did not fit. */
export function withArgs(command: Command, given: string, fresh: boolean, fallback = ''): Reading {
  const read = readArgs(command.args, given)
  if (read.ok) return { do: 'run', command, args: read.args, finishes: !fresh }
  const { argument, known } = read
  const kept = fresh || read.given === undefined ? given.slice(0, read.at).trim() : fallback
  const line = `${command.name} ${kept}`.trim()
  const wrong = read.given === undefined ? {} : { wrong: read.given }
  return { do: 'ask', command, argument, known, line, ...wrong }
}

export function named(commands: Situation['commands'], name: string): Reading | undefined {
  const command = commands.get(name)
  return command && { do: 'run', command, args: {}, finishes: true }
}
