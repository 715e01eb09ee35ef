import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { Receipt } from './receipt.schema.ts'

export async function insertReceipt(
  tx: Tx,
  row: {
    handOverId: string
    partnerId: string
    receipt: Receipt
    signature: string
    by: string
    on: string
  },
): Promise<void> {
  await tx
    .insertInto('journey.hand_over_receipt')
    .values({
      hand_over_id: row.handOverId,
      partner_id: row.partnerId,
      receipt: JSON.stringify(row.receipt),
      signature: row.signature,
      recorded_by: row.by,
      recorded_on: row.on,
    })
    .execute()
}

export async function findReceipt(tx: Tx, handOverId: string) {
  const row = await tx
    .selectFrom('journey.hand_over_receipt')
    .select(['receipt', 'recorded_on'])
    .where('hand_over_id', '=', handOverId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { receipt: row.receipt as unknown as Receipt, recordedOn: row.recorded_on }
}

export interface DecisionRow {
  list_id: string
  version_id: string | null
  status: string
  reasons: string[]
  note: string
}

/** What became of each list that a hand-over carried. */
export async function listDecisions(tx: Tx, handOverId: string): Promise<DecisionRow[]> {
  return await tx
    .selectFrom('journey.hand_over_list')
    .select(['list_id', 'version_id', 'status', 'reasons', 'note'])
    .where('hand_over_id', '=', handOverId)
    .where('status', 'in', ['included', 'received', 'sent-back'])
    .orderBy('list_id')
    .execute()
}

/** Who received, and whose name stands for him when he did so on another installation. */
export async function noteReceiverElsewhere(tx: Tx, handOverId: string, name: string) {
  await tx
    .updateTable('journey.hand_over')
    .set({ receiver_elsewhere: name })
    .where('id', '=', handOverId)
    .execute()
}

export async function findVersionOf(tx: Tx, id: string) {
  const { rows } = await sql<{ list_id: string; number: number; content_hash: string }>`
    select list_id, number, content_hash from journey.list_version where id = ${id}`.execute(tx)
  return rows[0]
}
