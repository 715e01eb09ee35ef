import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { coverLetter } from '../papers/cover-letter.ts'
import { summarySheet } from '../papers/summary-sheet.ts'
import { replyWith } from './kept-paper.ts'
import { findPaper } from './papers.queries.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'house'>

const DRAFT = { 'cover-letter': coverLetter, summary: summarySheet } as const

/** A paper of a hand-over: as signed, or how it would read now while it is a draft. */
export async function givePaper(
  tx: Tx,
  ctx: Reading,
  wanted: { handOverId: string; kind: keyof typeof DRAFT },
): Promise<FileReply> {
  const kept = await findPaper(tx, wanted)
  if (kept !== undefined) return await replyWith(tx, ctx.house, kept)
  return await DRAFT[wanted.kind](tx, ctx, wanted.handOverId)
}
