import type { Tx } from '../../platform/database/database.ts'
import { listBeingWithdrawn } from './withdrawing.queries.ts'

/**
 * The one question to ask before money moves to a person: is his name being taken back (thông báo
 * rút tên)? True from the signature of the commune's police chief until the notice is carried out,
 * which closes the case, or given up.
 *
 * It holds up what has not been paid. It says nothing about a loan that has been paid: that one
 * goes on by its contract, whatever becomes of the notice.
 */
export async function isBlockedByWithdrawal(tx: Tx, personId: string): Promise<boolean> {
  return (await listBeingWithdrawn(tx, [personId])).has(personId)
}
