import type { Database } from '../../src/db/client.ts'
import { startBot } from '../helpers/bot.ts'
import { fill, withDatabase } from './database.ts'
import { row, type Stats, time } from './stats.ts'

const TURNS = 200
const WARM = 20

/** One inbound from receipt to commit, beside the statements it cannot do without, sent with bare pg. */
export async function benchTurns(): Promise<string[]> {
  return withDatabase(async (database) => {
    await fill(database, 3_000)
    const bot = await startBot(database)
    const person = await bot.person('Do', 'UBND xã Thử 1')
    const say = (line: string, n: number) =>
      bot.receive({
        id: `${line}${n}`,
        channel: 'playground',
        sender: person.user,
        address: person.user,
        line,
        isPrivate: true,
        at: bot.clock.now(),
      })
    const written = await time(TURNS, WARM, (n) => say(`/capnhat Z1 ${n % 90} lần ${n}`, n))
    const bare = await bareUpdates(database)
    const read = await time(TURNS, WARM, (n) => say('/xem Z1', n))
    const free = await time(TURNS, WARM, (n) => say('việc của mình còn gì không', n))
    return [
      row('bare pg: what an update writes', bare),
      row('/capnhat: receipt to commit', written, bare),
      row('/xem: receipt to commit', read),
      row('free text to list: receipt to commit', free),
    ]
  })
}

/** Seen mark, account, rights, lock, version, state, audit, answer: one transaction, one connection, no client library. */
async function bareUpdates({ pool }: Database): Promise<Stats> {
  const client = await pool.connect()
  const { rows } = await client.query(`SELECT o.id FROM obligation o JOIN agency a ON a.id = o.agency_id
    WHERE a.name = 'UBND xã Thử 2' ORDER BY o.id LIMIT 1`)
  const id = rows[0].id
  try {
    return await time(TURNS, WARM, async (n) => {
      const key = `bare${n}`
      await client.query('BEGIN')
      await client.query(
        `INSERT INTO seen (channel, event, at) VALUES ('bare', $1, now()) ON CONFLICT DO NOTHING`,
        [key],
      )
      await client.query(`INSERT INTO account (channel, platform_user, address, created_at) VALUES ('bare', 'x', 'x', now())
        ON CONFLICT (channel, platform_user) DO UPDATE SET last_seen_at = now() RETURNING id`)
      await client.query(`SELECT * FROM membership WHERE person_id = 1 AND valid_from <= now()`)
      await client.query(
        `SELECT o.*, t.*, p.code FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = t.plan_id
        WHERE o.id = $1 FOR UPDATE OF o`,
        [id],
      )
      await client.query(
        `INSERT INTO "update" (obligation_id, version, kind, status, percent, note, author_id, channel, source_key, at)
        VALUES ($1, $2, 'progress', 'in-progress', 50, 'x', 1, 'bare', $3, now())`,
        [id, n + 1, key],
      )
      await client.query(
        `UPDATE obligation SET status = 'in-progress', percent = 50, version = $2, updated_at = now() WHERE id = $1`,
        [id, n + 1],
      )
      await client.query(
        `INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (now(), 'x', 'progress', $1, '{}')`,
        [key],
      )
      await client.query(
        `INSERT INTO delivery (key, channel, address, card, priority, status, not_before, created_at)
        VALUES ($1, 'bare', 'x', '{}', 1, 'sent', now(), now())`,
        [key],
      )
      await client.query(`SELECT pg_notify('bare', 'x')`)
      await client.query('COMMIT')
    })
  } finally {
    client.release()
  }
}
