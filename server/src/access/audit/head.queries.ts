import type { Tx } from '../../platform/database/database.ts'
import type { AuditHead } from './head.ts'

/** Nothing happens when the day has its head already. */
export async function insertHead(tx: Tx, head: AuditHead): Promise<void> {
  await tx
    .insertInto('access.audit_head')
    .values({
      on_day: head.day,
      lines: head.lines,
      hash: head.hash,
      instance_id: head.instanceId,
      public_key: head.publicKey,
      signature: head.signature,
    })
    .onConflict((conflict) => conflict.column('on_day').doNothing())
    .execute()
}

export async function listHeads(tx: Tx): Promise<AuditHead[]> {
  const rows = await tx.selectFrom('access.audit_head').selectAll().orderBy('on_day').execute()
  return rows.map((row) => ({
    form: 'vung-buoc/audit-head/1',
    instanceId: row.instance_id,
    day: row.on_day,
    lines: row.lines,
    hash: row.hash,
    publicKey: row.public_key,
    signature: row.signature,
  }))
}
