import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { SealedContent } from './seal.ts'

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

/**
 * Lines without a seal that stand before the last sealed one. The sealer takes lines in the order
 * of their transactions, all of them ended: such a line was slipped in behind its back.
 */
export async function listSlippedIn(tx: Tx, most: number): Promise<{ id: number }[]> {
  const { rows } = await sql<{ id: number }>`
    select l.id from access.audit_line l
    where (l.txid, l.id) < (select done.txid, done.id from access.audit_seal last
        join access.audit_line done on done.id = last.line_id order by last.seq desc limit 1)
      and not exists (select from access.audit_seal s where s.line_id = l.id)
    order by l.id limit ${most}`.execute(tx)
  return rows
}

export async function countUnsealed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ unsealed: number }>`
    select count(*) as unsealed from access.audit_line l
    where not exists (select from access.audit_seal s where s.line_id = l.id)`.execute(tx)
  return rows[0]?.unsealed ?? 0
}
