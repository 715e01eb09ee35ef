import { firstDay, monthOf, type PlainMonth, plainMonth } from '@vung-buoc/law'
import { randomUUID } from 'node:crypto'
import { getAgencyOf, getUnit } from '../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { refuseKeptCases } from '../../registers/restrictions/kept.ts'
import { listPeopleInNeed } from '../../registers/threads/threads.queries.ts'
import { listWithOpenCase } from '../../registers/threads/withdrawing.queries.ts'
import { datesOf } from './list-dates.ts'
import { insertLines, type LineRow, listLinesOfMonth, type NewLine } from './list-lines.queries.ts'
import {
  findLastMonth,
  insertList,
  insertListShare,
  listListsOfMonth,
} from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import type { Acting } from './take-list.ts'

export interface Opening {
  month: string
  kind: 'regular' | 'supplement'
}

const carried = (line: LineRow): NewLine => ({
  personId: line.person_id,
  carriedFrom: line.id,
  purpose: line.purpose,
  amount: line.amount,
  trainingMonths: line.training_months,
  conduct: line.conduct,
  socialEvils: line.social_evils,
  residesLocally: line.resides_locally,
  note: '',
})

/** What the commune found missing is repeated where it has to be mended. */
const whyLeft = (line: LineRow): Pick<NewLine, 'reasons' | 'reasonNote'> =>
  line.state === 'left-out' ? { reasons: line.reasons, reasonNote: line.reason_note } : {}

type InNeed = Awaited<ReturnType<typeof listPeopleInNeed>>[number]

const fromNeed = (row: InNeed): NewLine => ({
  personId: row.person_id,
  carriedFrom: null,
  purpose: row.need_purpose as NewLine['purpose'],
  amount: row.need_amount,
  trainingMonths: row.need_training_months,
  conduct: null,
  socialEvils: null,
  residesLocally: true,
  note: '',
})

/** One line a person, the newest; people on several lists of a month come once. */
function once(lines: NewLine[]): NewLine[] {
  return [...new Map(lines.map((line) => [line.personId, line])).values()]
}

/** Whose case has ended, or who lives elsewhere by now, is not carried from an old list to a new one. */
async function stillHere(tx: Tx, lines: LineRow[], areaId: string): Promise<LineRow[]> {
  const open = await listWithOpenCase(
    tx,
    lines.map((line) => line.person_id),
    areaId,
  )
  return lines.filter((line) => open.has(line.person_id))
}

/** A regular list restates last month's open lines and adds who has stated a need since. */
async function regularLines(tx: Tx, areaId: string, month: PlainMonth): Promise<NewLine[]> {
  const last = await findLastMonth(tx, areaId, firstDay(month))
  const before = last === undefined ? [] : await listLinesOfMonth(tx, areaId, last)
  const here = await stillHere(tx, before, areaId)
  const kept = once(here.map(carried))
  const known = new Set(kept.map((line) => line.personId))
  const needs = await listPeopleInNeed(tx, areaId)
  return [...kept, ...needs.filter((row) => !known.has(row.person_id)).map(fromNeed)]
}

/** A supplement starts from the lines of this month that were left out or stayed behind. */
async function supplementLines(tx: Tx, areaId: string, month: PlainMonth): Promise<NewLine[]> {
  const lines = await listLinesOfMonth(tx, areaId, firstDay(month))
  const gone = new Set(
    lines.filter((line) => ['submitted', 'confirmed'].includes(line.state)).map((l) => l.person_id),
  )
  const here = await stillHere(tx, lines, areaId)
  const staying = here.filter((line) => !gone.has(line.person_id))
  return once(staying.map((line) => ({ ...carried(line), ...whyLeft(line) })))
}

const OPEN_STATES = ['draft', 'awaiting-signature']

async function supplementNumber(tx: Tx, areaId: string, opening: Opening): Promise<number> {
  if (opening.kind === 'regular') return 0
  const lists = await listListsOfMonth(tx, areaId, firstDay(plainMonth(opening.month)))
  const regular = lists.find((list) => list.supplement_number === 0)
  if (regular === undefined || lists.some((list) => OPEN_STATES.includes(list.state))) {
    throw listRefusals.refuse('regular-still-open')
  }
  return (lists.at(-1)?.supplement_number ?? 0) + 1
}

/** Mở danh sách: the draft of a month, prefilled, or a supplement to one that has gone on. */
export async function openList(tx: Tx, acting: Acting, opening: Opening): Promise<Written> {
  const { officer, today, touched } = acting
  const month = plainMonth(opening.month)
  const unit = await getUnit(tx, officer.unitId)
  if (unit.agency_kind !== 'police' || unit.level !== 'commune') {
    throw listRefusals.refuse('not-commune-police')
  }
  await refuseKeptCases(tx, acting)
  if (month > monthOf(today)) throw listRefusals.refuse('month-in-future')
  const committee = await getAgencyOf(tx, { id: officer.areaId, kind: 'committee', on: today })
  const { draftDue } = await datesOf(tx, month)
  const id = randomUUID()
  const number = await supplementNumber(tx, officer.areaId, opening)
  const lines =
    number === 0
      ? await regularLines(tx, officer.areaId, month)
      : await supplementLines(tx, officer.areaId, month)
  await insertList(tx, {
    id,
    areaId: officer.areaId,
    policeUnit: officer.unitId,
    committeeUnit: committee.id,
    month: firstDay(month),
    supplementNumber: number,
    due: draftDue,
    openedBy: officer.userId,
    openedOn: today,
  })
  await insertListShare(tx, id, officer.unitId)
  await insertLines(tx, id, lines)
  touched('list', id)
  return { id, version: 1 }
}
