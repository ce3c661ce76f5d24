/** What the bot may say unasked: a kind and the ids it is about, never words. */
export type Notice =
  | { kind: 'completion-reported'; ids: { obligationId: number; version: number } }
  | { kind: 'completion-confirmed'; ids: { obligationId: number; version: number } }
  | { kind: 'completion-returned'; ids: { obligationId: number; version: number } }
  | { kind: 'event-declared'; ids: { obligationId: number; eventId: number } }
  | { kind: 'obstacle-raised'; ids: { obstacleId: number } }
  | { kind: 'obstacle-answered'; ids: { obstacleId: number } }
  | { kind: 'comment-added'; ids: { obligationId: number; version: number } }
  /** Somebody, or a group, that can no longer be written to. */
  | { kind: 'account-lost'; ids: { accountId: number } }
  | { kind: 'group-lost'; ids: { groupChatId: number } }
  | { kind: 'extension-requested'; ids: { requestId: number; isAskedLate: boolean } }
  | { kind: 'extension-decided'; ids: { requestId: number } }
  /** What an import gave an agency that has people. */
  | {
      kind: 'assigned'
      ids: { planId: number; planVersion: number; agencyId: number; obligationIds: number[] }
    }
  /** Due days an import moved, each with the day before it (ISO). */
  | { kind: 'dates-moved'; ids: { planId: number; planVersion: number; agencyId: number; moved: Moved[] } }
  /** A person's reminders of a day; `late` is the instant at which they should have left. */
  | { kind: 'digest'; ids: { day: string; late?: string | null } }
  /** An admin's words to one person of an agency. */
  | { kind: 'nudge'; ids: { nudgeId: number; recipientId: number } }
  /** To its author: all have answered; it reached nobody. */
  | { kind: 'nudge-answered' | 'nudge-unsent'; ids: { nudgeId: number } }
  /** Somebody stands in for somebody, or does no more; told to either. `at`: the instant of the word that made it so. */
  | { kind: 'substitute-named' | 'substitute-ended'; ids: { membershipId: number; at: string } }
  /** What a group hears of its week. */
  | { kind: 'group-board' | 'group-due'; ids: { groupChatId: number } }

export type Moved = { obligationId: number; before: string | null }

export type NoticeKind = Notice['kind']

type NudgeNoticeKind = 'nudge' | 'nudge-answered' | 'nudge-unsent'

/** Those about a task; the others have a view of their own. */
export type TaskNoticeKind = Exclude<
  NoticeKind,
  | 'account-lost'
  | 'group-lost'
  | 'digest'
  | 'group-board'
  | 'group-due'
  | 'extension-requested'
  | 'assigned'
  | 'dates-moved'
  | 'substitute-named'
  | 'substitute-ended'
  | NudgeNoticeKind
>
