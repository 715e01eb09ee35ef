import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import {
  issueDocument,
  withdrawDocuments,
} from '../../../registers/outgoing-documents/take-number.ts'
import { setWithdrawing } from '../../../registers/threads/withdrawing.queries.ts'
import { refuseUnclearNote } from '../edit-lines.ts'
import type { Acting } from '../take-list.ts'
import { carryOut } from './carry-out.ts'
import { letGo } from './let-go.ts'
import { keepNotice } from './print-withdrawal.ts'
import {
  expectHash,
  type Notice,
  passNotice,
  takeWithdrawal,
  writeStep,
} from './take-withdrawal.ts'
import { closeLines, listNoticeLines, type NoticeLineRow } from './withdrawal-lines.queries.ts'

interface Signing {
  id: string
  contentHash: string
}

const openLines = async (tx: Tx, id: string): Promise<NoticeLineRow[]> =>
  (await listNoticeLines(tx, id)).filter((row) => row.open)

const peopleOf = (rows: readonly NoticeLineRow[]): string[] => rows.map((row) => row.person_id)

/** Ký: from the signature of the commune's chief on, money not yet paid to these people waits. */
export async function signWithdrawal(tx: Tx, acting: Acting, body: Signing): Promise<Written> {
  const notice = await takeWithdrawal(tx, acting, { id: body.id, action: 'sign' })
  expectHash(notice, body.contentHash)
  await writeStep(tx, acting, { notice, step: 'signed' })
  const { contentHash } = body
  await issueDocument(tx, acting, { kind: 'withdrawal', subjectId: notice.id, contentHash })
  await keepNotice(tx, acting, notice.id)
  const personIds = peopleOf(await openLines(tx, notice.id))
  await setWithdrawing(tx, personIds, acting.today)
  return await passNotice(tx, acting, {
    notice,
    state: 'signed',
    what: 'withdrawal.signed',
    personIds,
  })
}

/** Xác nhận: the commune People's Committee, the same day. */
export async function confirmWithdrawal(tx: Tx, acting: Acting, body: Signing): Promise<Written> {
  const notice = await takeWithdrawal(tx, acting, { id: body.id, action: 'confirm' })
  expectHash(notice, body.contentHash)
  await writeStep(tx, acting, { notice, step: 'confirmed' })
  await keepNotice(tx, acting, notice.id)
  const personIds = peopleOf(await openLines(tx, notice.id))
  return await passNotice(tx, acting, {
    notice,
    state: 'confirmed',
    what: 'withdrawal.confirmed',
    personIds,
  })
}

/**
 * Chuyển: the standing agency passes the notice to the bank. Whoever stands on a list that has not
 * been handed over yet is taken off it here: the bank never hears of him.
 */
export async function passWithdrawal(tx: Tx, acting: Acting, body: Signing): Promise<Written> {
  const notice = await takeWithdrawal(tx, acting, { id: body.id, action: 'pass' })
  expectHash(notice, body.contentHash)
  await writeStep(tx, acting, { notice, step: 'passed' })
  const rows = await openLines(tx, notice.id)
  const here = rows.filter((row) => row.list_state === 'confirmed')
  const onward = rows.filter((row) => row.list_state !== 'confirmed')
  await carryOut(tx, acting, { notice, rows: here })
  const personIds = peopleOf(onward)
  const state = onward.length === 0 ? 'completed' : 'passed'
  return await passNotice(tx, acting, { notice, state, what: 'withdrawal.passed', personIds })
}

/** Tiếp nhận: the bank takes the names off; each case ends, or goes back when it was an error. */
export async function receiveWithdrawal(tx: Tx, acting: Acting, body: Signing): Promise<Written> {
  const notice = await takeWithdrawal(tx, acting, { id: body.id, action: 'receive' })
  expectHash(notice, body.contentHash)
  await writeStep(tx, acting, { notice, step: 'received' })
  await carryOut(tx, acting, { notice, rows: await openLines(tx, notice.id) })
  const done = { notice, state: 'completed' as const, what: 'withdrawal.received', personIds: [] }
  return await passNotice(tx, acting, done)
}

/** Trả lại: whoever holds the notice sends it back to its compiler with every reason at once. */
export async function returnWithdrawal(
  tx: Tx,
  acting: Acting,
  body: { id: string; reasons: readonly string[]; note: string },
): Promise<Written> {
  const { id, reasons, note } = body
  const notice = await takeWithdrawal(tx, acting, { id, action: 'return' })
  await refuseUnclearNote(tx, body)
  await writeStep(tx, acting, { notice, step: 'returned', reasons, note })
  await withdrawDocuments(tx, acting, { subjectId: notice.id, kinds: ['withdrawal'] })
  const personIds = peopleOf(await openLines(tx, notice.id))
  const what = 'withdrawal.returned'
  return await passNotice(tx, acting, { notice, state: 'returned', what, personIds, reasons })
}

/** Thôi rút tên: the police give the notice up; nothing blocks any more. */
export async function cancelWithdrawal(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const notice: Notice = await takeWithdrawal(tx, acting, { id, action: 'cancel' })
  await writeStep(tx, acting, { notice, step: 'cancelled' })
  await withdrawDocuments(tx, acting, { subjectId: notice.id, kinds: ['withdrawal'] })
  const rows = await openLines(tx, notice.id)
  const lineIds = rows.map((row) => row.line_id)
  await closeLines(tx, { withdrawalId: notice.id, lineIds, carriedOutOn: null })
  await letGo(tx, acting, { notice, rows })
  const done = { notice, state: 'cancelled' as const, what: 'withdrawal.cancelled', personIds: [] }
  return await passNotice(tx, acting, done)
}
