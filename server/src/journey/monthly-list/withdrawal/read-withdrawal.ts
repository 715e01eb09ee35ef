import { monthOf, type PlainDate, plainDate } from '@vung-buoc/law'
import type { DoorContext } from '../../../access/door/route.ts'
import { permissionsOf } from '../../../access/permissions/policy.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { listBeingWithdrawn } from '../../../registers/threads/withdrawing.queries.ts'
import type { Duty } from '../../../access/permissions/duties.ts'
import { addressFor } from '../list-content.ts'
import { unitOf } from './take-withdrawal.ts'
import {
  findWithdrawal,
  listSteps,
  listWithdrawals,
  type StepRow,
  type WithdrawalRow,
} from './withdrawal.queries.ts'
import { listNoticeLines, type NoticeLineRow } from './withdrawal-lines.queries.ts'
import type { WithdrawalCard, WithdrawalPage } from './withdrawal.schema.ts'
import { openWithdrawalActions, WITHDRAWAL_HOLDERS } from './withdrawal.states.ts'

type Reading = Pick<DoorContext, 'officer' | 'today'>

function holderNameOf(row: WithdrawalRow): string | null {
  const holder = WITHDRAWAL_HOLDERS[row.state]
  if (holder === null) return null
  const names = {
    police: row.police_name,
    committee: row.committee_name,
    standing: row.standing_name,
    bank: row.bank_name,
  }
  return names[holder.party]
}

const cardOf = (row: WithdrawalRow, today: PlainDate): WithdrawalCard => ({
  id: row.id,
  areaId: row.area_id,
  areaName: row.area_name,
  state: row.state,
  people: row.people,
  holderName: holderNameOf(row),
  openedOn: plainDate(row.opened_on),
  due: row.due,
  isLate: row.due !== null && row.due < today,
  version: row.version,
})

/** Notices in sight: those under way first, the most pressing on top. */
export async function readWithdrawals(tx: Tx, ctx: Reading): Promise<WithdrawalCard[]> {
  return (await listWithdrawals(tx)).map((row) => cardOf(row, ctx.today))
}

const lineOf = (row: NoticeLineRow, blocking: ReadonlySet<string>, duty: Duty) => ({
  lineId: row.line_id,
  listId: row.list_id,
  month: row.month === null ? null : monthOf(plainDate(row.month)),
  personId: row.person_id,
  fullName: fullNameOf(row),
  birthDate: birthOf(row),
  address: addressFor(duty, row),
  reason: row.reason,
  note: row.note,
  isBlocking: row.open && blocking.has(row.person_id),
  carriedOutOn: row.carried_out_on,
})

const stepOf = (row: StepRow) => ({
  step: row.step,
  byName: row.by_name ?? '',
  duty: row.duty,
  unitName: row.unit_name,
  onDate: row.on_date,
  at: row.at.toISOString(),
  wasDue: row.was_due,
  isLate: row.was_due !== null && row.on_date > row.was_due,
  reasons: row.reasons,
  note: row.note,
  contentHash: row.content_hash,
})

/** What this officer may do: only the unit that holds the notice acts on it. */
function actionsOn(row: WithdrawalRow, { officer }: Reading): string[] {
  const holder = WITHDRAWAL_HOLDERS[row.state]
  if (holder === null || unitOf(row, holder.party) !== officer.unitId) return []
  return openWithdrawalActions(row.state, new Set(permissionsOf(officer.duty)))
}

export async function readWithdrawal(
  tx: Tx,
  ctx: Reading & Pick<DoorContext, 'sees'>,
  id: string,
): Promise<WithdrawalPage> {
  const row = await findWithdrawal(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const lines = await listNoticeLines(tx, id)
  const personIds = lines.map((line) => line.person_id)
  ctx.sees(personIds)
  const blocking = await listBeingWithdrawn(tx, personIds)
  return {
    ...cardOf(row, ctx.today),
    policeUnitName: row.police_name,
    committeeName: row.committee_name,
    standingUnitName: row.standing_name,
    bankUnitName: row.bank_name,
    contentHash: row.content_hash,
    lines: lines.map((line) => lineOf(line, blocking, ctx.officer.duty)),
    steps: (await listSteps(tx, id)).map(stepOf),
    actions: actionsOn(row, ctx),
  }
}
