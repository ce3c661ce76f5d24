import pg from 'pg'

const RETRY_MS = 1_000

export type Listener = { stop(): Promise<void> }

/**
 * Hears the notifications of a PostgreSQL channel on a connection of its own, and opens a new one when it breaks.
 * `hear` gets the payload, or nothing when some may have been missed.
 */
export async function listen(
  url: string,
  channel: string,
  hear: (payload: string | undefined) => void,
): Promise<Listener> {
  let client: pg.Client | undefined
  let isStopped = false
  let retry: NodeJS.Timeout | undefined

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true })
    client = fresh
    fresh.on('error', () => undefined) // always followed by `end`
    fresh.once('end', () => {
      if (!isStopped) retry = setTimeout(() => void connect().catch(() => undefined), RETRY_MS)
    })
    fresh.on('notification', ({ payload }) => hear(payload))
    await fresh.connect()
    await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`).catch(async (error) => {
      await fresh.end() // and so once more from the start
      throw error
    })
    hear(undefined)
  }

  async function stop(): Promise<void> {
    isStopped = true
    clearTimeout(retry)
    await client?.end().catch(() => undefined)
  }

  try {
    await connect()
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
