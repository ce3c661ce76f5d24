import type { Calendar } from '../domain/calendar.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Names } from './names.ts'

/** What a document is read against. `on`: the day phrases without a year count from. */
export type DraftContext = { names: Names; calendar: Calendar; on: PlainDate; year?: number | undefined }
