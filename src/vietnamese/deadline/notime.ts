import type { Rule, Seen } from './scan.ts'

const nothing = (): Seen => [{ is: 'nothing' }]

const DATE = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} thang \d{1,2}(?: nam |[/.-])\d{4})`
/** A word that does not belong to a document's name any more. */
const NAME_WORD = String.raw`(?: (?!(?:truoc|sau|den|cham|muon|hoan|xong|han|tu|hang|trong|het|ngay|khi|theo)\b)[a-z]{1,12})`
const DOCUMENT =
  '(?:quyet dinh|nghi dinh|nghi quyet|ke hoach|cong van|van ban|thong tu|chi thi|thong bao|to trinh|cong dien|ket luan)'
const LAW = '(?:bo luat|luat|hien phap|phap lenh)'
const NUMBERED =
  '(?:nhiem vu|viec so|viec|nv|muc|dieu|khoan|phu luc|de an|khu vuc|dot|cap do|muc do|lop|phong|stt|tt|so|giai doan|lan thu|lan|' +
  'ky hop thu|khoa|dai hoi lan thu|hang|quan|tiet|buoi|chuong|phan|bieu|mau|version|phien ban|van ban so|task|cap|to)'
/** A task by its number, whatever follows: "nv 19 tháng 4". */
const TASK = '(?:nhiem vu|nv|task|viec so|#)'
const COUNTED_THING =
  '(?:he thong|chi tieu|nhiem vu|xa|phuong|don vi|so|ho so|tieu chi|dia phuong|co quan|thu tuc|truong|thon|nganh|dich vu|van ban)'
const CUE = '(?:thang|quy|ngay|truoc|den|han|nhat|het|qua|la|tu|sau|vao|mung)'

/** Figures that look like dates and are none: document numbers and dates, ratios, ages, decimals, names, slogans. */
export const NO_TIME: Rule[] = [
  {
    name: 'document',
    pattern: new RegExp(
      String.raw`(?<![\d/])(?:\d{1,5}(?:/\d{4})?[/-]|\bso(?: :)? ?/ ?)(?!t\d{1,2}\b)[a-z][a-z0-9]{0,9}(?: ?[-/] ?[a-z0-9]{1,12}){0,3}(?: : [a-z]{1,6})?` +
        `(?:(?: ,)?${NAME_WORD}{0,8}(?: ,)? ngay ${DATE})?`,
      'g',
    ),
    read: (match) => (/[/-](?:ngay|thang|nam|quy|tuan|lan)\b/.test(match[0]) ? undefined : nothing()),
  },
  {
    name: 'document',
    pattern: new RegExp(
      String.raw`(?<!xay dung |ban hanh |trinh )\b${DOCUMENT}(?: so [^ ]{1,20})?(?: cua${NAME_WORD}{1,6})? ngay ${DATE}`,
      'g',
    ),
    read: nothing,
  },
  {
    name: 'law',
    pattern: new RegExp(String.raw`\b${LAW}${NAME_WORD}{0,8}(?: nam)? (?:19|20)\d\d\b`, 'g'),
    read: nothing,
  },
  {
    name: 'as-of',
    pattern: new RegExp(
      String.raw`\b(?:so voi|tinh den|tinh toi|phat sinh (?:truoc|sau|tu)|sinh (?:truoc|sau|tu)|(?:duoc |da )ban hanh|da ky|duoc ky|hieu luc(?: thi hanh)?(?: ke)?(?: tu)?)(?: het)?(?: ngay)? ${DATE}`,
      'g',
    ),
    read: nothing,
  },
  { name: 'blank-date', pattern: /\bngay(?: \.)* thang(?: \.)* nam(?: 20\d\d)?(?! ?\d)/g, read: nothing },
  {
    name: 'data-period',
    pattern:
      /\bso lieu(?: bao cao)?(?: duoc)?(?: tinh| chot)?(?: tu(?: ngay)?| ngay) \d{1,2}\/\S{1,8}(?: (?:den|-)(?: het)?(?: ngay)? \d\S{2,10})?/g,
    read: nothing,
  },
  { name: 'share', pattern: /\d{1,9}(?:[.,]\d{1,4})?%/g, read: nothing },
  { name: 'thousands', pattern: /(?<![\d.])\d{1,3}(?:\.\d{3}){1,4}(?![\d.])/g, read: nothing },
  { name: 'slogan', pattern: /(?<![\d-])\d(?:-\d){3,9}(?![\d-])/g, read: nothing },
  {
    name: 'age',
    pattern: /(?:\b(?:tu|du|tren|duoi) ){0,2}\b\d{1,3}(?: ?(?:-|den|toi) ?\d{1,3})? tuoi/g,
    read: nothing,
  },
  {
    name: 'day-and-night',
    pattern: /\b\d{1,3} ngay(?: ,| va| -)? dem\b|\b(?:cao diem|chien dich) \d{1,3} ngay\b/g,
    read: nothing,
  },
  {
    name: 'round-the-clock',
    pattern: new RegExp(String.raw`(?<!\b${CUE} )\b(?:24/7|24/24|7/7)(?![/\d])`, 'g'),
    read: nothing,
  },
  {
    name: 'ratio',
    pattern: new RegExp(
      String.raw`(?<!\b${CUE} )(?<![\d/.-])\d{1,6}/(?:\d{1,6} ${COUNTED_THING}\b|1[3-9](?![\d/])|[2-9]\d(?![\d/])|\d{3}(?![\d/]))`,
      'g',
    ),
    read: nothing,
  },
  {
    name: 'task',
    pattern: new RegExp(
      String.raw`(?<=(?:\b|(?=#))${TASK} ?(?:so )?)\b\d{1,3}(?:\.\d{1,2}){0,3}(?![\d/%.-])(?! (?:ngay|tuan|thang)(?: lam viec| nua|$))`,
      'g',
    ),
    read: nothing,
  },
  {
    name: 'numbered',
    pattern: new RegExp(
      String.raw`(?<=(?:\b${NUMBERED}|#) ?(?:so )?)\b\d{1,3}(?:\.\d{1,2}){0,3}(?![\d/%.-]| (?:ngay|thang|tuan|quy|nam|gio|lan|tieng)\b)`,
      'g',
    ),
    read: nothing,
  },
  {
    name: 'list-position',
    pattern: /\bthu \d{1,2} (?:trong|tren|cua|o) (?:danh sach|ds|bang)/g,
    read: nothing,
  },
]
