import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { LINK, PART } from './chain-text.ts'
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

const quoted = (column: string) => {
  const named = sql.ref(column)
  return sql`case when ${named} is null then 'null' else concat('"', ${named}, '"') end`
}

/**
 * The content of a line as `sealOf` writes it, for lines in which nothing has to be escaped: others
 * differ from what was sealed and are then read one by one.
 */
const PLAIN_CONTENT = sql`'[', l.id, ',"', l.txid, '","',
  to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '","', l.on_date::text, '","',
  l.request_id, '","', l.action, '","', l.outcome, '",', ${quoted('l.refusal')}, ',',
  ${quoted('l.user_id')}, ',', ${quoted('l.assignment_id')}, ',', ${quoted('l.duty')}, ',',
  ${quoted('l.unit_id')}, ',[', about.subjects, ']]'`

/**
 * A stretch of the chain as one text for `isWhole`: a row for each of hundreds of thousands of
 * lines would cost more than everything else. A seal without its line is simply not in it. Empty
 * when a line has to be looked at one by one.
 */
export async function findStretch(tx: Tx, afterSeq: number, upTo: number): Promise<string> {
  const range = await findLineRange(tx, afterSeq, upTo)
  if (range === null) return ''
  const isInside = (column: string) =>
    sql`${sql.ref(column)} between ${range.first} and ${range.last}`
  const { rows } = await sql<{ stretch: string | null; is_odd: boolean | null }>`
    with about as (
      select s.line_id, bool_or(strpos(concat(s.kind, s.subject_id), '"') > 0) as is_odd,
        string_agg(concat('["', s.kind, '","', s.subject_id, '"]'), ',' order by s.ordinal)
          as subjects
      from access.audit_subject s where ${isInside('s.line_id')} group by s.line_id)
    select bool_or(coalesce(about.is_odd, false) or
        -- With a quotation mark inside, other columns could add up to the same text.
        strpos(concat(l.request_id, l.action, l.outcome, l.refusal,
        l.duty, l.unit_id), '"') > 0) as is_odd,
      string_agg(concat(seal.seq, ${PART}::text, seal.hash, ${PART}::text, seal.previous_hash,
        ${PLAIN_CONTENT}), ${LINK} order by seal.seq) as stretch
    from access.audit_seal seal
    join access.audit_line l on l.id = seal.line_id and ${isInside('l.id')}
    left join about on about.line_id = l.id
    where seal.seq > ${afterSeq} and seal.seq <= ${upTo}`.execute(tx)
  const [found] = rows
  return found?.is_odd === false ? (found.stretch ?? '') : ''
}

/** Lines are sealed nearly in their own order: a stretch of seals is a range of lines. */
async function findLineRange(tx: Tx, afterSeq: number, upTo: number) {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(line_id) as first, max(line_id) as last from access.audit_seal
    where seq > ${afterSeq} and seq <= ${upTo}`.execute(tx)
  const { first = null, last = null } = rows[0] ?? {}
  return first === null || last === null ? null : { first, last }
}

/**
 * Lines without a seal that stand before the last sealed one. The sealer takes lines in the order
 * of their transactions, all of them ended: such a line was slipped in behind its back. A seal
 * before the first is none.
 */
export async function listSlippedIn(tx: Tx, most: number): Promise<SlippedIn[]> {
  const { rows } = await sql<SlippedIn>`
    select l.id, l.on_date::text as on_date from access.audit_line l
    where (l.txid, l.id) < (select done.txid, done.id from access.audit_seal last
        join access.audit_line done on done.id = last.line_id order by last.seq desc limit 1)
      and not exists (select from access.audit_seal s where s.line_id = l.id and s.seq > 0)
    order by l.id limit ${most}`.execute(tx)
  return rows
}

export async function countUnsealed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ unsealed: number }>`
    select count(*) as unsealed from access.audit_line l
    where not exists (select from access.audit_seal s where s.line_id = l.id and s.seq > 0)`.execute(
    tx,
  )
  return rows[0]?.unsealed ?? 0
}
