import type { Tx } from '../../../platform/database/database.ts'

export type PaperKind = 'cover-letter' | 'summary' | 'mau-01'

export async function insertPaper(
  tx: Tx,
  paper: {
    handOverId: string
    kind: PaperKind
    listId: string | null
    fileId: string
    fileName: string
  },
): Promise<void> {
  await insertPapers(tx, [paper])
}

export interface KeptPaper {
  handOverId: string
  kind: PaperKind
  listId: string | null
  fileId: string
  fileName: string
}

export async function insertPapers(tx: Tx, papers: readonly KeptPaper[]): Promise<void> {
  await tx
    .insertInto('journey.hand_over_paper')
    .values(
      papers.map((paper) => ({
        hand_over_id: paper.handOverId,
        kind: paper.kind,
        list_id: paper.listId,
        file_id: paper.fileId,
        file_name: paper.fileName,
      })),
    )
    .execute()
}

export interface KeptPrint extends Omit<KeptPaper, 'kind'> {
  kind: PaperKind | 'minutes' | 'receipt'
  format: 'pdf' | 'docx'
}

/** The same papers in the formats in which they are printed and edited. */
export async function insertPrints(tx: Tx, prints: readonly KeptPrint[]): Promise<void> {
  await tx
    .insertInto('journey.hand_over_print')
    .values(
      prints.map((print) => ({
        hand_over_id: print.handOverId,
        kind: print.kind,
        format: print.format,
        list_id: print.listId,
        file_id: print.fileId,
        file_name: print.fileName,
      })),
    )
    .execute()
}

/** The kept paper of a signed hand-over, or undefined while it is a draft. */
export async function findPaper(tx: Tx, wanted: { handOverId: string; kind: PaperKind }) {
  return await tx
    .selectFrom('journey.hand_over_paper')
    .select(['file_id', 'file_name'])
    .where('hand_over_id', '=', wanted.handOverId)
    .where('kind', '=', wanted.kind)
    .executeTakeFirst()
}

export async function findPrint(
  tx: Tx,
  wanted: { handOverId: string; kind: string; format: string },
) {
  return await tx
    .selectFrom('journey.hand_over_print')
    .select(['file_id', 'file_name'])
    .where('hand_over_id', '=', wanted.handOverId)
    .where('kind', '=', wanted.kind)
    .where('format', '=', wanted.format)
    .executeTakeFirst()
}

/** The form of a list as the newest hand-over carried it. */
export async function findListPaper(tx: Tx, listId: string) {
  return await tx
    .selectFrom('journey.hand_over_paper as p')
    .innerJoin('journey.hand_over as h', 'h.id', 'p.hand_over_id')
    .select(['p.file_id', 'p.file_name'])
    .where('p.list_id', '=', listId)
    .orderBy('h.document_date', 'desc')
    .orderBy('h.number', 'desc')
    .executeTakeFirst()
}

export async function findListPrint(tx: Tx, wanted: { listId: string; format: string }) {
  return await tx
    .selectFrom('journey.hand_over_print as p')
    .innerJoin('journey.hand_over as h', 'h.id', 'p.hand_over_id')
    .select(['p.file_id', 'p.file_name'])
    .where('p.list_id', '=', wanted.listId)
    .where('p.format', '=', wanted.format)
    .orderBy('h.document_date', 'desc')
    .orderBy('h.number', 'desc')
    .executeTakeFirst()
}
