import { Prisma } from './generated/client.ts'

/**
 * True of an obligation `o` that is owed now: a living lead part that is neither finished nor in somebody else's hands.
 * The clock stands while an obstacle waits for its answer or an extension for its decision.
 */
export const RUNNING = Prisma.sql`o.removed_at IS NULL AND o.involvement = 'lead'
  AND o.status IN ('not-started', 'in-progress')
  AND NOT EXISTS (SELECT FROM obstacle b WHERE b.obligation_id = o.id AND b.answered_at IS NULL)
  AND NOT EXISTS (SELECT FROM extension_request e WHERE e.obligation_id = o.id AND e.decided_at IS NULL)`
