import type { DoorContext } from '../../../access/door/route.ts'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { completeNumber, registerPerson } from '../../../registers/people/register-person.ts'
import {
  findReleaseRecord,
  insertReleaseRecord,
  updateReleaseRecord,
} from '../../../registers/people/release-records.queries.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { lockOpenThreads, stateNeed } from '../../../registers/threads/threads.queries.ts'
import { insertLines, listLines, updateLine } from '../list-lines.queries.ts'
import { touchList } from '../monthly-list.queries.ts'
import type { LineFields } from '../monthly-list.schema.ts'
import { type Acting, takeList } from '../take-list.ts'
import { endImport, type KeptRow } from './import.queries.ts'
import { importRefusals } from './import.refusals.ts'
import { knownPerson, type MatchedRow, matchRows } from '../import-match/match-rows.ts'
import { conflictsOf } from '../import-match/row-conflicts.ts'
import { defectsOf } from '../import-match/row-defects.ts'
import { placeOf } from '../import-match/place.ts'
import { doubtKey, takeImport } from './settle-rows.ts'

type Taking = Acting & Pick<DoorContext, 'expectedVersion'>

const knownAmong = (matched: MatchedRow[]): string[] =>
  matched.flatMap(({ personId }) => (personId === null ? [] : [personId]))

const rowReasons = (rows: KeptRow[], code: string) =>
  rows.map((row) => ({
    subject: String(row.excelRow),
    code,
    says: `Dòng ${row.excelRow}: ${row.fullName || '(chưa có họ tên)'}`,
  }))

/** All that is still in the way, each kind at once. */
function refuseUnsettled(rows: KeptRow[]): void {
  const doubtsOf = (row: KeptRow) =>
    row.doubts.filter((one) => !row.settled.includes(doubtKey(one)))
  const open = rows.filter((row) => doubtsOf(row).length > 0)
  const count = open.flatMap(doubtsOf).length
  if (open.length > 0) {
    const reasons = rowReasons(open, 'doubts-open')
    throw importRefusals.refuse('doubts-open', { count }, { reasons })
  }
}

/** Every defect of every row at once: what is missing or wrong, and what contradicts the register. */
async function refuseDefects(tx: Tx, matched: MatchedRow[], today: string): Promise<void> {
  const reasons: { subject: string; code: string; says: string }[] = []
  for (const { row, personId, sameAsRow } of matched) {
    const conflicts = personId === null ? [] : await conflictsOf(tx, personId, row)
    const twice =
      sameAsRow === null ? [] : [`cùng một người với dòng ${sameAsRow}. Hãy bỏ một trong hai dòng.`]
    for (const says of [...defectsOf(row, today), ...conflicts, ...twice]) {
      const subject = String(row.excelRow)
      reasons.push({ subject, code: 'row-defect', says: `Dòng ${row.excelRow}: ${says}` })
    }
  }
  const count = new Set(reasons.map((one) => one.subject)).size
  if (count > 0) throw importRefusals.refuse('rows-defective', { count }, { reasons })
}

function refuseElsewhere(matched: MatchedRow[]): void {
  const there = matched.filter(({ match }) => match === 'on-another-communes-list')
  if (there.length === 0) return
  const reasons = rowReasons(
    there.map(({ row }) => row),
    'on-another-communes-list',
  )
  throw importRefusals.refuse('rows-elsewhere', { count: there.length }, { reasons })
}

const releaseOf = (row: KeptRow) => ({
  certificateKind: row.certificateKind,
  certificateNumber: row.certificateNumber,
  certificateDate: row.certificateDate,
  completedOn: row.completedOn,
})

async function registerFrom(tx: Tx, acting: Taking, row: KeptRow): Promise<string> {
  const area = await getUnit(tx, acting.officer.areaId)
  const { hamlet, detail } = placeOf(row.address, area.name)
  const { id } = await registerPerson(tx, acting, {
    fullName: row.fullName,
    birthDate: row.dateOfBirth,
    sex: row.sex,
    idNumber: row.idNumber,
    phone: null,
    phoneOwner: null,
    hamlet,
    addressDetail: detail,
    preferredLanguage: 'vi',
    releaseRecord: releaseOf(row),
  })
  return id
}

/** A known person keeps what is known; the file only fills what the record does not have yet. */
async function fillRecord(tx: Tx, personId: string, row: KeptRow): Promise<void> {
  const sent = releaseOf(row)
  const record = await findReleaseRecord(tx, personId)
  if (record === undefined) {
    await insertReleaseRecord(tx, personId, sent)
    return
  }
  const fields = {
    certificateKind: (record.certificate_kind ??
      sent.certificateKind) as typeof sent.certificateKind,
    certificateNumber: record.certificate_number ?? sent.certificateNumber,
    certificateDate: record.certificate_date ?? sent.certificateDate,
    completedOn: record.completed_on ?? sent.completedOn,
  }
  await updateReleaseRecord(tx, { personId, version: record.version, fields })
}

/** A known person keeps what is known; what the file adds is a number that was missing. */
async function fillKnown(
  tx: Tx,
  acting: Taking,
  { personId, row }: { personId: string; row: KeptRow },
): Promise<void> {
  await fillRecord(tx, personId, row)
  if (row.idNumber === null) return
  const { fullName, dateOfBirth: birthDate, idNumber } = row
  await completeNumber(tx, acting, { id: personId, fullName, birthDate, idNumber })
}

const lineOf = (row: KeptRow): LineFields => ({
  purpose: row.purpose,
  amount: row.amount === 0 ? null : row.amount,
  trainingMonths: null,
  conduct: row.conduct,
  socialEvils: row.socialEvils,
  residesLocally: true,
  note: row.note ?? '',
})

async function saveLine(
  tx: Tx,
  line: { listId: string; personId: string; fields: LineFields },
): Promise<void> {
  const { listId, personId, fields } = line
  const [added] = await insertLines(tx, listId, [{ personId, carriedFrom: null, ...fields }])
  if (added !== undefined) return
  const old = (await listLines(tx, listId)).find((one) => one.person_id === personId)
  if (old === undefined) return
  // The form has no column for these: what the officer typed on the line stays.
  const kept = { trainingMonths: old.training_months, residesLocally: old.resides_locally }
  const change = { id: old.id, listId, version: old.version, fields: { ...fields, ...kept } }
  await updateLine(tx, change)
}

async function noteNeed(
  tx: Tx,
  acting: Taking,
  need: { personId: string; row: KeptRow; listId: string },
) {
  const { personId, row, listId } = need
  if (row.purpose === null || row.amount === null || row.amount === 0) return
  const stated = { purpose: row.purpose, amount: row.amount, trainingMonths: null }
  await stateNeed(tx, personId, stated)
  await passBall(tx, acting, {
    what: 'need.from-file',
    subjectKind: 'list',
    subjectId: listId,
    throws: [
      {
        personId,
        stage: 'in-need',
        toUnit: acting.officer.unitId,
        toDuty: 'CA-L',
        due: null,
        from: ['released', 'contacted'],
      },
    ],
  })
}

/** Đưa vào danh sách: every settled row becomes a person and a line, all or none. */
export async function takeOver(tx: Tx, acting: Taking, id: string): Promise<Written> {
  const found = await takeImport(tx, { id, version: acting.expectedVersion })
  const list = await takeList(tx, { id: found.list_id, action: 'edit-lines' })
  if (found.asks.length > 0) throw importRefusals.refuse('reading-unconfirmed')
  if (found.difference !== null) throw importRefusals.refuse('difference-open')
  const rows = found.rows.filter((row) => !row.skipped)
  refuseUnsettled(rows)
  const matched = await matchRows(tx, acting, { listId: list.id, rows })
  await refuseDefects(tx, matched, acting.today)
  refuseElsewhere(matched)
  refuseUnsettled(matched.map(({ row }) => row))
  await lockOpenThreads(tx, knownAmong(matched))
  for (const row of rows) {
    const known = await knownPerson(tx, list.area_id, row)
    const personId = known ?? (await registerFrom(tx, acting, row))
    if (known !== null) await fillKnown(tx, acting, { personId: known, row })
    await saveLine(tx, { listId: list.id, personId, fields: lineOf(row) })
    await noteNeed(tx, acting, { personId, row, listId: list.id })
  }
  await endImport(tx, found.id, 'taken-over')
  const version = await touchList(tx, list.id)
  acting.touched('list', list.id)
  acting.touched('import', found.id)
  return { id: list.id, version }
}
