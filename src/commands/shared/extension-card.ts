import type { Card } from '../../chat/card.ts'
import type { Turn } from '../../chat/command.ts'
import type { Extension } from '../../db/extensions.ts'
import type { ObligationRow } from '../../db/obligations.ts'
import { personName } from '../../db/people.ts'
import { isAskedLate } from '../../domain/extension.ts'
import { extension as extensionCard } from '../../views/extension.ts'

type Reader = Pick<Turn, 'tx' | 't' | 'today' | 'zone' | 'calendar'>

/** The card of a pending request, for whoever decides. */
export async function cardOfExtension(reader: Reader, request: Extension, row: ObligationRow): Promise<Card> {
  const { id: requestId, dueOn, proposedOn, reason, requestedAt } = request
  const askedOn = requestedAt.toZonedDateTimeISO(reader.zone).toPlainDate()
  const { extensionRule } = row.plan
  return extensionCard(reader.t, {
    ...{ row, requestId, dueOn, proposedOn, reason, today: reader.today },
    by: await personName(reader.tx, request.requestedById),
    isAskedLate: dueOn !== null && isAskedLate(askedOn, dueOn, extensionRule, reader.calendar),
  })
}
