import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { WithdrawalReason, WithdrawalState } from './withdrawal.schema.ts'

export interface NewWithdrawal {
  id: string
  areaId: string
  policeUnit: string
  committeeUnit: string
  standingUnit: string
  bankUnit: string
  contentHash: string
  due: string
  openedOn: string
}

export async function insertWithdrawal(tx: Tx, row: NewWithdrawal): Promise<void> {
  await tx
    .insertInto('journey.withdrawal')
    .values({
      id: row.id,
      area_id: row.areaId,
      police_unit_id: row.policeUnit,
      committee_unit_id: row.committeeUnit,
      standing_unit_id: row.standingUnit,
      bank_unit_id: row.bankUnit,
      content_hash: row.contentHash,
      due: row.due,
      opened_on: row.openedOn,
    })
    .execute()
}

export async function lockWithdrawal(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.withdrawal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function moveWithdrawal(
  tx: Tx,
  move: {
    id: string
    state: WithdrawalState
    due: string | null
    reached: readonly string[]
    contentHash: string
  },
): Promise<number> {
  const row = await tx
    .updateTable('journey.withdrawal')
    .set((eb) => ({
      state: move.state,
      due: move.due,
      reached: [...move.reached],
      content_hash: move.contentHash,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', move.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function insertVersion(
  tx: Tx,
  version: {
    withdrawalId: string
    number: number
    content: unknown
    contentHash: string
    madeBy: string
    madeOn: string
  },
): Promise<void> {
  await tx
    .insertInto('journey.withdrawal_version')
    .values({
      withdrawal_id: version.withdrawalId,
      number: version.number,
      content: JSON.stringify(version.content),
      content_hash: version.contentHash,
      made_by: version.madeBy,
      made_on: version.madeOn,
    })
    .execute()
}

/** The version that stands now: the last one made. */
export async function getCurrentVersion(tx: Tx, withdrawalId: string) {
  return await tx
    .selectFrom('journey.withdrawal_version')
    .select(['number', 'content', 'content_hash', 'made_by'])
    .where('withdrawal_id', '=', withdrawalId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export interface NewStep {
  withdrawalId: string
  contentHash: string
  versionMadeBy: string
  step: string
  byUser: string
  assignmentId: string
  duty: string
  unitId: string
  on: string
  wasDue: string | null
  reasons: readonly string[]
  note: string
  beforeMe: readonly string[]
}

export async function insertStep(tx: Tx, row: NewStep): Promise<void> {
  await tx
    .insertInto('journey.withdrawal_step')
    .values({
      withdrawal_id: row.withdrawalId,
      content_hash: row.contentHash,
      version_made_by: row.versionMadeBy,
      step: row.step,
      by_user: row.byUser,
      assignment_id: row.assignmentId,
      duty: row.duty,
      unit_id: row.unitId,
      on_date: row.on,
      was_due: row.wasDue,
      reasons: [...row.reasons],
      note: row.note,
      before_me: [...row.beforeMe],
    })
    .execute()
}

/** Who has made or signed this content. */
export async function listHands(tx: Tx, withdrawalId: string, hash: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('journey.withdrawal_step')
    .select('by_user')
    .where('withdrawal_id', '=', withdrawalId)
    .where('content_hash', '=', hash)
    .where('step', 'in', ['made', 'signed', 'confirmed', 'passed'])
    .execute()
  return rows.map((row) => row.by_user)
}

export interface StepRow {
  step: 'made' | 'signed' | 'confirmed' | 'passed' | 'received' | 'returned' | 'cancelled'
  by_name: string | null
  duty: string
  unit_name: string
  on_date: string
  at: Date
  was_due: string | null
  reasons: string[]
  note: string
  content_hash: string
}

export async function listSteps(tx: Tx, withdrawalId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.step, access.officer_name(s.by_user) as by_name, s.duty, u.name as unit_name,
      s.on_date, s.at, s.was_due, s.reasons, s.note, s.content_hash
    from journey.withdrawal_step s join access.unit u on u.id = s.unit_id
    where s.withdrawal_id = ${withdrawalId} order by s.at`.execute(tx)
  return rows
}

export interface WithdrawalRow {
  id: string
  area_id: string
  area_name: string
  police_unit_id: string
  committee_unit_id: string
  standing_unit_id: string
  bank_unit_id: string
  police_name: string
  committee_name: string
  standing_name: string
  bank_name: string
  state: WithdrawalState
  content_hash: string
  due: string | null
  opened_on: string
  people: number
  version: number
}

const WITHDRAWALS = sql`select w.id, w.area_id, a.name as area_name, w.police_unit_id,
    w.committee_unit_id, w.standing_unit_id, w.bank_unit_id, p.name as police_name,
    c.name as committee_name, s.name as standing_name, b.name as bank_name, w.state,
    w.content_hash, w.due, w.opened_on, w.version,
    (select count(*) from journey.withdrawal_line l
      join registers.person_in_sight k on k.id = l.person_id
      where l.withdrawal_id = w.id and (l.open or l.carried_out_on is not null
        or w.state = 'cancelled')) as people
  from journey.withdrawal w
  join access.unit a on a.id = w.area_id
  join access.unit p on p.id = w.police_unit_id
  join access.unit c on c.id = w.committee_unit_id
  join access.unit s on s.id = w.standing_unit_id
  join access.unit b on b.id = w.bank_unit_id`

export async function listWithdrawals(tx: Tx): Promise<WithdrawalRow[]> {
  const { rows } = await sql<WithdrawalRow>`${WITHDRAWALS}
    order by w.state in ('completed', 'cancelled'), w.due, w.opened_on desc, w.id`.execute(tx)
  return rows
}

export async function findWithdrawal(tx: Tx, id: string): Promise<WithdrawalRow | undefined> {
  const { rows } = await sql<WithdrawalRow>`${WITHDRAWALS} where w.id = ${id}`.execute(tx)
  return rows[0]
}

export interface NoticeReason {
  lineId: string
  personId: string
  reason: WithdrawalReason
  note: string
}
