import type { Rule, Seen } from './scan.ts'
import type { Cadence } from './types.ts'

const UNIT = '(ngay lam viec|ngay|tuan|thang|quy|nam)'
const EVERY = '(?:hang|moi|tung|cu)'
/** "ngân hàng", "khách hàng", "xếp hạng", "mặt hàng": no "hằng". */
const NOT_A_NOUN = String.raw`(?<!\b(?:ngan|khach|xep|mat|cua|don|nha|bang|giao|ban|mua) (?=hang))`
/** A numeral or a name makes it one period, not all of them: "quý I", "tháng này", "năm 2026". */
const NOT_ONE = String.raw`(?! ?[\d~]| (?:nay|sau|toi|truoc(?! (?:ngay|\d)| ?~)|cuoi quy|dau quy|hoc)\b)`

/** `6 tháng một lần`: before a day is read out of its numbers. */
export const COUNTED_CADENCES: Rule[] = [
  {
    name: 'times-a-period',
    pattern: new RegExp(
      String.raw`\b(\d{1,2}) lan(?: ?/ ?| (?:moi|trong|1|mot|tren|hang)(?: (?:moi|1|mot))? | )(?:1 )?${UNIT}\b`,
      'g',
    ),
    read: ([, times, unit]) => timesA(Number(times), unit),
  },
  {
    name: 'times-a-period',
    pattern: new RegExp(
      String.raw`\b${EVERY} ${UNIT}(?: (?:to chuc|bao cao|thuc hien|kiem tra|hop|it nhat|toi thieu|khong qua)){0,2} (\d{1,2}) lan\b`,
      'g',
    ),
    read: ([, unit, times]) => timesA(Number(times), unit),
  },
  {
    name: 'times-a-period',
    pattern: new RegExp(String.raw`\b(?:0?1|mot) ${UNIT} (\d{1,2}) lan\b`, 'g'),
    read: ([, unit, times]) => timesA(Number(times), unit),
  },
  {
    name: 'period-a-time',
    pattern: new RegExp(
      String.raw`(?:\b(?:dinh ky|${EVERY}) )?\b(\d{1,2}|nua) ${UNIT}(?: ?/ ?| )?(?:0?1 |mot |moi )?lan\b`,
      'g',
    ),
    read: ([, count, unit]) => every(count === 'nua' ? 0.5 : Number(count), unit),
  },
  {
    name: 'period-a-time',
    pattern: new RegExp(String.raw`(?<!\d )\b${UNIT} (?:0?1|mot) lan\b|\b${UNIT} ?/ ?lan\b`, 'g'),
    read: ([, once, slashed]) => every(1, once ?? slashed),
  },
]

const EDGES = { start: ['start', 'first-working'], end: ['end', 'last-working'] } as const

/** How often: hằng tháng, 02 lần/năm, and the rest of a list such as "hằng tháng, quý, năm". */
export const CADENCES: Rule[] = [
  {
    name: 'every',
    pattern: new RegExp(
      String.raw`${NOT_A_NOUN}\b(?:dinh ky )?${EVERY} (\d{1,2} |nua )?${UNIT}\b(?!${EVERY})`,
      'g',
    ),
    read: ([, count, unit]) =>
      every(count === undefined ? 1 : count.trim() === 'nua' ? 0.5 : Number(count), unit),
  },
  {
    name: 'edge-of-every-period',
    pattern:
      /\bngay (lam viec )?(cuoi cung|dau tien|cuoi|dau) cua (thang|quy)(?! ?[\d~]| (?:nay|sau|toi|truoc))/g,
    read: ([, working, edge, unit]) => {
      const [whole, workday] = edge?.startsWith('cuoi') ? EDGES.end : EDGES.start
      return every(1, unit)?.map((seen) => ({ ...seen, part: working ? workday : whole }))
    },
  },
  {
    name: 'every-named-weekday',
    pattern:
      /\b(?:moi|hang|tung|cac)(?= (?:(?:sang|trua|chieu|toi|buoi) ){0,2}(?:thu [2-7]|chu nhat|t[2-7])\b)(?!.{0,24}~{5})/g,
    read: () => every(1, 'tuan'),
  },
  {
    name: 'every-weekday',
    pattern: /\b(?:cac|tat ca cac|vao cac) ngay(?: lam viec| trong tuan)(?: trong tuan)?\b/g,
    read: () => every(1, 'ngay lam viec'),
  },
  {
    name: 'every',
    pattern: /\btheo (tuan|thang|quy|nam)(?= *(?:$|[,;)(]|(?:va|hoac|ve|gui|bao)\b))/g,
    read: ([, unit]) => every(1, unit),
  },
  {
    name: 'every',
    pattern: /\b(thang|quy|nam|tuan|ngay) nao cung\b/g,
    read: ([, unit]) => every(1, unit),
  },
  {
    name: 'periodic-report',
    pattern:
      /\bbao cao (?:dinh ky )?(ngay|tuan|thang|quy)(?= (?:\(|:|,|vao|truoc|cham nhat|muon nhat|gui)[^~/]{0,24}(?:~|$|thu |t[2-7]))(?! (?:truoc |vao )?ngay ~)/g,
    read: ([, unit]) => every(1, unit),
  },
  {
    name: 'periodic',
    pattern: new RegExp(String.raw`\bdinh ky (\d{1,2} )?${UNIT}${NOT_ONE}`, 'g'),
    read: ([, count, unit]) => every(Number(count ?? 1), unit),
  },
]

const LISTED = String.raw`(?<=^|[,:;/(&~+] |\bva |\bhoac |\bbao cao |\bso ket |\btong ket |\bdinh ky |\bca |- )(?:(\d{1,2}) )?(tuan|thang|quy|nam)\b`
const ENDS_ITEM = String.raw`(?= *(?:$|[,:;/()~&+.-]|(?:va|hoac|dot|truoc|cham|theo|bao|gui|vao)\b))`

/** Bare units beside a cadence: ", quý, 6 tháng, tổng kết năm". */
export const CADENCE_LIST: Rule[] = [
  {
    name: 'cadence-list',
    pattern: new RegExp(`${LISTED}${NOT_ONE}(?! (?:hoc|cao diem|thu|dau|giua)\\b)`, 'g'),
    read: ([, count, unit]) => every(Number(count ?? 1), unit),
  },
]

const CADENCE_SIGN = /\b(?:hang|moi|tung|dinh ky|lan)\b/
const LIST_ITEM = new RegExp(`${LISTED}${ENDS_ITEM}${NOT_ONE}`, 'g')

/** Are bare units cadences here? Beside a cadence, or two and more together ("tháng, quý, năm"). */
export function listsCadences(line: string): boolean {
  return CADENCE_SIGN.test(line) || [...line.matchAll(LIST_ITEM)].length > 1
}

function timesA(times: number, unit: string | undefined): Seen {
  if (times < 1) return undefined
  const months = unit === 'nam' ? 12 : unit === 'quy' ? 3 : unit === 'thang' ? 1 : 0
  if (months > 0 && months % times === 0) return every(months / times, 'thang')
  if (unit === 'thang' && times === 2) return every(0.5, 'thang')
  if (unit === 'tuan' && times > 1) return [{ is: 'cadence', freq: 'WEEKLY', interval: 1 }]
  return every(1, unit)
}

/** Every `count` units; half a month is two weeks, half a year six months. */
function every(count: number, unit: string | undefined): Seen {
  const cadence = cadenceOf(count, unit)
  return cadence && [{ is: 'cadence', ...cadence }]
}

function cadenceOf(count: number, unit: string | undefined): Cadence | undefined {
  if (count <= 0) return undefined
  switch (unit) {
    case 'ngay lam viec':
      return { freq: 'WEEKLY', interval: 1, byDay: 'MO,TU,WE,TH,FR' }
    case 'ngay':
      return { freq: 'DAILY', interval: count }
    case 'tuan':
      return { freq: 'WEEKLY', interval: Math.max(1, count) }
    case 'thang':
      if (count < 1) return { freq: 'WEEKLY', interval: 2 }
      return count % 12 === 0
        ? { freq: 'YEARLY', interval: count / 12 }
        : { freq: 'MONTHLY', interval: count }
    case 'quy':
      return { freq: 'MONTHLY', interval: 3 * count }
    case 'nam':
      return count < 1 ? { freq: 'MONTHLY', interval: 6 } : { freq: 'YEARLY', interval: count }
    default:
      return undefined
  }
}
