import { refuseKeptLetter } from '../apart.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { handOverFacts } from '../papers/hand-over-facts.ts'
import type { PrintFormat } from '../../../platform/documents/media-types.ts'
import { type HandOverPaper, printHandOver, summaryWorkbook } from '../papers/print-hand-over.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import { findHandOver } from './hand-over.queries.ts'
import { handOverRefusals } from './hand-over.refusals.ts'
import { replyWith } from './kept-paper.ts'
import { findPaper, findPrint } from './papers.queries.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'house'>

export interface Wanted {
  handOverId: string
  paper: HandOverPaper
  format: PrintFormat | 'xlsx'
}

/** Where a paper lies that was kept at the signature; the first formats lie in a table of their own. */
async function findKept(tx: Tx, { handOverId, paper, format }: Wanted) {
  if (paper === 'cover-letter' && format === 'docx') {
    return await findPaper(tx, { handOverId, kind: paper })
  }
  if (paper === 'summary' && format === 'xlsx') {
    return await findPaper(tx, { handOverId, kind: paper })
  }
  return await findPrint(tx, { handOverId, kind: paper, format })
}

/** A paper of a hand-over: as signed, or how it would read now while it is a draft. */
export async function givePaper(tx: Tx, ctx: Reading, wanted: Wanted): Promise<FileReply> {
  await refuseKeptLetter(tx, wanted.handOverId)
  const kept = await findKept(tx, wanted)
  if (kept !== undefined) return await replyWith(tx, ctx.house, kept)
  const facts = await handOverFacts(tx, ctx, wanted.handOverId)
  const { paper, format } = wanted
  if (facts.page.state === 'discarded') {
    throw handOverRefusals.refuse('wrong-state', { state: 'đã bỏ' })
  }
  if (paper === 'receipt' && facts.page.state !== 'received') {
    throw handOverRefusals.refuse('not-received')
  }
  if (format === 'xlsx') return await summaryWorkbook(facts)
  const row = await findHandOver(tx, wanted.handOverId)
  const unitId = paper === 'receipt' ? row?.bank_unit_id : row?.standing_unit_id
  const template = await findTemplate(tx, { unitId: unitId ?? '', kind: paper })
  return await printHandOver(facts, { paper, format, today: ctx.today, ...template })
}
