import type { z } from 'zod'

/** `update @12 "a b" c` → its tokens with the place where each begins, so that the rest of a line keeps its spaces. */
export type Token = { value: string; at: number }

const TOKEN = /"([^"]*)"|(\S+)/g

export function tokenize(line: string): Token[] {
  return [...line.matchAll(TOKEN)].map((found) => ({ value: found[1] ?? found[2] ?? '', at: found.index }))
}

export type ReadArgs =
  | { ok: true; args: Record<string, unknown> }
  /** `at`: where in the line the words begin that do not fit, its end when there are none. */
  | { ok: false; argument: string; known: Record<string, unknown>; given: string | undefined; at: number }

/**
 * Reads arguments in the order of the shape. A string argument marked `.meta({ rest: true })` takes all that is left.
 * An optional argument that does not fit is left out and its word tried for the next one.
 */
export function readArgs(shape: z.ZodObject, line: string): ReadArgs {
  const tokens = tokenize(line)
  const args: Record<string, unknown> = {}
  let next = 0
  let last: { argument: string; at: number | undefined } = { argument: '', at: undefined }
  for (const [argument, schema] of Object.entries(shape.shape) as [string, z.ZodType][]) {
    const token = tokens[next]
    const rest = takesRest(schema)
    const given = token && (rest ? unquoted(line.slice(token.at)) : token.value)
    const read = schema.safeParse(given)
    last = { argument, at: undefined }
    if (read.success) {
      if (given !== undefined) next = rest ? tokens.length : next + 1
      if (read.data !== undefined) args[argument] = read.data
      last.at = token?.at
    } else if (schema.safeParse(undefined).success) {
      const standard = schema.parse(undefined)
      if (standard !== undefined) args[argument] = standard
    } else {
      return { ok: false, argument, known: args, given, at: token?.at ?? line.length }
    }
  }
  const extra = tokens[next]
  return extra ? tooMany(line, args, last.argument, last.at ?? extra.at) : { ok: true, args }
}

/** A word too many makes what the last argument was given doubtful as well. */
function tooMany(line: string, args: Record<string, unknown>, argument: string, at: number): ReadArgs {
  const { [argument]: _, ...known } = args
  return { ok: false, argument, known, given: line.slice(at).trim(), at }
}

/** Whether an argument takes all that is left; `.optional()` and its like wrap the one that was marked. */
export function takesRest(schema: z.ZodType): boolean {
  if (schema.meta()?.rest === true) return true
  const { innerType } = schema.def as { innerType?: z.ZodType }
  return innerType ? takesRest(innerType) : false
}

/** An argument of several words that is not the last one. */
export const quoted = (value: string): string =>
  /^[^\s"]+$/.test(value) ? value : `"${value.replaceAll('"', '”')}"`

function unquoted(rest: string): string {
  const whole = /^"([^"]*)"$/.exec(rest.trim())
  return whole?.[1] ?? rest.trim()
}
