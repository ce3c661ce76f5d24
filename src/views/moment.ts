import type { Temporal } from 'temporal-polyfill'
import { day } from './words.ts'

/** "08:05 ngày 23/11/2026" without words, so that it reads in both languages: `08:05 23/11/2026`. */
export const moment = (at: Temporal.PlainDateTime): string =>
  `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')} ${day(at.toPlainDate())}`
