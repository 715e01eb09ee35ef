import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import { copyOut } from '../../platform/database/copy-out.queries.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { type CopiedStretch, lineRange } from './chain/check-stretch.ts'
import type { SealedContent } from './seal.ts'

interface SlippedIn {
  id: number
  on_date: string
}

const CONTENT = sql`l.id, l.txid::text as txid,
  to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, l.on_date::text as on_date,
  l.request_id, l.action, l.outcome, l.refusal, l.user_id, l.assignment_id, l.duty, l.unit_id,
  coalesce((select json_agg(json_build_array(s.kind, s.subject_id) order by s.ordinal)
    from access.audit_subject s where s.line_id = l.id), '[]'::json) as subjects`

/** Lines without a seal whose transaction, and every older one, has ended. */
export async function listUnsealed(tx: Tx, most: number): Promise<SealedContent[]> {
  const { rows } = await sql<SealedContent>`
    select ${CONTENT} from access.audit_line l
    where l.txid < pg_snapshot_xmin(pg_current_snapshot())
      and l.txid >= coalesce((select max(done.txid) from access.audit_seal last
        join access.audit_line done on done.id = last.line_id
        where last.seq > (select max(seq) from access.audit_seal) - 1), '0'::xid8)
      and not exists (select from access.audit_seal s where s.line_id = l.id)
    order by l.txid, l.id limit ${most}`.execute(tx)
  return rows
}

export async function findLastSeal(tx: Tx) {
  return await tx
    .selectFrom('access.audit_seal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface Seal {
  seq: number
  lineId: number
  previousHash: string
  hash: string
}

export async function insertSeals(tx: Tx, seals: Seal[]): Promise<void> {
  if (seals.length === 0) return
  await tx
    .insertInto('access.audit_seal')
    .values(
      seals.map((seal) => ({
        seq: seal.seq,
        line_id: seal.lineId,
        previous_hash: seal.previousHash,
        hash: seal.hash,
      })),
    )
    .execute()
}

/** A seal with its line; `id` is null when the line that was sealed is gone. */
export interface ChainRow extends Omit<SealedContent, 'id'> {
  seq: number
  line_id: number
  id: number | null
  previous_hash: string
  hash: string
}

/** A stretch of the chain in order, each seal with its line. */
export async function listChain(tx: Tx, afterSeq: number, most: number): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select seal.seq, seal.line_id, seal.previous_hash, seal.hash, ${CONTENT}
    from access.audit_seal seal left join access.audit_line l on l.id = seal.line_id
    where seal.seq > ${afterSeq} order by seal.seq limit ${most}`.execute(tx)
  return rows
}

const LINE_COLUMNS = sql`id, txid, at, on_date, request_id, action, outcome, refusal, user_id,
  assignment_id, duty, unit_id`

/** How many numbers of lines a stretch may span for each of its seals; gaps are left by refusals. */
const MOST_SPREAD = 5

/**
 * A stretch of the chain as three copied tables for `checkStretch`: rows and texts made by the
 * database would cost more than everything else. Null where a stretch is no stretch.
 */
export async function copyStretch(
  db: Db,
  client: pg.ClientBase,
  { after, upTo }: { after: number; upTo: number },
): Promise<CopiedStretch | null> {
  const copy = (rows: RawBuilder<unknown>) =>
    copyOut(client, sql`copy (${rows}) to stdout (format binary)`.compile(db).sql)
  const seals = await copy(sql`select seq, line_id, previous_hash, hash from access.audit_seal
    where seq > ${sql.lit(after)} and seq <= ${sql.lit(upTo)} order by seq`)
  const { first, last } = lineRange(seals)
  if (!(last - first < (upTo - after) * MOST_SPREAD)) return null
  const inside = sql`between ${sql.lit(first)} and ${sql.lit(last)}`
  return {
    seals,
    lines: await copy(
      sql`select ${LINE_COLUMNS} from access.audit_line where id ${inside} order by id`,
    ),
    subjects: await copy(sql`select line_id, kind, subject_id from access.audit_subject
      where line_id ${inside} order by line_id, ordinal`),
  }
}

/**
 * How many lines have no seal, and which of them stand before the last sealed one. The sealer takes
 * lines in the order of their transactions, all of them ended: such a line was slipped in behind
 * its back. A seal before the first is none. A difference of two sets: joins under row-level
 * security are planned line by line.
 */
export async function findUnsealed(tx: Tx, most: number) {
  const { rows } = await sql<{ unsealed: number; slipped_in: SlippedIn[] }>`
    with unsealed as materialized (
      select id from access.audit_line except select line_id from access.audit_seal where seq > 0)
    select (select count(*) from unsealed) as unsealed,
      coalesce((select json_agg(s order by s.id) from (
        select l.id, l.on_date::text as on_date from access.audit_line l
        where l.id in (select id from unsealed)
          and (l.txid, l.id) < (select done.txid, done.id from access.audit_seal last
            join access.audit_line done on done.id = last.line_id order by last.seq desc limit 1)
        order by l.id limit ${most}) s), '[]') as slipped_in`.execute(tx)
  return rows[0] ?? { unsealed: 0, slipped_in: [] }
}

/** The hash of one seal; nothing when the chain does not reach so far. */
export async function findSealHash(tx: Tx, seq: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('access.audit_seal')
    .select('hash')
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.hash
}

/** Whether the last sealed line is of a transaction that this cluster has not come to yet. */
export async function isCounterBehind(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`
    select l.txid >= pg_snapshot_xmax(pg_current_snapshot()) as behind
    from access.audit_seal s join access.audit_line l on l.id = s.line_id
    order by s.seq desc limit 1`.execute(tx)
  return rows[0]?.behind === true
}
