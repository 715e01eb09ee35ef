import { findKnownPartner } from '../../../access/partners/known-partner.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson } from '../../../platform/http/idempotency.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { isSignedBy } from '../../../platform/signing/signing.ts'
import { type HandOverRow, findHandOver, lockHandOver } from '../hand-over/hand-over.queries.ts'
import { settleHandOver } from '../hand-over/receive-hand-over.ts'
import { findPackage } from '../package/packages.queries.ts'
import { insertSignaturesElsewhere } from '../signatures-elsewhere.queries.ts'
import type { Acting } from '../take-list.ts'
import { type Receipt, ReceiptFile } from './receipt.schema.ts'
import { RECEIPT_DEFECTS, type ReceiptDefectCode, receiptRefusals } from './receipt.refusals.ts'
import {
  findReceipt,
  findVersionOf,
  insertReceipt,
  listDecisions,
  noteReceiverElsewhere,
} from './receipts.queries.ts'

/** A receipt as it was read from a file, or null when it is none. */
export type OpenedReceipt = { receipt: Receipt; signature: string } | null

const LARGEST = 1024 * 1024

/** Reads a receipt; only its canonical text counts, since that is what was signed. */
export function openReceipt(bytes: Buffer): OpenedReceipt {
  if (bytes.length > LARGEST) return null
  try {
    const text = bytes.toString('utf8')
    const value: unknown = JSON.parse(text)
    const file = ReceiptFile.safeParse(value)
    return file.success && canonicalJson(value) === text ? file.data : null
  } catch {
    return null
  }
}

function refuse(codes: ReceiptDefectCode[]): never {
  const reasons = codes.map((code) => ({ subject: '', code, says: RECEIPT_DEFECTS[code] }))
  throw receiptRefusals.refuse('not-accepted', { count: codes.length }, { reasons })
}

interface Told {
  receipt: Receipt
  row: HandOverRow
}

/** It speaks of exactly the package that was made here for this hand-over. */
async function matchDefects(tx: Tx, acting: Acting, { receipt, row }: Told) {
  const { handOver, instance, manifestHash } = receipt.package
  const made = await findPackage(tx, row.id)
  const mine = acting.house.signer.instanceId
  if (handOver !== row.id) return ['other-hand-over'] as const
  const same = made?.manifest_hash === manifestHash && instance === mine
  return same ? [] : (['other-package'] as const)
}

/** Every list of the hand-over has its decision, no other has one, and a "no" has its reasons. */
async function listDefects(tx: Tx, { receipt, row }: Told): Promise<ReceiptDefectCode[]> {
  const carried = (await listDecisions(tx, row.id)).map((one) => one.list_id).toSorted()
  const decided = receipt.decisions.map((one) => one.list).toSorted()
  const clear = receipt.decisions.every(
    ({ status, reasons }) => (status === 'sent-back') === reasons.length > 0,
  )
  return carried.join() === decided.join() && clear ? [] : ['lists-differ']
}

function dateDefects({ receipt, row }: Told, today: string): ReceiptDefectCode[] {
  const from = row.document_date ?? today
  const fits = receipt.receivedOn >= from && receipt.receivedOn <= today
  return fits ? [] : ['date-wrong']
}

/** The partner whose receipt this is; refuses with every defect at once. */
async function checkReceipt(
  tx: Tx,
  acting: Acting,
  told: Told & { signature: string },
): Promise<string> {
  const { receipt, row, signature } = told
  const { publicKey, unit } = receipt.receiver
  const known = await findKnownPartner(tx, {
    unitId: acting.officer.unitId,
    partnerUnitId: row.bank_unit_id,
    publicKey,
    on: acting.today,
  })
  const isTrusted = known?.state === 'trusted' && unit === row.bank_unit_id
  const matched = await matchDefects(tx, acting, told)
  const seen = (await findReceipt(tx, row.id)) !== undefined
  const defects: ReceiptDefectCode[] = [
    ...(isSignedBy(publicKey, canonicalJson(receipt), signature)
      ? []
      : (['signature-wrong'] as const)),
    ...(isTrusted ? [] : (['receiver-unknown'] as const)),
    ...matched,
    ...(seen ? (['seen-before'] as const) : []),
    ...(matched.length === 0 ? await listDefects(tx, told) : []),
    ...dateDefects(told, acting.today),
  ]
  if (defects.length > 0 || known === undefined) return refuse(defects)
  return known.row.id
}

async function takeOwn(tx: Tx, acting: Acting, id: string): Promise<HandOverRow> {
  await lockHandOver(tx, id)
  const row = await findHandOver(tx, id)
  if (row === undefined || row.standing_unit_id !== acting.officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  return row
}

/** The bank officer's signature on a list, as the receipt reports it. */
async function noteReceived(tx: Tx, { receipt, row }: Told, versionId: string): Promise<void> {
  const version = await findVersionOf(tx, versionId)
  if (version === undefined) throw new Error('a hand-over carries a version that is not here')
  await insertSignaturesElsewhere(tx, version.list_id, [
    {
      role: 'received',
      byName: receipt.by.name,
      duty: receipt.by.duty,
      unit: row.bank_unit_id,
      on: receipt.receivedOn,
      versionNumber: version.number,
      contentHash: version.content_hash,
    },
  ])
}

/**
 * Ghi biên nhận: the bank's signed answer came back by file. From here on everything stands as if
 * the bank had received online: same states, same returns, same passes of the ball.
 */
export async function takeReceipt(
  tx: Tx,
  acting: Acting,
  body: { id: string; opened: OpenedReceipt },
): Promise<Written> {
  const row = await takeOwn(tx, acting, body.id)
  if (body.opened === null) return refuse(['unreadable'])
  const { receipt, signature } = body.opened
  const told = { receipt, row }
  const partnerId = await checkReceipt(tx, acting, { ...told, signature })
  const there = { userId: receipt.by.user, duty: receipt.by.duty, unitId: row.bank_unit_id }
  const bank: Acting = { ...acting, officer: { ...acting.officer, ...there } }
  const sentBack = receipt.decisions
    .filter((one) => one.status === 'sent-back')
    .map(({ list, reasons, note, letter = null }) => {
      const elsewhere = { number: letter, byName: receipt.by.name }
      return { listId: list, reasons, note, elsewhere }
    })
  const version = await settleHandOver(tx, bank, {
    id: row.id,
    sentBack,
    receivedOn: receipt.receivedOn,
    sign: (versionId) => noteReceived(tx, told, versionId),
    here: acting,
  })
  await noteReceiverElsewhere(tx, row.id, receipt.by.name)
  const mine = { by: acting.officer.userId, on: acting.today }
  await insertReceipt(tx, { handOverId: row.id, partnerId, receipt, signature, ...mine })
  return { id: row.id, version }
}
