import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Stage } from '../../../registers/threads/stage.schema.ts'
import { issueDocument } from '../../../registers/outgoing-documents/take-number.ts'
import { passBall, type Throw } from '../../../registers/threads/pass-ball.ts'
import { refuseUnclearNote } from '../edit-lines.ts'
import { datesOf, monthOfColumn } from '../list-dates.ts'
import { tellOfHandOver, tellOfList } from '../list-notices.ts'
import { listLines } from '../list-lines.queries.ts'
import { getVersion, insertReturn, type ReturnedElsewhere } from '../list-versions.queries.ts'
import { moveList } from '../monthly-list.queries.ts'
import { keepReturnLetter } from '../papers/give-return-letter.ts'
import { sign } from '../submit-list.ts'
import { type Acting, type LockedList, takeList, targetOf } from '../take-list.ts'
import {
  type CandidateRow,
  findHandOver,
  listCarried,
  markReceived,
  saveDecision,
} from './hand-over.queries.ts'
import { handOverRefusals } from './hand-over.refusals.ts'
import { keepReceipt } from './keep-papers.ts'
import { takeHandOver } from './prepare-hand-over.ts'

export interface SentBack {
  listId: string
  reasons: readonly string[]
  note: string
  /** Told by a signed receipt: the letter was issued at another installation. */
  elsewhere?: ReturnedElsewhere
}

/** A list that is received takes every case on it along, wherever another list left it. */
const BEFORE: Stage[] = ['released', 'contacted', 'in-need', 'listed', 'confirmed']

interface Carried {
  handOver: Awaited<ReturnType<typeof takeHandOver>>
  row: CandidateRow
}

/** Whose "received" it is: his own hand here, or one that a signed receipt reports. */
type SignReceived = (versionId: string) => Promise<void>

async function throwsOf(tx: Tx, list: LockedList, to: Omit<Throw, 'personId'>): Promise<Throw[]> {
  const lines = await listLines(tx, list.id)
  return lines
    .filter((line) => line.state === 'confirmed')
    .map((line) => ({ ...to, personId: line.person_id }))
}

async function receiveList(
  tx: Tx,
  acting: Acting,
  { handOver, row, sign: signReceived }: Carried & { sign: SignReceived },
): Promise<void> {
  const list = await takeList(tx, { id: row.list_id, action: 'receive' })
  const versionId = row.version_id
  if (versionId === null) throw handOverRefusals.refuse('content-changed')
  await signReceived(versionId)
  await moveList(tx, { id: list.id, state: targetOf('receive'), due: null })
  const decision = { handOverId: handOver.id, listId: list.id, versionId, reasons: [], note: '' }
  await saveDecision(tx, { ...decision, status: 'received' })
  const to = { toUnit: handOver.bank_unit_id, toDuty: 'NH-T', due: null }
  await passBall(tx, acting, {
    what: 'list.received',
    subjectKind: 'hand-over',
    subjectId: handOver.id,
    throws: await throwsOf(tx, list, { stage: 'received', ...to, from: BEFORE }),
  })
}

/** The letter that sends a list back has a number of its own, beside the receipt's. */
async function issueReturn(
  tx: Tx,
  acting: Acting,
  list: LockedList,
): Promise<{ documentId?: string }> {
  if (list.current_version_id === null) return {}
  const { content_hash: contentHash } = await getVersion(tx, list.current_version_id)
  const about = { subjectId: list.id, contentHash }
  const { id } = await issueDocument(tx, acting, { kind: 'return', ...about })
  return { documentId: id }
}

async function returnToStanding(
  tx: Tx,
  acting: Acting,
  carried: Carried & { back: SentBack; here: Acting },
): Promise<void> {
  const { handOver, row, back, here } = carried
  const list = await takeList(tx, { id: row.list_id, action: 'bank-sends-back' })
  const { handOverDue: due } = await datesOf(tx, monthOfColumn(list.month))
  await moveList(tx, { id: list.id, state: targetOf('bank-sends-back'), due })
  const { reasons, note } = back
  const versionId = row.version_id
  const decision = { handOverId: handOver.id, listId: list.id, versionId, reasons, note }
  await saveDecision(tx, { ...decision, status: 'sent-back' })
  const by = { returnedBy: acting.officer.userId, unitId: acting.officer.unitId, on: acting.today }
  const { elsewhere } = back
  const issued = elsewhere === undefined ? await issueReturn(tx, acting, list) : { elsewhere }
  const returned = { listId: list.id, versionId, ...by, ...issued, reasons, note }
  const returnId = await insertReturn(tx, returned)
  await keepReturnLetter(tx, acting, { id: list.id, returnId })
  await tellOfList(tx, here, { list, news: 'list-sent-back', due })
  const to = { toUnit: handOver.standing_unit_id, toDuty: 'CA-K', due, reasons }
  await passBall(tx, acting, {
    what: 'list.bank-sends-back',
    subjectKind: 'hand-over',
    subjectId: handOver.id,
    throws: await throwsOf(tx, list, { stage: 'confirmed', ...to, from: ['confirmed'] }),
  })
}

export interface Settlement {
  id: string
  sentBack: readonly SentBack[]
  receivedOn: string
  sign: SignReceived
  /** Who is at this installation, when the one who received is not. */
  here?: Acting
}

/** Every list of a hand-over received or sent back; answers the hand-over's new version. */
export async function settleHandOver(
  tx: Tx,
  acting: Acting,
  { id, sentBack, receivedOn, sign: signReceived, here = acting }: Settlement,
): Promise<number> {
  const { officer, touched } = acting
  const handOver = await takeHandOver(tx, { id, action: 'receive' })
  const carried = (await listCarried(tx, handOver.id)).filter((row) => row.status === 'included')
  const backOf = new Map(sentBack.map((back) => [back.listId, back]))
  if ([...backOf.keys()].some((listId) => !carried.some((row) => row.list_id === listId))) {
    throw handOverRefusals.refuse('list-not-in-it')
  }
  for (const back of sentBack) await refuseUnclearNote(tx, back)
  for (const row of carried) {
    const back = backOf.get(row.list_id)
    if (back === undefined) await receiveList(tx, acting, { handOver, row, sign: signReceived })
    else await returnToStanding(tx, acting, { handOver, row, back, here })
    touched('list', row.list_id)
  }
  await tellOfHandOver(tx, here, { handOver, news: 'hand-over-received' })
  touched('hand-over', handOver.id)
  return await markReceived(tx, { id: handOver.id, receivedBy: officer.userId, receivedOn })
}

/** Tiếp nhận: the bank takes the lists in, or sends some back, each with every reason at once. */
export async function receiveHandOver(
  tx: Tx,
  acting: Acting,
  body: { id: string; sentBack: readonly SentBack[] },
): Promise<Written> {
  const version = await settleHandOver(tx, acting, {
    ...body,
    receivedOn: acting.today,
    sign: (versionId) => sign(tx, acting, { versionId, role: 'received' }),
  })
  const received = await findHandOver(tx, body.id)
  if (received === undefined) return { id: body.id, version }
  const { id: documentId } = await issueDocument(tx, acting, {
    kind: 'receipt',
    subjectId: body.id,
    contentHash: received.content_hash ?? '',
  })
  await keepReceipt(tx, acting, { ...received, documentId })
  return { id: body.id, version }
}
