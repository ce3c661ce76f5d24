import { createHash } from 'node:crypto'
import pg from 'pg'

export type SessionLock = {
  /** Aborts when the connection that held the lock is gone: another process may hold it now. */
  lost: AbortSignal
  release(): Promise<void>
}

/**
 * Waits for an advisory lock that lives as long as one connection, so that it is free the moment its process dies.
 * Rejects when `signal` ends the wait.
 */
export async function holdSessionLock(url: string, name: string, signal: AbortSignal): Promise<SessionLock> {
  signal.throwIfAborted()
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  const giveUp = () => void client.end().catch(() => undefined)
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    await client.connect()
    await client.query('SELECT pg_advisory_lock($1::bigint)', [keyOf(name).toString()])
    signal.throwIfAborted()
  } catch (error) {
    giveUp()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
  return { lost: lost.signal, release: () => client.end().catch(() => undefined) }
}

/** 64 bits of the name's digest: a token must not be readable in the server's list of locks. */
const keyOf = (name: string): bigint => createHash('sha256').update(name).digest().readBigInt64BE(0)
