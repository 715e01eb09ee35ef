import type { Stage } from '../../registers/threads/stage.schema.ts'
import { setOnList } from '../../registers/people/people.queries.ts'
import { issueDocument, withdrawDocuments } from '../../registers/outgoing-documents/take-number.ts'
import { passBall } from '../../registers/threads/pass-ball.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { refuseUnclearNote } from './edit-lines.ts'
import { datesOf, monthOfColumn } from './list-dates.ts'
import { tellOfList } from './list-notices.ts'
import { listCarriedElsewhere, listLines, reopenLines } from './list-lines.queries.ts'
import { getVersion, insertReturn } from './list-versions.queries.ts'
import { keepReturnLetter } from './papers/give-return-letter.ts'
import { moveList } from './monthly-list.queries.ts'
import type { ListActionName } from './monthly-list.states.ts'
import { type Acting, type LockedList, takeList } from './take-list.ts'

export interface Return {
  reasons: readonly string[]
  note: string
}

/** The list goes back to the commune police as a draft; every case on it goes with it. */
export async function sendToDraft(
  tx: Tx,
  acting: Acting,
  back: { list: LockedList; what: string; reasons: readonly string[]; from: readonly Stage[] },
): Promise<number> {
  const { list, what, reasons, from } = back
  const gone = (await listLines(tx, list.id)).filter((line) =>
    ['submitted', 'confirmed', 'left-out'].includes(line.state),
  )
  const personIds = gone.map((line) => line.person_id)
  await reopenLines(tx, list.id)
  const { draftDue } = await datesOf(tx, monthOfColumn(list.month))
  const version = await moveList(tx, { id: list.id, state: 'draft', due: draftDue })
  const carried = await listCarriedElsewhere(tx, { listId: list.id, personIds })
  const moved = await passBall(tx, acting, {
    what,
    subjectKind: 'list',
    subjectId: list.id,
    throws: personIds
      .filter((personId) => !carried.has(personId))
      .map((personId) => ({
        personId,
        stage: 'in-need',
        toUnit: list.police_unit_id,
        toDuty: 'CA-L',
        due: draftDue,
        reasons,
        from,
      })),
  })
  // Whose case another list has carried on stays on that list.
  await setOnList(tx, moved, false)
  acting.touched('list', list.id)
  return version
}

/** The return has its own number; what had been issued for the list does not hold any more. */
async function issueReturn(
  tx: Tx,
  acting: Acting,
  list: LockedList,
): Promise<{ documentId?: string }> {
  if (list.current_version_id === null) return {}
  const { content_hash: contentHash } = await getVersion(tx, list.current_version_id)
  const subjectId = list.id
  await withdrawDocuments(tx, acting, { subjectId, kinds: ['list', 'list-confirmation'] })
  const { id } = await issueDocument(tx, acting, { kind: 'return', subjectId, contentHash })
  return { documentId: id }
}

/** Trả lại: with every reason at once; nothing of what was written is lost. */
export async function returnList(
  tx: Tx,
  acting: Acting,
  wanted: { id: string; action: ListActionName; version?: number; back: Return },
): Promise<Written> {
  const { officer, today } = acting
  const list = await takeList(tx, wanted)
  await refuseUnclearNote(tx, wanted.back)
  const lines = (await listLines(tx, list.id)).filter((line) => line.state === 'left-out')
  const issued = wanted.action === 'send-back' ? {} : await issueReturn(tx, acting, list)
  const returnId = await insertReturn(tx, {
    listId: list.id,
    versionId: list.current_version_id,
    lines: lines.map((line) => ({ line: line.id, reasons: line.reasons, note: line.reason_note })),
    returnedBy: officer.userId,
    unitId: officer.unitId,
    on: today,
    ...wanted.back,
    ...issued,
  })
  await keepReturnLetter(tx, acting, { id: list.id, returnId })
  const { reasons } = wanted.back
  const what = `list.${wanted.action}`
  const from: Stage[] = wanted.action === 'return-confirmed' ? ['confirmed'] : ['listed']
  const version = await sendToDraft(tx, acting, { list, what, reasons, from })
  await tellOfList(tx, acting, { list, news: 'list-returned', due: null })
  return { id: list.id, version }
}

/** Rút về: the compiler takes his list back before it is signed. */
export async function recallList(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const list = await takeList(tx, { id, action: 'recall' })
  const back = { list, what: 'list.recalled', reasons: [], from: ['listed' as const] }
  return { id: list.id, version: await sendToDraft(tx, acting, back) }
}
