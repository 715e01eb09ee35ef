import type { PlainDate } from '@vung-buoc/law'
import type { Tone } from '../../access/desk/tone.ts'
import { termsOn } from '../../access/data-protection/privacy-terms.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { showNumber } from '../outgoing-documents/document-number.ts'
import { findPerson } from '../people/people.queries.ts'
import { fullNameOf } from '../people/person-view.ts'
import {
  findNoteOf,
  findRequest,
  listAnswers,
  listNotesOf,
  listRecordsOfNumber,
  listRequests,
  type RequestRow,
} from './data-requests.queries.ts'
import type {
  DataNotes,
  DataRequestCard,
  DataRequestPage,
  DataRequests,
  RecordsFound,
} from './data-requests.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'may' | 'sees' | 'units'>

/** Red past its day. The whole clock is so short that until then it is always amber. */
export function toneOf(
  row: { state: string; due: string; first_answer_on: string | null },
  today: PlainDate,
): Tone {
  if (row.state === 'closed' || row.first_answer_on !== null) return 'calm'
  return row.due < today ? 'late' : 'soon'
}

const cardOf = (row: RequestRow, today: PlainDate): DataRequestCard => ({
  id: row.id,
  kind: row.kind as DataRequestCard['kind'],
  field: row.field as DataRequestCard['field'],
  personId: row.person_id,
  receivedOn: row.received_on,
  due: row.due,
  firstAnswerOn: row.first_answer_on,
  tone: toneOf(row, today),
  state: row.state as DataRequestCard['state'],
  outcome: row.outcome as DataRequestCard['outcome'],
  holderName: row.state === 'with-office' ? (row.office_name ?? '') : row.unit_name,
})

/** Sổ yêu cầu: what waits, first what is due first. */
export async function readRequests(
  tx: Tx,
  ctx: DoorContext<unknown, { state: 'waiting' | 'closed' | 'all' }, never>,
): Promise<DataRequests> {
  const { today, query } = ctx
  const rows = await listRequests(tx, query.state)
  ctx.sees(rows.flatMap(({ person_id: id }) => (id === null ? [] : [id])))
  const { firstAnswerWorkingDays: term } = await termsOn(tx, today)
  return {
    requests: rows.map((row) => cardOf(row, today)),
    term: { workingDays: term.value, source: term.source },
    mayRecord: ctx.may('data-request.keep'),
  }
}

const mayOf = (row: RequestRow, ctx: Reading): DataRequestPage['may'] => {
  const keeps = ctx.may('data-request.keep')
  const isOpen = row.state === 'open'
  // While the police have it, its first answer may still go out: the clock does not wait for them.
  const mayAcknowledge = row.state === 'with-office' && row.first_answer_on === null
  return {
    askOffice:
      keeps &&
      isOpen &&
      row.kind === 'correct' &&
      row.person_id !== null &&
      row.asked_office_on === null,
    sayAsOffice: ctx.may('data-request.say-as-office') && row.state === 'with-office',
    answer: keeps && (isOpen || mayAcknowledge),
  }
}

async function nameOf(tx: Tx, id: string | null, ctx: Reading): Promise<string | undefined> {
  if (id === null || !ctx.may('people.read')) return undefined
  const person = await findPerson(tx, id)
  return person === undefined ? undefined : fullNameOf(person)
}

async function officeOf(tx: Tx, row: RequestRow): Promise<DataRequestPage['office']> {
  const { office_name: name, asked_office_on: askedOn } = row
  if (name === null || askedOn === null) return null
  const note = await findNoteOf(tx, row.id)
  return {
    name,
    askedOn,
    outcome: (note?.outcome ?? null) as 'corrected' | 'kept' | null,
    says: note?.office_says ?? null,
    on: note?.written_on ?? null,
  }
}

async function answersOf(tx: Tx, id: string): Promise<DataRequestPage['answers']> {
  return (await listAnswers(tx, id)).map((row) => ({
    outcome: row.outcome as DataRequestPage['answers'][number]['outcome'],
    reasons: row.reasons as DataRequestPage['answers'][number]['reasons'],
    note: row.note,
    on: row.answered_on,
    byName: row.by_name,
    shown: showNumber(row.number, row.symbol),
  }))
}

/** One request with both sides, its letters and what the officer may do now. */
export async function readRequest(tx: Tx, ctx: Reading, id: string): Promise<DataRequestPage> {
  const row = await findRequest(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  if (row.person_id !== null) ctx.sees([row.person_id])
  const fullName = await nameOf(tx, row.person_id, ctx)
  return {
    ...cardOf(row, ctx.today),
    channel: row.channel as DataRequestPage['channel'],
    askedBy: row.asked_by as DataRequestPage['askedBy'],
    identityCheck: row.identity_check as DataRequestPage['identityCheck'],
    says: row.says,
    recordedOn: row.recorded_on,
    ...(fullName === undefined ? {} : { fullName }),
    office: await officeOf(tx, row),
    answers: await answersOf(tx, id),
    may: mayOf(row, ctx),
    version: row.version,
  }
}

const ID_NUMBER = /^\d{12}$/

/** Tìm mã hồ sơ: by the whole number of the card shown; half a number finds nobody. */
export async function findRecords(
  tx: Tx,
  { searchText, sees }: Pick<DoorContext, 'searchText' | 'sees'>,
): Promise<RecordsFound> {
  const number = searchText.replaceAll(/\s/g, '')
  const rows = ID_NUMBER.test(number) ? await listRecordsOfNumber(tx, number) : []
  sees(rows.map((row) => row.person_id))
  return { records: rows.map((row) => ({ personId: row.person_id, areaName: row.area_name })) }
}

/** Ghi chú hai phía, on the person's page: for whoever sees the person. */
export async function readNotes(
  tx: Tx,
  ctx: Pick<DoorContext, 'sees'>,
  personId: string,
): Promise<DataNotes> {
  if ((await findPerson(tx, personId)) === undefined) throw platformRefusals.refuse('not-found')
  const rows = await listNotesOf(tx, personId)
  if (rows.length > 0) ctx.sees([personId])
  return {
    notes: rows.map((row) => ({
      id: row.id,
      field: row.field as DataNotes['notes'][number]['field'],
      personSays: row.person_says,
      officeName: row.office_name,
      outcome: row.outcome as 'corrected' | 'kept',
      officeSays: row.office_says,
      on: row.written_on,
    })),
  }
}
