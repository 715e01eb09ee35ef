import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** Adds one hit to a bucket's window and answers its count and the seconds until it ends. */
export const countHit = (tx: Tx, bucket: string, windowSeconds: number) =>
  countHits(tx, { bucket, many: 1, windowSeconds })

export async function countHits(
  tx: Tx,
  { bucket, many, windowSeconds }: { bucket: string; many: number; windowSeconds: number },
) {
  const { rows } = await sql<{ hits: number; seconds_left: number }>`
    insert into platform.rate_count as r (bucket, window_start, hits)
    values (${bucket}, to_timestamp(floor(extract(epoch from now()) / ${windowSeconds})
      * ${windowSeconds}), ${many}::int)
    on conflict (bucket, window_start) do update set hits = r.hits + excluded.hits
    returning hits, ceil(extract(epoch from window_start) + ${windowSeconds}
      - extract(epoch from now()))::int as seconds_left`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error('a counter did not count')
  return row
}

/**
 * Hits of a bucket over the last `spanSeconds`, summed over its windows, and the seconds until the
 * oldest of them no longer counts.
 */
export async function readHits(tx: Tx, bucket: string, spanSeconds: number) {
  const { rows } = await sql<{ hits: number; seconds_left: number }>`
    select coalesce(sum(hits), 0)::int as hits,
      coalesce(ceil(extract(epoch from min(window_start)) + ${spanSeconds}
        - extract(epoch from now())), 0)::int as seconds_left
    from platform.rate_count where bucket = ${bucket}
      and window_start > now() - make_interval(secs => ${spanSeconds})`.execute(tx)
  return rows[0] ?? { hits: 0, seconds_left: 0 }
}

export async function clearHits(tx: Tx, bucket: string): Promise<void> {
  await tx.deleteFrom('platform.rate_count').where('bucket', '=', bucket).execute()
}

export async function deleteOldCounts(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('platform.rate_count')
    .where('window_start', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}
