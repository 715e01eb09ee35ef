import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { outgoingDocumentRefusals } from './outgoing-documents.refusals.ts'
import type { DocumentKind } from './outgoing-documents.schema.ts'

/** Decree 30/2020/NĐ-CP: numbers below 10 have a leading zero. */
export const showNumber = (number: number, symbol: string): string =>
  `${String(number).padStart(2, '0')}/${symbol}`

/** 'CV-CAH': abbreviations of type and body, both data of the profile. */
export async function symbolOf(tx: Tx, unitId: string, kind: DocumentKind): Promise<string> {
  const labels = await getDocument<{ documentTypes: Record<DocumentKind, string> }>(tx, 'labels')
  const unit = await getUnit(tx, unitId)
  return [labels.documentTypes[kind], unit.abbreviation].filter(Boolean).join('-')
}

const TYPED = /^(\d{1,6})(?:\s*\/\s*(\S+))?$/u

/** The running number that was typed; what follows the stroke must be the register's own. */
export function readNumber(typed: string, symbol: string): number {
  const [, digits, tail] = TYPED.exec(typed) ?? []
  const number = Number(digits ?? 0)
  if (number >= 1 && (tail ?? symbol) === symbol) return number
  throw outgoingDocumentRefusals.refuse('number-not-understood', { symbol })
}
