import { createHash } from 'node:crypto'

const WORD = 'button'
const DIGEST = /^button ([\w-]{16})$/

/**
 * What a button carries to a platform that takes no more than `limit` bytes: its line, or a short name under which the
 * core finds the line again among the cards it said there.
 */
export const carried = (line: string, limit: number): string =>
  Buffer.byteLength(line) <= limit ? line : `${WORD} ${nameOf(line)}`

/** The short name in what a button carried, if it carried no line. */
export const shortNameIn = (given: string): string | undefined => DIGEST.exec(given)?.[1]

/** The same line has the same name wherever it stands, so that a card drawn anew does not mislead an older press. */
export const nameOf = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 16)
