import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { House } from '../../../access/door/house.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { coverLetter } from '../papers/cover-letter.ts'
import { summarySheet } from '../papers/summary-sheet.ts'
import { findPaper, type KeptPaper } from './papers.queries.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'house'>

/** The very bytes that were kept; a file that changed on disk is an error, never given out. */
export async function replyWith(house: House, paper: KeptPaper): Promise<FileReply> {
  const bytes = await house.files.get({ id: paper.file_id, sha256: paper.sha256 })
  return { bytes, mediaType: paper.media_type, fileName: paper.file_name }
}

const DRAFT = { 'cover-letter': coverLetter, summary: summarySheet } as const

/** A paper of a hand-over: as signed, or how it would read now while it is a draft. */
export async function givePaper(
  tx: Tx,
  ctx: Reading,
  wanted: { handOverId: string; kind: keyof typeof DRAFT },
): Promise<FileReply> {
  const kept = await findPaper(tx, wanted)
  if (kept !== undefined) return await replyWith(ctx.house, kept)
  return await DRAFT[wanted.kind](tx, ctx, wanted.handOverId)
}
