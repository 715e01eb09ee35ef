import { standingByCommune } from '../../access/agencies/standing.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { setOnList } from '../../registers/people/people.queries.ts'
import {
  listBeingWithdrawn,
  listWithOpenCase,
} from '../../registers/threads/withdrawing.queries.ts'
import { issueDocument } from '../../registers/outgoing-documents/take-number.ts'
import { passBall, type Throw } from '../../registers/threads/pass-ball.ts'
import { datesOf, monthOfColumn } from './list-dates.ts'
import { confirmedContent } from './list-content.ts'
import { insertLineDecision } from './folder/line-decisions.queries.ts'
import { tellOfList } from './list-notices.ts'
import {
  findLine,
  type LineRow,
  listLines,
  moveLine,
  listCarriedElsewhere,
} from './list-lines.queries.ts'
import { getVersion, insertVersion, listSigners } from './list-versions.queries.ts'
import { moveList, touchList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import { refuseUnclearNote } from './edit-lines.ts'
import { sign } from './submit-list.ts'
import { type Acting, type LockedList, takeList, targetOf } from './take-list.ts'

export interface Decision {
  outcome: 'confirmed' | 'left-out' | 'submitted'
  reasons: readonly string[]
  note: string
}

const DECIDABLE = ['submitted', 'confirmed', 'left-out']

function checkDecision({ outcome, reasons }: Decision): void {
  if (outcome === 'left-out' && reasons.length === 0) throw listRefusals.refuse('reason-missing')
  if (outcome !== 'left-out' && reasons.length > 0) throw listRefusals.refuse('reason-not-needed')
}

/** A name on its way off the list, or a case that has ended, is not confirmed once more. */
async function refuseWithdrawn(tx: Tx, personIds: readonly string[]): Promise<void> {
  const withdrawing = await listBeingWithdrawn(tx, personIds)
  const open = await listWithOpenCase(tx, personIds)
  if (personIds.some((id) => withdrawing.has(id) || !open.has(id))) {
    throw listRefusals.refuse('person-being-withdrawn')
  }
}

/** Xét từng dòng: confirmed, or left out with all reasons at once; `submitted` takes it back. */
export async function decideLine(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  body: { listId: string; lineId: string; decision: Decision },
): Promise<Written> {
  const list = await takeList(tx, { id: body.listId, action: 'decide-line' })
  const line = await findLine(tx, list.id, body.lineId)
  if (line === undefined || !DECIDABLE.includes(line.state)) {
    throw platformRefusals.refuse('not-found')
  }
  checkDecision(body.decision)
  const { outcome, reasons, note } = body.decision
  await refuseUnclearNote(tx, body.decision)
  if (outcome === 'confirmed') await refuseWithdrawn(tx, [line.person_id])
  const move = { id: line.id, listId: list.id, state: outcome, reasons, note }
  const version = await moveLine(tx, { ...move, version: acting.expectedVersion })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  await insertLineDecision(tx, {
    ...body,
    ...body.decision,
    decidedBy: acting.officer.userId,
    unitId: acting.officer.unitId,
    on: acting.today,
  })
  // Who confirms names the decisions he saw: a colleague's later one makes his version stale.
  await touchList(tx, list.id)
  acting.touched('list', list.id)
  acting.touched('line', line.id)
  return { id: line.id, version }
}

/** The cases go on or back with their lines; answers whose case went back. */
async function passOn(
  tx: Tx,
  acting: Acting,
  moved: { list: LockedList; going: LineRow[]; staying: LineRow[]; due: string | null },
): Promise<string[]> {
  const { list, going, staying, due } = moved
  const standing = (await standingByCommune(tx, acting.today)).get(list.area_id)
  const on = going.map((line): Throw => ({
    personId: line.person_id,
    stage: 'confirmed',
    toUnit: standing?.agency ?? null,
    toDuty: 'CA-K',
    due,
    from: ['released', 'contacted', 'in-need', 'listed'],
  }))
  const personIds = staying.map((line) => line.person_id)
  const carried = await listCarriedElsewhere(tx, { listId: list.id, personIds })
  const alone = staying.filter((line) => !carried.has(line.person_id))
  const back = alone.map((line): Throw => ({
    personId: line.person_id,
    stage: 'in-need',
    toUnit: list.police_unit_id,
    toDuty: 'CA-L',
    due: null,
    reasons: line.reasons,
    from: ['listed'],
  }))
  const play = { subjectKind: 'list', subjectId: list.id }
  const onward = await passBall(tx, acting, { what: 'list.confirmed', ...play, throws: on })
  await setOnList(tx, onward, true)
  return await passBall(tx, acting, { what: 'list.left-out', ...play, throws: back })
}

/** Xác nhận danh sách: the commune signs what it confirmed; one bad line holds up no other. */
export async function confirmList(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  body: { id: string; documentNumber?: string | undefined },
): Promise<Written> {
  const { officer, today, expectedVersion, touched } = acting
  const list = await takeList(tx, { id: body.id, action: 'confirm', version: expectedVersion })
  const lines = await listLines(tx, list.id)
  const undecided = lines.filter((line) => line.state === 'submitted')
  if (undecided.length > 0) {
    throw listRefusals.refuse('lines-undecided', { count: undecided.length })
  }
  const going = lines.filter((line) => line.state === 'confirmed')
  const staying = lines.filter((line) => line.state === 'left-out')
  const personIds = going.map((line) => line.person_id)
  await refuseWithdrawn(tx, personIds)
  if (list.current_version_id === null) throw listRefusals.refuse('content-changed')
  const signed = await getVersion(tx, list.current_version_id)
  const content = confirmedContent(signed, { going, staying })
  const versionId = await insertVersion(tx, {
    listId: list.id,
    stage: 'confirmed',
    ...content,
    madeBy: officer.userId,
    madeOn: today,
  })
  const beforeMe = await listSigners(tx, signed.id)
  await sign(tx, acting, { versionId, role: 'confirmed', beforeMe })
  const { contentHash } = content
  const { documentNumber } = body
  const paper = { kind: 'list-confirmation' as const, subjectId: list.id, contentHash }
  await issueDocument(tx, acting, { ...paper, documentNumber })
  const { handOverDue: due } = await datesOf(tx, monthOfColumn(list.month))
  const version = await moveList(tx, { id: list.id, state: targetOf('confirm'), versionId, due })
  await setOnList(tx, await passOn(tx, acting, { list, going, staying, due }), false)
  await tellOfList(tx, acting, { list, news: 'list-confirmed', due })
  touched('list', list.id)
  touched('version', versionId)
  return { id: list.id, version }
}
