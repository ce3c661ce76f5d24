import type { Deadline, PlainDate } from '../domain/deadline.ts'

/** Who a cell names: a registered agency, a group expression, or words the registry does not know. */
export type Party = {
  kind: 'agency' | 'group' | 'unknown'
  /** Canonical name in the registry; as printed when unknown. */
  name: string
  printed: string
  /** Named by a predecessor or a former layer: "nay là …". */
  former?: boolean | undefined
  /** The number printed with a group, "95 xã, phường". */
  count?: number | undefined
  /** A group that is not expanded: the standing agency names its members. */
  open?: boolean | undefined
}

/** Something a person should look at before the plan is applied. Texts are worded by the views. */
export type Doubt = {
  kind:
    | 'born-late' // due before the plan was issued
    | 'odd-date' // far from the plan's other dates, or impossible
    | 'unclear-deadline'
    | 'unknown-agency'
    | 'former-agency' // resolved through a predecessor
    | 'open-group'
    | 'member-count' // "95 xã, phường" against the registry
    | 'no-lead'
    | 'duplicate-number'
    | 'missing-number'
    | 'secret' // carries a secrecy mark
    | 'uncertain-cell' // where a cell ends could not be told for sure
  /** The task number, when the doubt is about one row. */
  number?: string | undefined
  /** The words in question, as printed. */
  text: string
}

export type DraftTask = {
  number: string
  section: string | null
  title: string
  lead: Party[]
  coordinating: Party[]
  deliverable: string | null
  deadlineText: string
  deadline: Deadline
  doubts: Doubt[]
}

/** What a document says of itself; null for what it leaves open. `322/KH-UBND` is number 322 and symbol KH-UBND. */
export type PlanFacts = {
  number: string | null
  symbol: string | null
  issuedOn: PlainDate | null
  issuer: string | null
  title: string | null
}

/** A value read out of the plan's text, with the sentence it stands in. */
export type Proposal<Value> = { value: Value; text: string }

/** Who must report to whom by when: the sentence and its deadline. */
export type ReportDuty = { text: string; deadline: Deadline; to: Party | null }

/** Plan settings the text suggests, for the admin to accept. */
export type ProposedSettings = {
  standingAgency: Proposal<Party> | null
  /** The unit reports go through ("qua Phòng …"). */
  receivingDesk: Proposal<Party> | null
  obstacleRoute: Proposal<Party> | null
  reports: ReportDuty[]
}

export type DraftPlan = {
  plan: PlanFacts
  settings: ProposedSettings
  tasks: DraftTask[]
  /** Doubts about the document as a whole; those of a row are in the row. */
  doubts: Doubt[]
}
