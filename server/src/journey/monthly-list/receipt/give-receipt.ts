import { monthOf, plainDate } from '@vung-buoc/law'
import { findDelivery } from '../../../access/partners/deliveries.queries.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson } from '../../../platform/http/idempotency.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { findHandOver } from '../hand-over/hand-over.queries.ts'
import { type Receipt, RECEIPT_FORMAT, RECEIPT_VERSION } from './receipt.schema.ts'
import { receiptRefusals } from './receipt.refusals.ts'
import { type DecisionRow, listDecisions } from './receipts.queries.ts'

type Reading = Pick<DoorContext, 'house'>

const decisionOf = (row: DecisionRow): Receipt['decisions'][number] => ({
  list: row.list_id,
  status: row.status === 'received' ? 'received' : 'sent-back',
  reasons: row.reasons as Receipt['decisions'][number]['reasons'],
  note: row.note,
})

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
    decisions: (await listDecisions(tx, row.id)).map(decisionOf),
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
