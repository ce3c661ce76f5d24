import { beforeEach } from 'vitest'
import { type Card, text } from '../../src/chat/card.ts'
import type { Database } from '../../src/db/client.ts'
import { type NotifyOptions, notify, type Recipient, reply } from '../../src/delivery/notify.ts'
import { NOON } from './delivery.ts'

export const card = (title: string): Card => ({ title, body: [text(title)] })

/** Words for filling and reading the delivery ledger of `telegram`, emptied before each test. */
export function useLedger(database: { readonly current: Database }) {
  let event = 0
  beforeEach(async () => {
    await database.current.pool.query('TRUNCATE delivery, notice, pace, account, group_chat CASCADE')
  })
  const rows = () => database.current.prisma.delivery.findMany({ orderBy: { id: 'asc' } })
  return {
    rows,
    /** `status` or `status: reason` of each delivery, oldest first. */
    states: async () =>
      (await rows()).map(({ status, reason }) => (reason ? `${status}: ${reason}` : status)),
    say: (address: string, title: string, more: Partial<Parameters<typeof reply>[1]> = {}) =>
      reply(database.current.prisma, {
        ...{ channel: 'telegram', event: `e${++event}`, n: 0, address, card: card(title), at: NOON },
        ...more,
      }),
    tell: (addresses: string[], more: Partial<NotifyOptions> = {}, kind = 'nudge') =>
      notify(
        database.current.prisma,
        { kind, ids: { nudge: 1 } },
        addresses.map((address): Recipient => ({ channel: 'telegram', address, key: `${kind}:${++event}` })),
        { priority: 5, at: NOON, ...more },
      ),
    /** Time passes on the database's clock for what was to wait. */
    async forgetHolds() {
      await database.current.pool.query('UPDATE pace SET blocked_until = NULL')
    },
    async endLeases() {
      await database.current.pool.query(
        `UPDATE delivery SET lease_until = clock_timestamp() - interval '1 second' WHERE status = 'leased'`,
      )
    },
  }
}
