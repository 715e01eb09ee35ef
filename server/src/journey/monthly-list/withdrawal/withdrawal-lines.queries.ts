import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { NoticeReason } from './withdrawal.queries.ts'
import type { WithdrawalReason } from './withdrawal.schema.ts'

export interface WantedRow {
  line_id: string
  person_id: string
  line_state: string
  list_id: string
  list_state: string
  police_unit_id: string
  area_id: string
  month: string
  supplement_number: number
}

/** Lines somebody wants to take back, with the list they stand on. */
export async function listWanted(tx: Tx, lineIds: readonly string[]): Promise<WantedRow[]> {
  const { rows } = await sql<WantedRow>`
    select l.id as line_id, l.person_id, l.state as line_state, m.id as list_id,
      m.state as list_state, m.police_unit_id, m.area_id, m.month, m.supplement_number
    from journey.list_line l join journey.monthly_list m on m.id = l.list_id
    where l.id = any (${[...lineIds]}::uuid[]) order by m.id, l.id for update of m`.execute(tx)
  return rows
}

export async function insertLines(
  tx: Tx,
  withdrawalId: string,
  lines: readonly NoticeReason[],
): Promise<void> {
  await tx
    .insertInto('journey.withdrawal_line')
    .values(
      lines.map((line) => ({
        withdrawal_id: withdrawalId,
        line_id: line.lineId,
        person_id: line.personId,
        reason: line.reason,
        note: line.note,
      })),
    )
    .execute()
}

/** Corrects the reasons of the lines that stay; the others are given up. */
export async function replaceReasons(
  tx: Tx,
  withdrawalId: string,
  lines: readonly NoticeReason[],
): Promise<void> {
  for (const line of lines) {
    await tx
      .updateTable('journey.withdrawal_line')
      .set({ reason: line.reason, note: line.note })
      .where('withdrawal_id', '=', withdrawalId)
      .where('line_id', '=', line.lineId)
      .execute()
  }
  await tx
    .updateTable('journey.withdrawal_line')
    .set({ open: false })
    .where('withdrawal_id', '=', withdrawalId)
    .where(
      'line_id',
      'not in',
      lines.map((line) => line.lineId),
    )
    .execute()
}

export async function closeLines(
  tx: Tx,
  lines: { withdrawalId: string; lineIds: readonly string[]; carriedOutOn: string | null },
): Promise<void> {
  await tx
    .updateTable('journey.withdrawal_line')
    .set({ open: false, carried_out_on: lines.carriedOutOn })
    .where('withdrawal_id', '=', lines.withdrawalId)
    .where('line_id', 'in', [...lines.lineIds])
    .execute()
}

/**
 * Takes the names off every confirmed line of these people that has left the commune, each with
 * its reason. What was signed stays as it was signed.
 */
export async function markWithdrawn(tx: Tx, lines: readonly NoticeReason[]): Promise<void> {
  const rows = JSON.stringify(lines)
  await sql`update journey.list_line l
    set state = 'withdrawn', reasons = array[n.reason], reason_note = '', version = l.version + 1
    from jsonb_to_recordset(${rows}::jsonb) as n("personId" uuid, reason text),
      journey.monthly_list m
    where l.person_id = n."personId" and l.state = 'confirmed' and m.id = l.list_id
      and m.state in ('confirmed', 'handed-over', 'received')`.execute(tx)
}

/** A list that is handed over after names on it were taken back carries them as taken back. */
export async function markWithdrawnBefore(tx: Tx, listId: string): Promise<void> {
  await sql`update journey.list_line l
    set state = 'withdrawn', reasons = array[w.reason], reason_note = '', version = l.version + 1
    from journey.withdrawal_line w
      join journey.withdrawal n on n.id = w.withdrawal_id, journey.monthly_list m
      join journey.list_version v on v.id = m.current_version_id
    where l.list_id = ${listId} and m.id = l.list_id and w.person_id = l.person_id
      and l.state = 'confirmed' and w.carried_out_on is not null
      and exists (select from journey.withdrawal_step s where s.withdrawal_id = n.id
        and s.step in ('passed', 'received') and s.at > v.made_at)`.execute(tx)
}

export interface NoticeLineRow {
  line_id: string
  list_id: string | null
  month: string | null
  list_state: string | null
  person_id: string
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string | null
  birth_year: number | null
  id_number: string | null
  hamlet: string
  address_detail: string
  area_name: string
  reason: WithdrawalReason
  note: string
  open: boolean
  carried_out_on: string | null
}

/** The people on a notice whom the asker may see. */
export async function listNoticeLines(tx: Tx, withdrawalId: string): Promise<NoticeLineRow[]> {
  const { rows } = await sql<NoticeLineRow>`
    select w.line_id, m.id as list_id, m.month, m.state as list_state, w.person_id,
      p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year, p.id_number,
      p.hamlet, p.address_detail, a.name as area_name, w.reason, w.note, w.open, w.carried_out_on
    from journey.withdrawal_line w
    join registers.person_in_sight p on p.id = w.person_id
    join access.unit a on a.id = p.area_id
    left join journey.list_line l on l.id = w.line_id
    left join journey.monthly_list m on m.id = l.list_id
    where w.withdrawal_id = ${withdrawalId} order by p.sort_key, p.id`.execute(tx)
  return rows
}
