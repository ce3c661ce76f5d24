export type Format = 'xlsx' | 'csv' | 'docx' | 'pdf' | 'text'

/** A stretch of a document in reading order: running text with its line breaks, or a table's rows of cells. */
export type Block = { kind: 'text'; text: string } | { kind: 'rows'; name: string | null; rows: string[][] }

/** What a document says, without any reading of its meaning. */
export type DocumentContent = {
  format: Format
  blocks: Block[]
  /** Text outside the body (page headers), which may carry a secrecy mark. */
  aside: string
}

export type RefusalReason =
  | 'empty'
  | 'password'
  | 'macro'
  | 'scan'
  | 'too-big'
  | 'zip-bomb'
  | 'corrupt'
  | 'unknown-format'
  | 'secret'

/** Why a document is not read; `detail` names what was found ("vbaProject.bin", "MẬT"), never the text around it. */
export type Refusal = { refused: RefusalReason; detail?: string | undefined }

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}

/** Thrown inside the readers and turned into its refusal before it leaves them. */
export class RefusedError extends Error {
  readonly refusal: Refusal

  constructor(refused: RefusalReason, detail?: string) {
    super(detail ? `${refused}: ${detail}` : refused)
    this.name = 'RefusedError'
    this.refusal = detail === undefined ? { refused } : { refused, detail }
  }
}

/** Larger files are no plans; messengers send no larger ones either. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 50_000
export const MAX_COLUMNS = 60
export const MAX_TEXT = 4_000_000
