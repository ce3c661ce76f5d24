// How people name rows and columns of a plan's table, and what they do to them; matched against text without tones.

/** A column of a plan's table, as a draft names it. */
export type RowField = 'title' | 'section' | 'lead' | 'coordinating' | 'deliverable' | 'deadlineText'

export const FIELDS: [RowField, string][] = [
  ['lead', '(?:don vi |co quan |dv |cq )?chu tri|lead'],
  ['coordinating', '(?:don vi |co quan |dv |cq )?phoi hop|coordinating|coord'],
  ['deliverable', 'san pham|ket qua|sp|deliverable'],
  [
    'deadlineText',
    'thoi han(?: hoan thanh)?|han(?: chot| hoan thanh)?|thoi gian(?: hoan thanh)?|deadline|due',
  ],
  ['title', 'ten(?: viec| nhiem vu)?|noi dung|nhiem vu|tieu de|title'],
  ['section', 'muc|nhom|section'],
]
const FIELD = FIELDS.map(([, words]) => words).join('|')
const VERB = '(?:xin |cho )?(?:sua|chinh|doi|thay|dieu chinh|fix|change)(?: lai| thanh)?'
export const ROW_WORD = '(?:dong|hang|row)(?: so)?'
export const TASK_WORD = '(?:viec|nhiem vu|nv|task|stt|so)(?: so)?'
const NUMBER = '(?:[ivxlc]{1,6}(?:\\.\\d{1,4}){1,3}|\\d{1,5}(?:\\.\\d{1,4}){0,3}(?:[a-z]|-\\d{1,5})?)'
const WRONG = '(?:(?:bi |dang |in )?sai[ ,]+)?'
const SIGN = `:|=|->|→|${WRONG}(?:(?:sua|doi) )?(?:thanh|sang)(?= )|${WRONG}(?:(?:phai|dung|dung ra|moi) )?la(?= )`
const COLUMN = '(?:(?:cot|o|lui|doi|sua) )?'

export const ROW_FIRST = new RegExp(
  `^(?<verb>${VERB} )?(?:(?<sure>${ROW_WORD})|${TASK_WORD})? ?(?<row>${NUMBER}) ?[,;:-]? ?${COLUMN}(?<field>${FIELD})(?![a-z]) ?(?<sign>${SIGN})? ?`,
)
export const FIELD_FIRST = new RegExp(
  `^(?<verb>${VERB} )?${COLUMN}(?<field>${FIELD}) (?:cua |o )?(?:(?<sure>${ROW_WORD})|${TASK_WORD}) ?(?<row>${NUMBER}) ?(?<sign>${SIGN}) ?`,
)
/** "dòng 12 do Sở Y tế chủ trì" */
export const FIELD_LAST = new RegExp(
  `^(?<verb>${VERB} )?(?:(?<sure>${ROW_WORD})|${TASK_WORD}) ?(?<row>${NUMBER}) ?[,:]? ?(?:(?<by>do|giao(?: cho)?) )?(?<value>\\S.*?) (?:lam )?(?<field>chu tri|phoi hop)$`,
)
const LIST = `(?<rows>(?:(?:${ROW_WORD}|${TASK_WORD}) ?)?${NUMBER}(?: ?(?:,|;|va|den|-) ?(?:(?:${ROW_WORD}|${TASK_WORD}) ?)?${NUMBER})*)`
const CLOSED =
  '(?: (?:ra|di|luon|nhe|nha|a|giup (?:em|minh|toi|anh|chi)|khoi (?:ke hoach|danh sach|ban doc)))*$'
export const OUT = new RegExp(
  `^(?:bo(?: qua| ra| bot)?|loai(?: bo| ra)?|xoa(?: bo)?|gat(?: bo)?|khong (?:lay|nhap|dua vao)|leave out|skip|out) (?:cac )?${LIST}${CLOSED}`,
)
export const IN = new RegExp(
  `^(?:lay lai|khoi phuc|giu lai|them lai|dua lai|nhap lai|take back|in) (?:cac )?${LIST}${CLOSED}`,
)
/** "bo" without its tone is as often the ministry, "Bộ". */
export const REMOVES = /^(?:bỏ|bớt|xóa|xoá|remove)\s+/iu
export const ADDS = /^(?:(?:bổ sung|bo sung|thêm|them)(?:\s+(?:thêm|them))?|add|\+)\s*/iu
export const ASKS =
  /^(?:khi nao|bao gio|den khi nao|la (?:khi nao|bao gio|ai|gi|don vi nao)|ai|gi|nao|don vi nao|co quan nao|so nao|the nao|ra sao|chua|con|co phai|co dung)\b/
export const POLITE = /(?:[\s,]+(?:ạ|nhé|nhá|nha|giúp (?:em|mình|tôi|anh|chị)(?: với)?|với))+[\s.!]*$/iu
