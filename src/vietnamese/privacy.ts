/** A text without the numbers that identify people, and whether there were any. */
export type Masked = { text: string; masked: boolean }

const GAP = '[ .\\u00a0\\u2009\\u200b-\\u200d\\u2060\\ufeff-]'
const START = '(?<![\\p{Nd}/])(?<!\\p{Nd}[.,])'
const END = '(?!\\p{Nd})'

/** Twelve digits and more are never an amount: citizen ids, accounts, cards, however they are grouped. */
const LONG_RUN = new RegExp(`(?<!\\p{Nd})\\p{Nd}(?:[\\u200b-\\u200d\\u2060\\ufeff]?\\p{Nd}){11,}${END}`, 'gu')
/** `046 199 001 234`: an amount does not begin with 0. */
const GROUPED_ID = new RegExp(`${START}0\\d{2,3}(?:${GAP}\\d{3,4}){2,3}${END}`, 'gu')
const PHONE = new RegExp(`(?<![\\p{Nd}/])(?:\\+84|84|0)(?:${GAP}?\\d){8,10}${END}`, 'gu')
const NINE_DIGITS = new RegExp(`${START}\\p{Nd}{9}${END}`, 'gu')
/** `123 456 789` is an id only where somebody says so. */
const NAMED_ID = new RegExp(
  `(?<=(?:CMND|CMTND|CCCD|CMT|căn cước|can cuoc|định danh|dinh danh|hộ chiếu|ho chieu)[^\\d\\n]{0,20})\\d(?:${GAP}?\\d){8,}`,
  'giu',
)

const COUNTED =
  /^\s*(?:đồng|dong|đ|vnđ|vnd|nghìn|triệu|tỷ|hồ sơ|tài khoản|người|công dân|%)(?![\p{L}\p{M}])/iu

/**
 * Masks citizen ids (9 and 12 digits) and phone numbers, keeping their last two digits. Amounts (213.193), dates and
 * document numbers stay.
 */
export function maskPersonalNumbers(text: string): Masked {
  let masked = text
  for (const pattern of [LONG_RUN, NAMED_ID]) masked = masked.replace(pattern, hide)
  masked = masked.replace(GROUPED_ID, (run) => (digits(run) === 12 ? hide(run) : run))
  masked = masked.replace(PHONE, (run) => (isPhone(run) ? hide(run) : run))
  masked = masked.replace(NINE_DIGITS, (run: string, index: number, whole: string) =>
    isAmount(run, whole.slice(index + run.length, index + run.length + 12)) ? run : hide(run),
  )
  return { text: masked, masked: masked !== text }
}

function hide(run: string): string {
  let left = digits(run)
  return run.replace(/\p{Nd}/gu, (digit) => (left-- > 2 ? '•' : digit))
}

const digits = (run: string): number => run.match(/\p{Nd}/gu)?.length ?? 0

/** Ten digits after 0 (eleven for a landline), nine or ten after +84; groups of at least two digits. */
function isPhone(run: string): boolean {
  const national = run.replace(/\D/g, '').replace(/^(84|0)/, '')
  if (!/^[2-9]\d{8,9}$/.test(national)) return false
  const groups = run.split(new RegExp(`${GAP}+`, 'u'))
  return groups.length <= 5 && groups.every((group) => group.length > 1 || group === '0')
}

const isAmount = (run: string, after: string): boolean => run.endsWith('000') || COUNTED.test(after)
