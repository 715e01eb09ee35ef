import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { profileOffenceCheck } from '../../registers/people/offence-check.ts'
import { findPerson, setOnList } from '../../registers/people/people.queries.ts'
import { passBall, type Throw } from '../../registers/threads/pass-ball.ts'
import { dropNeed } from '../../registers/threads/threads.queries.ts'
import {
  findLine,
  insertLines,
  moveLine,
  updateLine,
  listCarriedElsewhere,
} from './list-lines.queries.ts'
import { touchList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import type { LineFields } from './monthly-list.schema.ts'
import { type Acting, takeList } from './take-list.ts'

export async function refuseSensitiveNote(tx: Tx, note: string): Promise<void> {
  const speaksOfConviction = await profileOffenceCheck(tx)
  if (speaksOfConviction(note)) throw listRefusals.refuse('note-sensitive')
}

/** A note that goes with reasons: "lý do khác" has to be spelt out, and no conviction named. */
export async function refuseUnclearNote(
  tx: Tx,
  { reasons, note }: { reasons: readonly string[]; note: string },
): Promise<void> {
  if (reasons.includes('other') && note === '') throw listRefusals.refuse('other-needs-note')
  await refuseSensitiveNote(tx, note)
}

/** Thêm dòng: puts a person of the commune on the draft. */
export async function addLine(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  line: { listId: string; personId: string; fields: LineFields },
): Promise<Written> {
  const version = acting.expectedVersion
  const list = await takeList(tx, { id: line.listId, action: 'edit-lines', version })
  const person = await findPerson(tx, line.personId)
  if (person === undefined) throw platformRefusals.refuse('not-found')
  if (person.area_id !== list.area_id) throw listRefusals.refuse('not-of-this-commune')
  await refuseSensitiveNote(tx, line.fields.note)
  const { personId, fields } = line
  const [id] = await insertLines(tx, list.id, [{ personId, carriedFrom: null, ...fields }])
  if (id === undefined) throw listRefusals.refuse('already-on-list')
  await touchList(tx, list.id)
  acting.touched('list', list.id)
  acting.touched('line', id)
  return { id, version: 1 }
}

export interface LineEdit {
  listId: string
  lineId: string
}

/** Sửa dòng: one officer's change of one line; the second of two is refused, not lost. */
export async function changeLine(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  edit: LineEdit & { fields: LineFields },
): Promise<Written> {
  const list = await takeList(tx, { id: edit.listId, action: 'edit-lines' })
  await refuseUnknownLine(tx, acting, edit)
  await refuseSensitiveNote(tx, edit.fields.note)
  const change = { id: edit.lineId, listId: list.id, fields: edit.fields }
  const version = await updateLine(tx, { ...change, version: acting.expectedVersion })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  await touchList(tx, list.id)
  acting.touched('list', list.id)
  acting.touched('line', edit.lineId)
  return { id: edit.lineId, version }
}

/** A line somebody changed meanwhile is stale; one that is off the draft is not found. */
async function refuseUnknownLine(tx: Tx, acting: { expectedVersion: number }, edit: LineEdit) {
  const line = await findLine(tx, edit.listId, edit.lineId)
  if (line === undefined) throw platformRefusals.refuse('not-found')
  if (line.version !== acting.expectedVersion) throw platformRefusals.refuse('version-stale')
  if (line.state === 'removed') throw platformRefusals.refuse('not-found')
  return line
}

const backToPolice = ({ officer }: Acting, personId: string, reason: string): Throw => ({
  personId,
  stage: 'contacted',
  toUnit: officer.unitId,
  toDuty: 'CA-L',
  due: null,
  reasons: [reason],
  from: ['in-need', 'listed'],
})

/** The case of a person taken off a list goes back to the police; the need he stated goes with it. */
export async function takeCaseBack(
  tx: Tx,
  acting: Acting,
  off: { listId: string; personId: string; reason: string },
): Promise<void> {
  const { listId, personId, reason } = off
  const carried = await listCarriedElsewhere(tx, { listId, personIds: [personId] })
  // Whose case another list carries stays there, and stays closed to the lists of other communes.
  if (carried.has(personId)) return
  const moved = await passBall(tx, acting, {
    what: 'list.removed',
    subjectKind: 'list',
    subjectId: listId,
    throws: [backToPolice(acting, personId, reason)],
  })
  if (moved.length === 0) return
  await dropNeed(tx, personId)
  await setOnList(tx, moved, false)
}

/** Bỏ dòng: takes a person off the draft with a coded reason; his case goes back to the police. */
export async function removeLine(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  edit: LineEdit & { reason: string },
): Promise<Written> {
  const list = await takeList(tx, { id: edit.listId, action: 'edit-lines' })
  const line = await refuseUnknownLine(tx, acting, edit)
  const { expectedVersion, touched } = acting
  const move = { id: line.id, listId: list.id, state: 'removed', reasons: [edit.reason], note: '' }
  const version = await moveLine(tx, { ...move, version: expectedVersion })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  const personId = line.person_id
  await takeCaseBack(tx, acting, { listId: list.id, personId, reason: edit.reason })
  await touchList(tx, list.id)
  touched('list', list.id)
  touched('line', line.id)
  return { id: line.id, version }
}
