import type { Rule, Seen } from './scan.ts'

/** Hours after these words are a length ("trong 24 giờ"), not a time of day. */
const NOT_COUNTED = String.raw`(?<!\b(?:trong|vong|sau|them|lui|qua|da|khoang|moi|gian|han) )`
const NOT_LENGTH = '(?! (?:nua|lam viec|ke tu|toi nua|dong ho))'

/** "5G" is a network unless something says when. */
const GENERATION = /^[2-6] ?g$/
const SAYS_WHEN = /\b(?:truoc|luc|den|han|nhat|la|toi|vao|hom|sang|chieu|mai|nay) $/

/** Times of day. Office hours are 7:30–11:30 and 13:30–17:00. */
export const CLOCK: Rule[] = [
  {
    name: 'clock',
    pattern: new RegExp(
      String.raw`${NOT_COUNTED}(?<![\d/:.-])(\d{1,2})(?: ?(?:h|g|gio)(?![a-z])(?: ?(\d{2})(?![\d/])(?: ?(?:p|phut|')(?![a-z]))?)?|:(\d{2}))( ruoi)?${NOT_LENGTH}`,
      'g',
    ),
    read: (match, _context, line) => {
      const [words, hours, spoken, typed, half] = match
      const minute = half ? 30 : Number(spoken ?? typed ?? 0)
      const part = /^ (?:sang|trua|chieu|buoitoi|toi|dem)\b/.exec(line.slice(match.index + words.length))?.[0]
      const hour = afternoon(Number(hours), part?.trim())
      const before = line.slice(Math.max(0, match.index - 12), match.index)
      if (GENERATION.test(words) && !part && !SAYS_WHEN.test(before)) return undefined
      if (hour === 24 && !/(?:truoc|luc|den|han|nhat|la|toi) $/.test(before)) return undefined
      return hour > 24 || minute > 59 ? undefined : at(hour, minute)
    },
  },
  {
    name: 'office-hours',
    pattern: /\b(cuoi|het|dau)(?: gio| buoi)?(?: lam viec)?(?= (?:buoi )?(sang|chieu)\b)/g,
    read: ([, edge, part]) => {
      if (part === 'sang') return edge === 'dau' ? at(7, 30) : at(11, 30)
      return edge === 'dau' ? at(13, 30) : at(17, 0)
    },
  },
  { name: 'office-hours', pattern: /\bdau (?:gio|buoi)\b/g, read: () => at(7, 30) },
  {
    name: 'office-hours',
    pattern:
      /\b(?:cuoi|het) (?:gio hanh chinh|gio lam viec|gio lam|gio|buoi|ngay lam viec(?! cuoi| \d))|\btrong (?:gio hanh chinh|gio lam viec)\b/g,
    read: () => at(17, 0),
  },
]

function at(hour: number, minute: number): Seen {
  return [{ is: 'clock', time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }]
}

function afternoon(hour: number, part: string | undefined): number {
  return hour < 12 && part !== undefined && part !== 'sang' && part !== 'trua' ? hour + 12 : hour
}
