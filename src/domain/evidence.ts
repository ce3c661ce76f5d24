import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './deadline.ts'

/** `512/BC-SNV`, `69/2024/NĐ-CP`, `57-NQ/TW`, or a link. */
const DOCUMENT = /\b\d{1,6}(?:\/\d{4})?(?:\/|-)\p{Lu}[\p{Lu}\d&]*(?:[-/&]\p{Lu}[\p{Lu}\d]*)*/u
const LINK = /https?:\/\/[^\s<>"]{4,500}/
/** Many type without tones. */
const DATED = /ng[àa]y\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu

export type Evidence = { reference: string | undefined; datedOn: PlainDate | undefined }

/** The document number or link in what a person wrote, and the document's date if it is given with it. */
export function findEvidence(text: string): Evidence {
  const written = text.normalize('NFC')
  const found = LINK.exec(written) ?? DOCUMENT.exec(written)
  if (!found) return { reference: undefined, datedOn: undefined }
  const dated = DATED.exec(written.slice(found.index + found[0].length))
  return { reference: found[0], datedOn: dated ? day(dated) : undefined }
}

function day([, day, month, year]: RegExpExecArray): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: 'reject' },
    )
  } catch {
    return undefined // an impossible date stays part of the words
  }
}
