/** What the bot may say unasked: a kind and the ids it is about, never words. */
export type Notice =
  | { kind: 'completion-reported'; ids: { obligationId: number; version: number } }
  | { kind: 'completion-confirmed'; ids: { obligationId: number; version: number } }
  | { kind: 'completion-returned'; ids: { obligationId: number; version: number } }
  | { kind: 'event-declared'; ids: { obligationId: number; eventId: number } }
  | { kind: 'obstacle-raised'; ids: { obstacleId: number } }
  | { kind: 'obstacle-answered'; ids: { obstacleId: number } }
  | { kind: 'comment-added'; ids: { obligationId: number; version: number } }

export type NoticeKind = Notice['kind']
