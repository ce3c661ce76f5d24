/** A task as its document gives it: the texts of its cells, not yet understood. */
export type RawTask = {
  number: string
  section: string | null
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
