import type { Block } from './world.ts'

/** Collects what is wrong with a payload, in Slack's own form: what, and where. */
export type Report = (problem: string, path: string) => void

export function checkText(
  given: unknown,
  path: string,
  report: Report,
  { most, kinds = ['plain_text', 'mrkdwn'] }: { most: number; kinds?: string[] },
): void {
  const object = given as Block | undefined
  if (!object || !kinds.includes(object.type)) report(`must be one of: ${kinds.join(', ')}`, path)
  else checkString(object.text, `${path}/text`, report, most)
}

/** Required, not empty, not too long. */
export function checkString(given: unknown, path: string, report: Report, most: number): void {
  if (typeof given !== 'string') report('must be a string', path)
  else if (given.length === 0) report('must be more than 0 characters', path)
  else if (given.length > most) report(`must be less than ${most + 1} characters`, path)
}

export function checkCount(given: unknown, path: string, report: Report, most: number, least = 1): boolean {
  if (!Array.isArray(given)) report('must be an array', path)
  else if (given.length < least) report(`no fewer than ${least} items allowed`, path)
  else if (given.length > most) report(`no more than ${most} items allowed`, path)
  else return true
  return false
}

export function checkUnique(ids: unknown[], path: string, report: Report): void {
  const given = ids.filter((id) => id !== undefined)
  if (new Set(given).size !== given.length) report('must be unique', path)
}
