/** A task as its document gives it: the texts of its cells, not yet understood. */
export type RawTask = {
  /** As printed, without a closing dot; empty when there is none. */
  number: string
  section: string | null
  /** What the section is numbered by (`II`), for documents that begin numbering anew in each. */
  mark: string
  title: string
  lead: string
  coordinating: string
  /** Leads and coordinators in one cell, where the document does not separate them. */
  parties: string
  deliverable: string
  deadlineText: string
  /** Cells whose ends could not be told for sure. */
  doubtful: string[]
}

export function emptyTask(): RawTask {
  return {
    number: '',
    section: null,
    mark: '',
    title: '',
    lead: '',
    coordinating: '',
    parties: '',
    deliverable: '',
    deadlineText: '',
    doubtful: [],
  }
}

/** `1.` → `1`, `02` → `2`, `Nhiệm vụ 3` → `3`, `2.1.` → `2.1`. */
export function bareNumber(printed: string): string {
  const number = printed.replace(/^\s*(nhiệm vụ|nv|số)\s*/iu, '').replace(/[\s.):]+$/, '')
  return number.replace(/^0+(?=\d)/, '')
}
