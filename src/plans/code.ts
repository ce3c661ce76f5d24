import { plain } from '../vietnamese/normalize.ts'

/** Words of an issuer's name that say nothing of which city it is. */
const COMMON = /\b(uy ban nhan dan|ubnd|thanh pho|tinh|tp)\b/g

/** A short letter code for a plan, as people will type it before a task's number: H for Huế; HA, HB … when taken. */
export function proposeCode(issuer: string | null, taken: ReadonlySet<string>): string {
  const name = plain(issuer ?? '')
    .replace(COMMON, '')
    .trim()
  const initials = name
    .split(/[^a-z]+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
  const first = initials.slice(0, 1) || 'K'
  const second = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => first + letter)
  const third = second.flatMap((two) => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => two + letter))
  const free = [first, ...second, ...third].find((code) => !taken.has(code))
  if (!free) throw new Error('no short plan code is left')
  return free
}
