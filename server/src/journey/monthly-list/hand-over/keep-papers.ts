import type { FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertStoredFile } from '../../../platform/files/files.queries.ts'
import { printMau01 } from '../export-mau-01.ts'
import { coverLetter } from '../papers/cover-letter.ts'
import { summarySheet } from '../papers/summary-sheet.ts'
import type { Acting } from '../take-list.ts'
import { insertPaper, type PaperKind } from './papers.queries.ts'

interface Signed {
  id: string
  standing_unit_id: string
  bank_unit_id: string
  listIds: readonly string[]
}

interface Paper {
  kind: PaperKind
  listId: string | null
  file: FileReply
}

async function printAll(tx: Tx, acting: Acting, signed: Signed): Promise<Paper[]> {
  const papers: Paper[] = [
    { kind: 'cover-letter', listId: null, file: await coverLetter(tx, acting, signed.id) },
    { kind: 'summary', listId: null, file: await summarySheet(tx, acting, signed.id) },
  ]
  for (const listId of signed.listIds) {
    papers.push({ kind: 'mau-01', listId, file: await printMau01(tx, acting, listId) })
  }
  return papers
}

/** Keeps the papers of a hand-over as they are signed: what is given out later is these bytes. */
export async function keepPapers(tx: Tx, acting: Acting, signed: Signed): Promise<void> {
  const units = [signed.standing_unit_id, signed.bank_unit_id]
  for (const { kind, listId, file } of await printAll(tx, acting, signed)) {
    const { id, sha256 } = await acting.house.files.put(file.bytes)
    const { mediaType, bytes } = file
    await insertStoredFile(tx, { id, sha256, mediaType, bytes: bytes.length, units })
    const paper = { handOverId: signed.id, kind, listId, fileId: id, fileName: file.fileName }
    await insertPaper(tx, paper)
  }
}
