import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export type SessionLock = {
  /** Aborts when the connection that held the lock is gone: another process may hold it now. */
  lost: AbortSignal
  release(): Promise<void>
}

/** How long a lock outlives a process that is frozen or cut off; one that dies frees it at once. */
const SILENT_MS = 6_000
const PING_MS = SILENT_MS / 4
const ASK_AGAIN_MS = 500

/**
 * Waits for an advisory lock that lives as long as one connection, so that it is free the moment its process dies.
 * Rejects when `signal` ends the wait.
 */
export async function holdSessionLock(url: string, name: string, signal: AbortSignal): Promise<SessionLock> {
  const client = new pg.Client({
    ...{ connectionString: url, keepAlive: true },
    ...{ connectionTimeoutMillis: SILENT_MS, query_timeout: SILENT_MS },
  })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  try {
    await client.connect()
    await endWhenSilent(client)
    signal.throwIfAborted()
    while (!(await isTaken(client, name))) await pause(ASK_AGAIN_MS, undefined, { signal })
  } catch (error) {
    void client.end().catch(() => undefined)
    throw error
  }
  const pinging = setInterval(() => client.query('SELECT').catch(() => lost.abort()), PING_MS).unref()
  lost.signal.addEventListener('abort', () => clearInterval(pinging))
  return { lost: lost.signal, release: () => client.end().catch(() => undefined) }
}

/** Asking now and then leaves no open statement behind, which would keep the server from cleaning up for as long. */
async function isTaken(client: pg.Client, name: string): Promise<boolean> {
  const text = 'SELECT pg_try_advisory_lock($1::bigint) AS taken'
  const { rows } = await client.query<{ taken: boolean }>(text, [keyOf(name).toString()])
  return rows[0]?.taken ?? false
}

/** PostgreSQL 13 knows no such limit; there a frozen process keeps its lock until it is ended. */
async function endWhenSilent(client: pg.Client): Promise<void> {
  const text = `SELECT set_config(name, $1, false) FROM pg_settings WHERE name = 'idle_session_timeout'`
  await client.query(text, [String(SILENT_MS)])
}

/** 64 bits of the name's digest: a token must not be readable in the server's list of locks. */
const keyOf = (name: string): bigint => createHash('sha256').update(name).digest().readBigInt64BE(0)
