import type { DoorContext, FileReply } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { replyWith } from './hand-over/kept-paper.ts'
import { findListPaper, findListPrint } from './hand-over/papers.queries.ts'
import { mau01Facts } from './papers/mau-01-facts.ts'
import type { PrintFormat } from '../../platform/documents/media-types.ts'
import { printMau01 } from './papers/print-mau-01.ts'

const kept = (tx: Tx, listId: string, format: PrintFormat | 'xlsx') =>
  format === 'xlsx' ? findListPaper(tx, listId) : findListPrint(tx, { listId, format })

/**
 * Xuất Mẫu số 01: the very file that was handed over, once it was; before that the list as it
 * stands. The file's name holds nobody's name.
 */
export async function exportMau01(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'house' | 'sees'>,
  { id, format }: { id: string; format: PrintFormat | 'xlsx' },
): Promise<FileReply> {
  const list = await mau01Facts(tx, ctx, id)
  ctx.sees(list.personIds)
  const handedOver = ['handed-over', 'received'].includes(list.card.state)
  const paper = handedOver ? await kept(tx, id, format) : undefined
  if (paper !== undefined) return await replyWith(tx, ctx.house, paper)
  return await printMau01(tx, list, { format, today: ctx.today })
}
