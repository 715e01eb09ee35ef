import { monthOf, plainDate, sumDong, dong } from '@vung-buoc/law'
import { listCommunes } from '../../../access/agencies/agencies.queries.ts'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import { permissionsOf } from '../../../access/permissions/policy.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { copyOf } from '../../../registers/outgoing-documents/signed-copies/paper-view.ts'
import { listSignedCopies } from '../../../registers/outgoing-documents/signed-copies/signed-copies.queries.ts'
import type { SignedCopy } from '../../../registers/outgoing-documents/signed-copies/signed-copies.schema.ts'
import {
  type CandidateRow,
  findHandOver,
  type HandOverRow,
  listCarried,
  listHandOvers,
} from './hand-over.queries.ts'
import type { HandOverCard, HandOverPage } from './hand-over.schema.ts'
import { HAND_OVER_ACTIONS, openHandOverActions } from './hand-over.states.ts'
import { draftContent, isIncluded } from './hand-over-content.ts'
import { copiesOfLists, needsSignedCopies } from '../signed-copies/signed-copies-due.ts'

type Reading = Pick<DoorContext, 'officer' | 'today'>
type PageList = HandOverPage['lists'][number]

function statusOf(row: CandidateRow): PageList['status'] {
  if (row.status !== null && row.status !== 'returned') return row.status as PageList['status']
  return isIncluded({ ...row, status: null }) ? 'included' : 'late'
}

const isSettled = ({ state }: CandidateRow) =>
  ['confirmed', 'handed-over', 'received'].includes(state)

const listOf = (row: CandidateRow, signedCopies: SignedCopy[] = []): PageList => ({
  listId: row.list_id,
  areaId: row.area_id,
  areaName: row.area_name,
  month: monthOf(plainDate(row.month)),
  kind: row.supplement_number === 0 ? 'regular' : 'supplement',
  supplementNumber: row.supplement_number,
  status: statusOf(row),
  nothingToReport: isSettled(row) && row.people === 0,
  people: row.people,
  production: row.production,
  training: row.training,
  totalAmount: row.total_amount,
  versionHash: row.version_hash,
  reasons: row.reasons,
  note: row.note,
  signedCopies,
})

const GOES = ['included', 'received', 'sent-back']

function cardOf(row: HandOverRow, lists: PageList[]): HandOverCard {
  const going = lists.filter((list) => GOES.includes(list.status))
  return {
    id: row.id,
    month: monthOf(plainDate(row.month)),
    number: row.number,
    state: row.state,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    due: row.due,
    people: going.reduce((sum, list) => sum + list.people, 0),
    totalAmount: sumDong(going.map((list) => dong(list.totalAmount))),
    version: row.version,
  }
}

/** The figures that were signed, whatever became of the list since. */
function signedListOf(
  handOver: HandOverRow,
  { row, copies }: { row: CandidateRow; copies: SignedCopy[] },
): PageList {
  const signed = handOver.content?.lists.find((one) => one.list === row.list_id)
  if (signed === undefined) return listOf(row, copies)
  const { people, production, training, totalAmount, versionHash } = signed
  const figures = { people, production, training, totalAmount, versionHash }
  return { ...listOf(row, copies), ...figures, nothingToReport: people === 0 }
}

interface Shown {
  lists: PageList[]
  contentHash: string
  lateAreas: string[]
}

/** A signed hand-over shows what was signed, an open one what would be. */
async function shownOf(tx: Tx, row: HandOverRow, today: string): Promise<Shown> {
  if (row.state === 'draft') {
    const { candidates, contentHash, lateAreas } = await draftContent(tx, row, today)
    const copies = await copiesOfLists(tx, candidates)
    const lists = candidates.map((one) => listOf(one, copies.get(one.list_id)))
    return { lists, contentHash, lateAreas }
  }
  if (row.state === 'discarded') return { lists: [], contentHash: '', lateAreas: [] }
  const standing = await findStanding(tx, row.standing_unit_id, today)
  const communes = standing === undefined ? [] : await listCommunes(tx, standing.area, today)
  const late = new Set(row.content?.late)
  const carried = await listCarried(tx, row.id)
  const copies = await copiesOfLists(tx, carried)
  return {
    lists: carried.map((one) =>
      signedListOf(row, { row: one, copies: copies.get(one.list_id) ?? [] }),
    ),
    contentHash: row.content_hash ?? '',
    lateAreas: communes.filter((commune) => late.has(commune.id)).map((commune) => commune.name),
  }
}

export async function readHandOvers(tx: Tx, ctx: Reading): Promise<HandOverCard[]> {
  const cards: HandOverCard[] = []
  for (const row of await listHandOvers(tx)) {
    cards.push(cardOf(row, (await shownOf(tx, row, ctx.today)).lists))
  }
  return cards
}

function actionsOn(row: HandOverRow, { officer }: Reading): string[] {
  const parties: Record<string, boolean> = {
    'hand-over.prepare': row.standing_unit_id === officer.unitId,
    'hand-over.sign': row.standing_unit_id === officer.unitId,
    'hand-over.receive': row.bank_unit_id === officer.unitId,
  }
  const open = openHandOverActions(row.state, new Set(permissionsOf(officer.duty)))
  return open.filter((name) => parties[HAND_OVER_ACTIONS[name].permission] === true)
}

export async function readHandOver(tx: Tx, ctx: Reading, id: string): Promise<HandOverPage> {
  const row = await findHandOver(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const { lists, contentHash, lateAreas } = await shownOf(tx, row, ctx.today)
  return {
    ...cardOf(row, lists),
    standingUnitName: row.standing_name,
    bankUnitName: row.bank_name,
    contentHash,
    lists,
    lateAreas,
    needsSignedCopies: row.state === 'draft' && (await needsSignedCopies(tx, ctx.today)),
    signedCopies: (await listSignedCopies(tx, [row.id])).map(copyOf),
    signedByName: row.signed_by_name,
    receivedByName: row.received_by_name,
    receivedOn: row.received_on,
    discardReason: row.discard_reason,
    discardNote: row.discard_note,
    discardedOn: row.discarded_on,
    actions: actionsOn(row, ctx),
  }
}
