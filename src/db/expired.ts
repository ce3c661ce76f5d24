import type pg from 'pg'

/**
 * Rows of a process that died: those that had not left yet are free again, the others are in doubt, and dead when that
 * happens more than `mostDoubts` times.
 */
export async function recoverExpired(
  pool: pg.Pool,
  channel: string,
  mostDoubts: number,
): Promise<{ id: string; status: string; doubtful: boolean }[]> {
  const { rows } = await pool.query({
    name: 'recover-expired',
    text: `WITH expired AS (
        SELECT id, fired_at IS NOT NULL AS doubtful FROM delivery
        WHERE channel = $1 AND status = 'leased' AND lease_until <= clock_timestamp() FOR UPDATE SKIP LOCKED)
      UPDATE delivery d SET lease_until = NULL, fired_at = NULL, in_doubt = in_doubt + doubtful::int,
        status = CASE WHEN in_doubt + doubtful::int > $2 THEN 'dead' ELSE 'queued' END,
        reason = CASE WHEN doubtful THEN 'in-doubt' END
      FROM expired WHERE d.id = expired.id RETURNING d.id, d.status, doubtful`,
    values: [channel, mostDoubts],
  })
  return rows
}

/** Those of our messages that are still on their way keep their leases; whatever has become another's stays so. */
export async function renewLeases(
  pool: pg.Pool,
  fired: ReadonlyMap<string, Date>,
  leaseSeconds: number,
): Promise<void> {
  await pool.query({
    name: 'renew-leases',
    text: `UPDATE delivery d SET lease_until = clock_timestamp() + $3 * interval '1 second'
      FROM unnest($1::bigint[], $2::timestamptz[]) AS ours (id, fired_at)
      WHERE d.id = ours.id AND d.status = 'leased' AND d.fired_at = ours.fired_at`,
    values: [[...fired.keys()], [...fired.values()], leaseSeconds],
  })
}

/** Whatever nobody needs to hear any more. */
export async function skipExpired(client: pg.PoolClient, channel: string, at: Date): Promise<void> {
  await client.query(
    `UPDATE delivery SET status = 'skipped', reason = 'expired'
     WHERE channel = $1 AND status = 'queued' AND not_before <= $2 AND expires_at <= $2`,
    [channel, at],
  )
}
