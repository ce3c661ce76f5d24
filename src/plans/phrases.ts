import { plain } from '../vietnamese/normalize.ts'

const DATE = String.raw`(ngay )?\d{1,2} ?[/.-] ?\d{1,2}( ?[/.-] ?\d{2,4})?(?!\d|/[a-z])`
const MONTH = String.raw`(thang|t) ?\d{1,2}( ?[/.-] ?\d{4}| nam \d{4})?(?!\d)`
const QUARTER = String.raw`qu[yi] ?(i{1,3}|iv|[1-4]|l{1,3})\b`
const YEAR = String.raw`((cac )?(moc )?nam |moc )?20\d\d\b`
const PERIOD = String.raw`(ngay|tuan|thang|quy|nam|6 thang|nua nam)\b`
const TIME = `(${[DATE, MONTH, QUARTER, YEAR].join('|')}|${String.raw`\d+ (ngay|tuan|thang|lan)\b`}|(cuoi|dau|giua|het) (ngay|tuan|thang|quy|nam)\\b)`
const BEFORE = `(truoc|den het|den|tu|trong|het|cham nhat( la)?|muon nhat( la)?|khong qua|khong (muon|cham) hon|vao|han( chot)?:?|sau|ke tu|bat dau tu|xong truoc)`

const CORE = new RegExp(
  `^(${[
    TIME,
    `${BEFORE} (cuoi |dau |giua |ngay |het )?${TIME}`,
    '(thuc hien |trien khai |duy tri )?(thuong xuyen|lien tuc)\\b',
    `(bao cao )?dinh k[yi]\\b`,
    `(hang|hằng|moi) ${PERIOD}`,
    String.raw`(ngay )?sau khi\b`,
    String.raw`khi (co|bo|cac|chinh phu|phat sinh|hoan thanh|duoc)\b`,
    String.raw`theo (cac )?(lo trinh|tien do|huong dan|yeu cau|ke hoach|chi dao|chuong trinh|moc|thoi gian|thoi han|quy dinh|dinh k[yi]|phan ky|tung)\b`,
    String.raw`trong (ca )?(nam|thang|quy|tuan|thoi (gian|han)|giai doan|vong|suot|ngay)\b`,
    String.raw`giai doan \d{4}`,
    String.raw`(ca|nua) nam\b`,
    `(6|9|sau|chin) thang (dau|cuoi)`,
    `tu ngay (ban hanh|ky)`,
    `tai (cac )?ky hop`,
    `(chua|khong) xac dinh`,
  ].join('|')})`,
)

const VERB =
  /^(hoan thanh|thuc hien|trien khai|ban hanh|bao cao|trinh|danh gia|to chuc|duy tri|cap nhat|xong|tham muu|tiep tuc)\b/
const FIRST_WORDS = 4
const FIRST_WORDS_AFTER_VERB = 7

/** 3: a time, a cadence or an event ("Tháng 12/2026", "Theo lộ trình …"); 2: after its verb ("Hoàn thành trước ngày …"); 1: within the first words. */
export type Opening = 0 | 1 | 2 | 3

/** How surely a deadline phrase begins at the start of this text. */
export function opensDeadline(text: string): Opening {
  return opensPlainDeadline(plain(text.slice(0, LOOKED_AT)))
}

const LOOKED_AT = 120

/** The same for text already without tones and case, its white space single blanks. */
export function opensPlainDeadline(text: string): Opening {
  const start = text.slice(0, LOOKED_AT)
  if (CORE.test(start)) return 3
  const words = start.split(' ')
  const verb = VERB.test(start)
  for (let at = 1; at <= (verb ? FIRST_WORDS_AFTER_VERB : FIRST_WORDS) && at < words.length; at++) {
    if (CORE.test(words.slice(at).join(' '))) return verb ? 2 : 1
  }
  return 0
}
