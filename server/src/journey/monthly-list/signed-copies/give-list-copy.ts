import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { giveSignedCopy } from '../../../registers/outgoing-documents/signed-copies/give-copy.ts'
import { refuseKeptLines } from '../apart.ts'
import { findCard } from '../monthly-list.queries.ts'
import { linesInSight } from '../read-list.ts'

/** Bản ký của danh sách: the signed paper as scanned; logged by the people on it. */
export async function giveListCopy(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'house' | 'sees'>,
  wanted: { listId: string; copyId: string },
): Promise<FileReply> {
  const card = await findCard(tx, wanted.listId)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  await refuseKeptLines(tx, card)
  const lines = await linesInSight(tx, card, ctx.officer.duty)
  ctx.sees(lines.map((line) => line.person_id))
  return await giveSignedCopy(tx, ctx, { subjectId: card.id, copyId: wanted.copyId })
}
