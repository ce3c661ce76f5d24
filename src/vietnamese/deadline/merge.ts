import type { Due } from './dues.ts'
import { listFollows } from './glue.ts'

/** Dues that say one thing twice become one: a day with its weekday, a period with a day in it, neighbouring months. */
export function mergeDues(dues: readonly Due[], rest: string): Due[] {
  const merged: Due[] = []
  for (const due of withoutNames(dues, rest)) {
    const last = merged.at(-1)
    const joined = last && join(last, due, rest)
    if (joined) merged[merged.length - 1] = joined
    else merged.push(due)
  }
  return merged
}

const NAMED =
  /\b(?:bao cao|ke hoach|so lieu|tong ket|so ket|ket qua|du toan|chi tieu|danh gia|chuong trinh|kinh phi)(?: (?!(?:truoc|trong|den|han|cham|muon|xong|het|theo|moc|vao|tu|sau)\b)[a-z]{1,8}){0,3} $/

const VISION = /\b(?:tam nhin|dinh huong) (?:den )?(?:het )?(?:nam )?$/

/** "báo cáo tháng 11 trước ngày 15/12": the month names the report; it is due on the day. */
function withoutNames(dues: readonly Due[], rest: string): Due[] {
  const before = (due: Due) => rest.slice(Math.max(0, due.start - 48), due.start)
  const inSight = dues.filter((due) => !VISION.test(before(due)))
  const all = inSight.length > 0 ? inSight : [...dues]
  const told = all.filter((due) => due.isPoint || !NAMED.test(before(due)))
  return told.some((due) => due.isPoint || due.boundary === 'by') ? told : all
}

function join(a: Due, b: Due, rest: string): Due | undefined {
  const between = rest.slice(a.end, b.start)
  if (a.due.equals(b.due)) return same(a, b)
  const weekday = weekdayBeside(a, b, between)
  if (weekday) return weekday
  const isInside =
    b.isPoint &&
    !a.isPoint &&
    a.from !== null &&
    b.due.until(a.from).sign <= 0 &&
    b.due.until(a.due).sign >= 0
  if (isInside && a.kind !== 'range')
    return { ...b, start: a.start, atoms: [...a.atoms, ...b.atoms], from: null }
  const isNext =
    a.boundary === 'within' && b.boundary === 'within' && b.from?.equals(a.due.add({ days: 1 })) === true
  const isYear = b.atoms.some((atom) => atom.is === 'calendar' && atom.grain === 'year')
  if (
    (isNext || (a.kind === 'range' && b.boundary === 'within' && b.from?.equals(a.due.add({ days: 1 })))) &&
    !isYear &&
    (a.atoms.at(-1)?.link === 'list' || listFollows(between))
  ) {
    return {
      ...b,
      kind: 'range',
      boundary: null,
      from: a.from,
      start: a.start,
      atoms: [...a.atoms, ...b.atoms],
    }
  }
  return undefined
}

function same(a: Due, b: Due): Due {
  const named = a.kind === 'date' ? a : b
  return { ...named, boundary: strongest(a, b), start: a.start, end: b.end, atoms: [...a.atoms, ...b.atoms] }
}

function strongest(a: Due, b: Due): Due['boundary'] {
  return [a, b].find((due) => due.boundary === 'before' || due.boundary === 'by')?.boundary ?? a.boundary
}

/** "thứ Ba, 05/9/2026": the date counts; a weekday that is not its own is a doubt. */
function weekdayBeside(a: Due, b: Due, between: string): Due | undefined {
  if (!/^ ?[,(-]? ?(?:ngay )?$/.test(between)) return undefined
  const [aDay, bDay] = [a, b].map((due) => due.atoms.find((atom) => atom.is === 'weekday'))
  const date = aDay && !bDay ? b : bDay && !aDay ? a : undefined
  const weekday = aDay ?? bDay
  if (!date?.isPoint || weekday?.is !== 'weekday') return undefined
  const doubts = weekday.day === date.due.dayOfWeek ? [] : (['weekday_mismatch'] as const)
  const boundary = strongest(a, b)
  return {
    ...date,
    boundary,
    doubts: [...date.doubts, ...doubts],
    start: a.start,
    end: b.end,
    atoms: [...a.atoms, ...b.atoms],
  }
}
