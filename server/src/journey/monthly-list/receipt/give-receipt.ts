import { monthOf, plainDate } from '@vung-buoc/law'
import { findDelivery } from '../../../access/partners/deliveries.queries.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson } from '../../../platform/http/idempotency.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { listDocumentsOf } from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { findHandOver } from '../hand-over/hand-over.queries.ts'
import { listReturns } from '../list-versions.queries.ts'
import { type Receipt, RECEIPT_FORMAT, RECEIPT_VERSION } from './receipt.schema.ts'
import { receiptRefusals } from './receipt.refusals.ts'
import { type DecisionRow, listDecisions } from './receipts.queries.ts'

type Reading = Pick<DoorContext, 'house'>

/** The number under which the bank sent this very version back. */
async function letterOf(tx: Tx, row: DecisionRow): Promise<{ letter?: string }> {
  const returned = (await listReturns(tx, row.list_id)).findLast(
    (one) => one.version_id === row.version_id && one.document_id !== null,
  )
  const issued = (await listDocumentsOf(tx, row.list_id)).find(
    (one) => one.id === returned?.document_id,
  )
  return issued === undefined ? {} : { letter: showNumber(issued.number, issued.symbol) }
}

async function decisionOf(tx: Tx, row: DecisionRow): Promise<Receipt['decisions'][number]> {
  const isReceived = row.status === 'received'
  return {
    list: row.list_id,
    status: isReceived ? 'received' : 'sent-back',
    reasons: row.reasons as Receipt['decisions'][number]['reasons'],
    note: row.note,
    ...(isReceived ? {} : await letterOf(tx, row)),
  }
}

async function decisionsOf(tx: Tx, handOverId: string): Promise<Receipt['decisions']> {
  const decisions: Receipt['decisions'] = []
  for (const row of await listDecisions(tx, handOverId)) decisions.push(await decisionOf(tx, row))
  return decisions
}

async function receiptOf(tx: Tx, { house }: Reading, id: string): Promise<Receipt> {
  const row = await findHandOver(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  if (row.delivery_id === null) throw receiptRefusals.refuse('not-by-file')
  const delivery = await findDelivery(tx, row.delivery_id)
  if (delivery === undefined) throw platformRefusals.refuse('not-found')
  if (row.received_by === null || row.received_on === null) {
    throw receiptRefusals.refuse('not-received-yet')
  }
  return {
    format: RECEIPT_FORMAT,
    version: RECEIPT_VERSION,
    package: {
      instance: delivery.sender_instance,
      handOver: row.id,
      manifestHash: delivery.manifest_hash,
    },
    receiver: {
      instance: house.signer.instanceId,
      publicKey: house.signer.publicKey,
      unit: row.bank_unit_id,
    },
    decisions: await decisionsOf(tx, row.id),
    receivedOn: row.received_on,
    by: { user: row.received_by, name: row.received_by_name ?? '', duty: 'NH-T' },
  }
}

/** The signed receipt to carry back; Ed25519 says the same twice, so it needs no keeping. */
export async function giveReceipt(tx: Tx, ctx: Reading, id: string): Promise<FileReply> {
  const receipt = await receiptOf(tx, ctx, id)
  const signature = ctx.house.signer.sign(canonicalJson(receipt))
  const { month, number } = (await findHandOver(tx, id)) ?? { month: '', number: 0 }
  return {
    bytes: Buffer.from(canonicalJson({ receipt, signature })),
    mediaType: 'application/json',
    fileName: `bien-nhan-${monthOf(plainDate(month))}-${number}.vbbn`,
  }
}
