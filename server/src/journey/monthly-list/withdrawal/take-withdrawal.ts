import { CalendarGapError, formatDate, onOrAfter, type PlainDate } from '@vung-buoc/law'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import { workingCalendar } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { lockOpenThreads } from '../../../registers/threads/threads.queries.ts'
import type { Stage } from '../../../registers/threads/stage.schema.ts'
import { listRefusals } from '../monthly-list.refusals.ts'
import type { Acting } from '../take-list.ts'
import {
  getCurrentVersion,
  insertStep,
  listHands,
  lockWithdrawal,
  moveWithdrawal,
  type StepRow,
} from './withdrawal.queries.ts'
import { withdrawalRefusals } from './withdrawal.refusals.ts'
import type { WithdrawalState } from './withdrawal.schema.ts'
import {
  WITHDRAWAL_ACTIONS,
  WITHDRAWAL_HOLDERS,
  type WithdrawalAction,
  type WithdrawalActionName,
  type WithdrawalParty,
} from './withdrawal.states.ts'

export type Notice = NonNullable<Awaited<ReturnType<typeof lockWithdrawal>>>

const STATE_NAMES: Record<WithdrawalState, string> = {
  'awaiting-signature': 'đang chờ Trưởng Công an xã ký',
  signed: 'đang chờ UBND xã xác nhận',
  confirmed: 'đang ở Cơ quan Thường trực',
  passed: 'đang ở ngân hàng',
  completed: 'đã xong',
  returned: 'đang ở Công an xã để sửa',
  cancelled: 'đã thôi',
}

export const unitOf = (
  notice: Pick<
    Notice,
    'police_unit_id' | 'committee_unit_id' | 'standing_unit_id' | 'bank_unit_id'
  >,
  party: WithdrawalParty,
): string =>
  ({
    police: notice.police_unit_id,
    committee: notice.committee_unit_id,
    standing: notice.standing_unit_id,
    bank: notice.bank_unit_id,
  })[party]

/** The same business day; on a day off, the next working day. */
export async function dueOn(tx: Tx, day: PlainDate): Promise<PlainDate> {
  const calendar = await workingCalendar(tx)
  try {
    return onOrAfter(day, calendar)
  } catch (error) {
    if (!(error instanceof CalendarGapError)) throw error
    throw listRefusals.refuse('calendar-missing', { date: formatDate(error.date) })
  }
}

/** Loads and locks a notice for an action of the unit that holds it; refuses anybody else. */
export async function takeWithdrawal(
  tx: Tx,
  acting: Acting,
  wanted: { id: string; action: WithdrawalActionName },
): Promise<Notice> {
  const notice = await lockWithdrawal(tx, wanted.id)
  if (notice === undefined) throw platformRefusals.refuse('not-found')
  const state = notice.state as WithdrawalState
  const action: WithdrawalAction = WITHDRAWAL_ACTIONS[wanted.action]
  const holder = WITHDRAWAL_HOLDERS[state]
  if (holder === null || !action.from.includes(state)) {
    throw withdrawalRefusals.refuse('wrong-state', { state: STATE_NAMES[state] })
  }
  const unitId = unitOf(notice, holder.party)
  if (unitId !== acting.officer.unitId) {
    const { name } = await getUnit(tx, unitId)
    throw withdrawalRefusals.refuse('not-holder', { holder: name })
  }
  return notice
}

interface Stepping {
  notice: Pick<Notice, 'id' | 'content_hash' | 'due'>
  step: StepRow['step']
  reasons?: readonly string[]
  note?: string
}

const SIGNS: readonly string[] = ['signed', 'confirmed', 'passed', 'received']

/** Writes who did what over which content; who signs has put no hand to it before. */
export async function writeStep(tx: Tx, acting: Acting, stepping: Stepping): Promise<void> {
  const { notice, step, reasons = [], note = '' } = stepping
  const { officer, today } = acting
  const version = await getCurrentVersion(tx, notice.id)
  const hands = await listHands(tx, notice.id, version.content_hash)
  const before = step === 'signed' ? [] : hands
  await insertStep(tx, {
    withdrawalId: notice.id,
    contentHash: version.content_hash,
    versionMadeBy: version.made_by,
    step,
    byUser: officer.userId,
    assignmentId: officer.assignmentId,
    duty: officer.duty,
    unitId: officer.unitId,
    on: today,
    wasDue: step === 'made' ? null : notice.due,
    reasons,
    note,
    beforeMe: SIGNS.includes(step) ? before : [],
  })
}

/** Moves the notice to its next holder and the cases of its people with it. */
export async function passNotice(
  tx: Tx,
  acting: Acting,
  pass: {
    notice: Notice
    state: WithdrawalState
    what: string
    personIds: readonly string[]
    contentHash?: string
    reasons?: readonly string[]
  },
): Promise<Written> {
  const { notice, state, what, personIds, reasons = [] } = pass
  const holder = WITHDRAWAL_HOLDERS[state]
  const toUnit = holder === null ? null : unitOf(notice, holder.party)
  const due = holder === null ? null : await dueOn(tx, acting.today)
  const reached = toUnit === null ? notice.reached : [...new Set([...notice.reached, toUnit])]
  const contentHash = pass.contentHash ?? notice.content_hash
  const version = await moveWithdrawal(tx, { id: notice.id, state, due, reached, contentHash })
  acting.touched('withdrawal', notice.id)
  if (holder === null || toUnit === null) return { id: notice.id, version }
  await notify(tx, acting, {
    unitId: toUnit,
    duty: holder.duty,
    code: `withdrawal-${state}`,
    subject: (await getUnit(tx, notice.area_id)).name,
    opens: `/rut-ten/${notice.id}`,
    due,
  })
  const threads = await lockOpenThreads(tx, personIds)
  await passBall(tx, acting, {
    what,
    subjectKind: 'withdrawal',
    subjectId: notice.id,
    throws: threads.map((thread) => ({
      personId: thread.person_id,
      stage: thread.stage as Stage,
      toUnit,
      toDuty: holder.duty,
      due,
      reasons,
    })),
  })
  return { id: notice.id, version }
}

/** Whoever signs names the content he read. */
export function expectHash(notice: Notice, contentHash: string): void {
  if (notice.content_hash !== contentHash) throw withdrawalRefusals.refuse('content-changed')
}
