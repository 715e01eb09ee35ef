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
  await tx
    .insertInto('journey.hand_over_paper')
    .values({
      hand_over_id: paper.handOverId,
      kind: paper.kind,
      list_id: paper.listId,
      file_id: paper.fileId,
      file_name: paper.fileName,
    })
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
