import type { FileReply } from '../../../access/door/route.ts'
import type { House } from '../../../access/door/house.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { FileDamagedError } from '../../../platform/files/file-store.ts'
import { getStoredFile } from '../../../platform/files/files.queries.ts'
import { handOverRefusals } from './hand-over.refusals.ts'

/** The very bytes that were kept; a file that changed on disk is refused, never given out. */
export async function replyWith(
  tx: Tx,
  house: House,
  paper: { file_id: string; file_name: string },
): Promise<FileReply> {
  const file = await getStoredFile(tx, paper.file_id)
  const bytes = await house.files.get(file).catch((error: unknown) => {
    if (!(error instanceof FileDamagedError)) throw error
    throw handOverRefusals.refuse('paper-damaged')
  })
  return { bytes, mediaType: file.media_type, fileName: paper.file_name }
}
