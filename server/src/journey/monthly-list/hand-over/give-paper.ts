import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { coverLetter } from '../papers/cover-letter.ts'
import { summarySheet } from '../papers/summary-sheet.ts'
import { replyWith } from './kept-paper.ts'
import { handOverRefusals } from './hand-over.refusals.ts'
import { findPaper } from './papers.queries.ts'
import { readHandOver } from './read-hand-over.ts'

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
  const { state } = await readHandOver(tx, ctx, wanted.handOverId)
  if (state === 'discarded') throw handOverRefusals.refuse('wrong-state', { state: 'đã bỏ' })
  return await DRAFT[wanted.kind](tx, ctx, wanted.handOverId)
}
