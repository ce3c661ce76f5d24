import type { Card } from '../chat/card.ts'
import type { Db } from '../db/client.ts'
import { extensionById } from '../db/extensions.ts'
import { obligationById } from '../db/obligations.ts'
import { personName } from '../db/people.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Notice } from '../domain/notice.ts'
import type { Texts } from '../texts.ts'
import { extension as extensionCard } from '../views/extension.ts'
import { notice as noticeCard } from '../views/notice.ts'

type ExtensionNotice = Extract<Notice, { kind: 'extension-requested' | 'extension-decided' }>

/** A request while it waits, or the decision on it; `skip` once it was withdrawn or the task is gone. */
export async function aboutExtension(
  tx: Db,
  notice: ExtensionNotice,
  { t, today }: { t: Texts; today: PlainDate },
): Promise<Card | 'skip'> {
  const request = await extensionById(tx, notice.ids.requestId)
  const row = request && (await obligationById(tx, request.obligationId))
  if (!request || !row || request.decision === 'withdrawn') return 'skip'
  if (notice.kind === 'extension-requested') {
    if (request.decision) return 'skip'
    const { id: requestId, dueOn, proposedOn, reason } = request
    const by = await personName(tx, request.requestedById)
    const { isAskedLate } = notice.ids
    return extensionCard(t, { row, today, requestId, dueOn, proposedOn, reason, by, isAskedLate })
  }
  if (!request.decision) return 'skip'
  const by = await personName(tx, request.decidedById ?? 0)
  const { kind } = notice
  return noticeCard(t, { kind, row, today, words: request.answer, by, decision: request.decision })
}
