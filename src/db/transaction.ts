import type pg from 'pg'

/** Whoever pauses longer between two statements may as well start again. */
const FROZEN_MS = 1_000

/**
 * One transaction on a connection of its own. A process that freezes inside it loses the connection, so that the locks
 * it holds do not stop the others.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${FROZEN_MS}`)
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(onError)
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}
