import { sql } from 'kysely'
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

export interface KeptPaper {
  file_id: string
  file_name: string
  sha256: string
  media_type: string
}

/** The kept paper of a signed hand-over, or undefined while it is a draft. */
export async function findPaper(
  tx: Tx,
  wanted: { handOverId: string; kind: PaperKind },
): Promise<KeptPaper | undefined> {
  const { rows } = await sql<KeptPaper>`
    select p.file_id, p.file_name, f.sha256, f.media_type from journey.hand_over_paper p
    join platform.stored_file f on f.id = p.file_id
    where p.hand_over_id = ${wanted.handOverId} and p.kind = ${wanted.kind}`.execute(tx)
  return rows[0]
}

/** The form of a list as the newest hand-over carried it. */
export async function findListPaper(tx: Tx, listId: string): Promise<KeptPaper | undefined> {
  const { rows } = await sql<KeptPaper>`
    select p.file_id, p.file_name, f.sha256, f.media_type from journey.hand_over_paper p
    join platform.stored_file f on f.id = p.file_id
    where p.list_id = ${listId} order by f.stored_at desc limit 1`.execute(tx)
  return rows[0]
}
