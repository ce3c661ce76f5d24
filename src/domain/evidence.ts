import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './deadline.ts'

/** `512/BC-SNV`, `69/2024/NĐ-CP`, `57-NQ/TW`, `12/TTr-SNV`, or a link. */
const WORD = String.raw`\p{Lu}(?:[\p{Lu}\d&]|r(?!\p{Ll})|y(?=Đ))*`
const DOCUMENT = new RegExp(String.raw`\b\d{1,6}(?:\/\d{4})?[/-]${WORD}(?:[-/&]${WORD})*`, 'u')
/** On a phone the kind of document is often typed in small letters. */
const TYPED_SMALL =
  /\b\d{1,6}\/(?:bc|bb|cđ|cd|ct|ctr|cv|gm|hd|kh|nq|qđ|qd|tb|ttr)-[\p{Ll}&]{2,12}(?![\p{L}\d])/u
const LINK = /https?:\/\/[^\s<>"]{4,500}/
const LINK_END = /[.,;:!?)\]]+$/
/** Many type without tones. */
const DATED = /ng[àa]y\s+(\d{1,2})(?:[/.-]|\s+th[áa]ng\s+)(\d{1,2})(?:[/.-]|\s+n[ăa]m\s+)(\d{4})(?!\d)/iu

export type Evidence = { reference: string | undefined; datedOn: PlainDate | undefined }

/** The document number or link in what a person wrote, and the document's date if it is given with it. */
export function findEvidence(text: string): Evidence {
  const written = text.normalize('NFC')
  const found = LINK.exec(written) ?? DOCUMENT.exec(written) ?? TYPED_SMALL.exec(written)
  if (!found) return { reference: undefined, datedOn: undefined }
  const dated = DATED.exec(written.slice(found.index + found[0].length))
  return { reference: found[0].replace(LINK_END, ''), datedOn: dated ? day(dated) : undefined }
}

const ABOUT_IT =
  /(?<!\p{L})(?:số|so|tại|theo|văn bản|báo cáo|công văn|kế hoạch|quyết định|tờ trình|link)(?!\p{L})|[\s,.;:()–-]/giu

/** Whether words say nothing beyond the document they name. */
export function isOnlyEvidence(text: string, reference: string): boolean {
  const written = text.normalize('NFC')
  return (
    written.includes(reference) &&
    written.replace(reference, '').replace(DATED, '').replace(ABOUT_IT, '') === ''
  )
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
