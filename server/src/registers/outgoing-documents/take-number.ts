import type { DoorContext } from '../../access/door/route.ts'
import { getAuthority } from '../../access/identity/assignments.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { readNumber, showNumber, symbolOf } from './document-number.ts'
import {
  endDocuments,
  findByNumber,
  insertNumber,
  issueNumber,
  lockRegister,
  raiseLastNumber,
} from './outgoing-documents.queries.ts'
import { outgoingDocumentRefusals } from './outgoing-documents.refusals.ts'
import type { DocumentKind } from './outgoing-documents.schema.ts'
import { newVerificationCode } from './verification-code.ts'

export type Numbering = Pick<DoorContext, 'officer' | 'today' | 'touched'>

export interface Wanted {
  kind: DocumentKind
  /** As typed, when the office's paper register is ahead or the number was reserved. */
  documentNumber?: string | undefined
}

export interface Taken {
  id: string
  number: number
  /** '72/CV-CAH'. */
  shown: string
}

/**
 * Lấy số: the next number of the officer's unit and year, or the one he typed if it is free. Two
 * officers at once wait for one another at the register's row; a rollback gives the number back.
 */
export async function takeNumber(tx: Tx, acting: Numbering, wanted: Wanted): Promise<Taken> {
  const { officer, today, touched } = acting
  const { unitId } = officer
  const year = Number(today.slice(0, 4))
  const symbol = await symbolOf(tx, unitId, wanted.kind)
  const last = await lockRegister(tx, unitId, year)
  const typed = wanted.documentNumber
  const number = typed === undefined ? last + 1 : readNumber(typed, symbol)
  const register = { unitId, year, number }
  const shown = showNumber(number, symbol)
  const held = await findByNumber(tx, register)
  if (held !== undefined) {
    const mine = held.state === 'reserved' && held.kind === wanted.kind
    if (!mine) throw outgoingDocumentRefusals.refuse('number-used')
    return { id: held.id, number, shown }
  }
  const id = await insertNumber(tx, {
    ...register,
    symbol,
    kind: wanted.kind,
    code: newVerificationCode(),
    byHand: typed !== undefined,
    takenBy: officer.userId,
    on: today,
  })
  await raiseLastNumber(tx, register)
  touched('outgoing-document', id)
  return { id, number, shown }
}

/** Signed anew after a return: the older paper is replaced. Letters stand beside one another. */
const RESTATED: readonly DocumentKind[] = ['list', 'list-confirmation']

/** Takes the number and makes it the document just signed; an earlier one of its kind is replaced. */
export async function issueDocument(
  tx: Tx,
  acting: Numbering,
  signed: Wanted & { subjectId: string; contentHash: string },
): Promise<Taken> {
  const { officer, today } = acting
  const { kind, subjectId, contentHash } = signed
  if (RESTATED.includes(kind)) {
    const from = ['valid', 'withdrawn'] as const
    await endDocuments(tx, { subjectId, kinds: [kind], from, state: 'replaced', on: today })
  }
  const taken = await takeNumber(tx, acting, signed)
  await issueNumber(tx, {
    id: taken.id,
    subjectId,
    contentHash,
    signedBy: officer.userId,
    authority: await getAuthority(tx, officer.assignmentId),
    on: today,
  })
  return taken
}

/** What was issued about a subject does not hold any more: it went back to its maker. */
export async function withdrawDocuments(
  tx: Tx,
  acting: Numbering,
  gone: { subjectId: string; kinds: readonly DocumentKind[] },
): Promise<void> {
  await endDocuments(tx, { ...gone, from: ['valid'], state: 'withdrawn', on: acting.today })
}
