import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from '../domain/deadline.ts'

/** Việt Nam reckons the lunar calendar at UTC+7, not China's UTC+8: Tết 2030 is 02/02 here, 03/02 there. */
const ZONE = 7 / 24
const SYNODIC_MONTH = 29.530588853
const RADIANS = Math.PI / 180

/**
 * A day of the Vietnamese lunar calendar → the solar day; undefined when that month has no such day (30 tháng Chạp in a
 * short year). `year` is the lunar year by the solar year in which it begins; months are the ordinary ones, not leap.
 */
export function fromLunar(year: number, month: number, day: number): PlainDate | undefined {
  const first = monthStart(year, month)
  const next = month === 12 ? monthStart(year + 1, 1) : dayOfNewMoon(newMoonIndex(first) + 1)
  if (month < 1 || month > 12 || day < 1 || first + day - 1 >= next) return undefined
  return dateOf(first + day - 1)
}

/** The last day of the lunar year that begins in `year`: Giao thừa. */
export function lastLunarDay(year: number): PlainDate {
  return dateOf(monthStart(year + 1, 1) - 1)
}

function monthStart(year: number, month: number): number {
  const month11 = eleventhMonth(year - 1)
  const next11 = eleventhMonth(year)
  let offset = month >= 11 ? month - 11 : month + 1
  if (month >= 11)
    return dayOfNewMoon(newMoonIndex(next11) + offset + leapShift(next11, eleventhMonth(year + 1), offset))
  offset += leapShift(month11, next11, offset)
  return dayOfNewMoon(newMoonIndex(month11) + offset)
}

/** A year of 13 months has its leap month where no major solar term falls; later months move by one. */
function leapShift(month11: number, next11: number, offset: number): number {
  if (next11 - month11 < 365) return 0
  const index = newMoonIndex(month11)
  let leap = 1
  while (solarTerm(dayOfNewMoon(index + leap)) !== solarTerm(dayOfNewMoon(index + leap + 1)) && leap < 14)
    leap++
  return offset >= leap ? 1 : 0
}

/** The new moon that begins the month of the winter solstice (the eleventh). */
function eleventhMonth(year: number): number {
  const index = newMoonIndex(julianDay(year, 12, 31))
  const day = dayOfNewMoon(index)
  return solarTerm(day) >= 9 ? dayOfNewMoon(index - 1) : day
}

function newMoonIndex(day: number): number {
  return Math.floor(0.5 + (day - 2415021.076998695) / SYNODIC_MONTH)
}

/** The local day (Julian day number) of the k-th new moon since 1900, after Meeus. */
function dayOfNewMoon(k: number): number {
  const t = k / 1236.85
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t ** 2) * RADIANS
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t ** 2) * RADIANS
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t ** 2) * RADIANS
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 + 0.00033 * Math.sin((166.56 + 132.87 * t) * RADIANS)
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun)
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return Math.floor(mean + correction - clockDrift + 0.5 + ZONE)
}

/** Which of the twelve 30° sectors of its path the sun is in at local midnight: 9 from the winter solstice on. */
function solarTerm(day: number): number {
  const t = (day - 0.5 - ZONE - 2451545) / 36525
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2) * RADIANS
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2
  const center =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly)
  return Math.floor(((((mean + center) % 360) + 360) % 360) / 30)
}

const JULIAN_EPOCH = 2440588 // 1970-01-01

function julianDay(year: number, month: number, day: number): number {
  const date = Temporal.PlainDate.from({ year, month, day })
  return JULIAN_EPOCH + Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' }).days
}

function dateOf(julian: number): PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: julian - JULIAN_EPOCH })
}
