import { plainDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import { residenceDue } from '../../../registers/notices/notice-due.ts'
import { insertNotice } from '../../../registers/notices/notices.queries.ts'
import type { NoticePaper } from '../../../registers/notices/notices.schema.ts'
import { tellOfCheck } from '../../../registers/notices/record-notice.ts'
import { takePersonOver } from '../../../registers/residence/take-person-over.ts'
import { insertLines } from '../list-lines.queries.ts'
import { touchList } from '../monthly-list.queries.ts'
import type { Acting } from '../take-list.ts'
import {
  bringLinesBack,
  type Decision,
  findDraft,
  lockTransfer,
  saveDecision,
} from './transfers.queries.ts'
import { transferRefusals } from './transfers.refusals.ts'
import type { AcceptTransfer } from './transfers.schema.ts'

type Side = 'from_unit_id' | 'to_unit_id'

async function takeTransfer(tx: Tx, { officer }: Acting, { id, side }: { id: string; side: Side }) {
  const transfer = await lockTransfer(tx, id)
  if (transfer === undefined || transfer[side] !== officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  if (transfer.state !== 'asked') throw transferRefusals.refuse('already-decided')
  return transfer
}

type Transfer = Awaited<ReturnType<typeof takeTransfer>>

async function decide(
  tx: Tx,
  acting: Acting,
  { transfer, ...decision }: Pick<Decision, 'state' | 'reason'> & { transfer: Transfer },
): Promise<Written> {
  const { officer, today, touched } = acting
  const { id, from_unit_id: asker } = transfer
  const version = await saveDecision(tx, { id, ...decision, by: officer.userId, on: today })
  touched('transfer', id)
  touched('person', transfer.person_id)
  if (asker !== officer.unitId) {
    const news = 'transfer-answered'
    const about = { subject: 'Trả lời đề nghị chuyển nơi cư trú', opens: '/chuyen-noi-cu-tru' }
    await notify(tx, acting, { unitId: asker, duty: 'CA-L', code: news, ...about })
  }
  return { id, version }
}

/** A need he has stated is offered on the draft the commune is working on, if there is one. */
async function offerOnDraft(
  tx: Tx,
  acting: Acting,
  { personId, thread }: { personId: string; thread: MovedThread },
): Promise<void> {
  if (thread?.stage !== 'in-need' || thread.need_purpose === null) return
  const listId = await findDraft(tx, acting.officer.areaId)
  if (listId === undefined) return
  const line = {
    personId,
    carriedFrom: null,
    purpose: thread.need_purpose as 'production' | 'training',
    amount: thread.need_amount,
    trainingMonths: thread.need_training_months,
    conduct: null,
    socialEvils: null,
    residesLocally: true,
    note: '',
  }
  await insertLines(tx, listId, [line])
  await touchList(tx, listId)
  acting.touched('list', listId)
}

type MovedThread = Awaited<ReturnType<typeof takePersonOver>>

/** The notice that brought him is this commune's to check now, with a clock of its own. */
async function takeNoticeOver(
  tx: Tx,
  acting: Acting,
  { personId, notice }: { personId: string; notice: NoticePaper | null },
): Promise<void> {
  if (notice === null) return
  const { officer, today } = acting
  const due = await residenceDue(tx, plainDate(today))
  const id = await insertNotice(tx, {
    ...notice,
    receivedOn: today,
    personId,
    areaId: officer.areaId,
    unitId: officer.unitId,
    due,
    recordedBy: officer.userId,
    recordedOn: today,
  })
  acting.touched('notice', id)
  await tellOfCheck(tx, acting, { unitId: officer.unitId, due })
}

const noticeIn = (card: unknown): NoticePaper | null =>
  (card as { notice: NoticePaper | null } | null)?.notice ?? null

/** Nhận người: he is the new commune's from now on, his case and his search with him. */
export async function acceptTransfer(
  tx: Tx,
  acting: Acting,
  { id, address }: { id: string; address: AcceptTransfer },
): Promise<Written> {
  const transfer = await takeTransfer(tx, acting, { id, side: 'to_unit_id' })
  if (transfer.asked_by === acting.officer.userId) throw transferRefusals.refuse('same-officer')
  const personId = transfer.person_id
  const thread = await takePersonOver(tx, acting, { personId, address, transferId: id })
  await offerOnDraft(tx, acting, { personId, thread })
  await takeNoticeOver(tx, acting, { personId, notice: noticeIn(transfer.card) })
  return await decide(tx, acting, { transfer, state: 'accepted', reason: null })
}

/** He stays where he was: on the draft he had left, too, if it is still one. */
async function standAgain(tx: Tx, acting: Acting, transferId: string): Promise<void> {
  for (const { line_id: lineId, list_id: listId } of await bringLinesBack(tx, transferId)) {
    acting.touched('line', lineId)
    acting.touched('list', listId)
  }
}

/** Không nhận: the person stays where he was; what was told of him is forgotten. */
export async function refuseTransfer(
  tx: Tx,
  acting: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<Written> {
  const transfer = await takeTransfer(tx, acting, { id, side: 'to_unit_id' })
  if (transfer.asked_by === acting.officer.userId) throw transferRefusals.refuse('same-officer')
  await standAgain(tx, acting, id)
  return await decide(tx, acting, { transfer, state: 'refused', reason })
}

/** Rút đề nghị: while it is not answered, the commune that asked takes it back. */
export async function takeTransferBack(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const transfer = await takeTransfer(tx, acting, { id, side: 'from_unit_id' })
  await standAgain(tx, acting, id)
  return await decide(tx, acting, { transfer, state: 'taken-back', reason: null })
}
