import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { showNumber, symbolOf } from './document-number.ts'
import {
  type DocumentRow,
  findLastNumber,
  listDocuments,
  listYears,
} from './outgoing-documents.queries.ts'
import {
  DocumentKind,
  type OutgoingDocument,
  type OutgoingRegister,
} from './outgoing-documents.schema.ts'

export const documentOf = (row: DocumentRow): OutgoingDocument => ({
  id: row.id,
  number: row.number,
  shown: showNumber(row.number, row.symbol),
  kind: row.kind,
  state: row.state,
  issuedOn: row.issued_on,
  subjectId: row.subject_id,
  signedByName: row.signed_by_name,
  authority: row.authority,
  byHand: row.by_hand,
  takenOn: row.taken_on,
  stateOn: row.state_on,
  stateReason: row.state_reason,
  verificationCode: row.verification_code,
  version: row.version,
})

/** Numbers below the highest that are not here: the office took them on paper. */
export function gapsOf(numbers: readonly number[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = []
  let before = 0
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number > before + 1) gaps.push({ from: before + 1, to: number - 1 })
    before = number
  }
  return gaps
}

async function nextNumbers(tx: Tx, unitId: string, year: number): Promise<Record<string, string>> {
  const next = (await findLastNumber(tx, unitId, year)) + 1
  const shown: Record<string, string> = {}
  for (const kind of DocumentKind.options) {
    shown[kind] = showNumber(next, await symbolOf(tx, unitId, kind))
  }
  return shown
}

/** Sổ văn bản đi of the officer's own unit in one year. */
export async function readRegister(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'may'>,
  asked: { year?: number | undefined },
): Promise<OutgoingRegister> {
  const { unitId, unitName } = ctx.officer
  const now = Number(ctx.today.slice(0, 4))
  const year = asked.year ?? now
  const documents = (await listDocuments(tx, unitId, year)).map(documentOf)
  const years = new Set([now, year, ...(await listYears(tx, unitId))])
  return {
    unitName,
    year,
    years: [...years].sort((a, b) => b - a),
    next: await nextNumbers(tx, unitId, now),
    gaps: gapsOf(documents.map((one) => one.number)),
    documents,
    mayReserve: ctx.may('outgoing-document.number'),
  }
}
