import { monthOf, plainDate } from '@vung-buoc/law'
import { listCommunes } from '../../../access/agencies/agencies.queries.ts'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import {
  type CandidateRow,
  type HandOverContent,
  listAreasHandedOver,
  listCandidates,
} from './hand-over.queries.ts'

export interface Drafted {
  candidates: CandidateRow[]
  content: HandOverContent
  contentHash: string
  /** Names of the communes whose list is not there yet. */
  lateAreas: string[]
}

interface Draft {
  id: string
  month: string
  number: number
  standing_unit_id: string
}

export const isIncluded = (row: CandidateRow): boolean =>
  row.state === 'confirmed' &&
  row.version_hash !== null &&
  (row.status ?? 'included') === 'included'

const goingOf = (row: CandidateRow) => ({
  list: row.list_id,
  area: row.area_id,
  versionHash: row.version_hash ?? '',
  people: row.people,
  production: row.production,
  training: row.training,
  totalAmount: row.total_amount,
})

/** Communes of the area with no confirmed list, neither here nor handed over before. */
async function lateCommunes(
  tx: Tx,
  { draft, ready, today }: { draft: Draft; ready: CandidateRow[]; today: string },
) {
  const standing = await findStanding(tx, draft.standing_unit_id, today)
  if (standing === undefined) return []
  const communes = await listCommunes(tx, standing.area, today)
  const there = new Set([
    ...(await listAreasHandedOver(tx, draft.month)),
    ...ready.filter((row) => row.month === draft.month).map((row) => row.area_id),
  ])
  return communes.filter((commune) => !there.has(commune.id))
}

/** What an open hand-over would carry if it were signed now. */
export async function draftContent(tx: Tx, draft: Draft, today: string): Promise<Drafted> {
  const candidates = await listCandidates(tx, draft)
  const going = candidates.filter(isIncluded)
  const held = candidates.filter((row) => row.state === 'confirmed' && row.status === 'held')
  const late = await lateCommunes(tx, { draft, ready: [...going, ...held], today })
  const content: HandOverContent = {
    month: monthOf(plainDate(draft.month)),
    number: draft.number,
    lists: going.map(goingOf),
    held: held.map((row) => ({ list: row.list_id, reasons: row.reasons })),
    late: late.map((commune) => commune.id),
  }
  const contentHash = sha256(canonicalJson(content))
  return { candidates, content, contentHash, lateAreas: late.map((commune) => commune.name) }
}
