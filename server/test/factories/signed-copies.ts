import type { ScanInbox } from '../../src/registers/outgoing-documents/signed-copies/signed-copies.schema.ts'
import type { TestOfficer } from '../as-officer.ts'
import { inOneUpload, type Laid, photographed } from '../scans/scan-files.ts'
import { done } from './lists.ts'

export const readInbox = async (officer: TestOfficer): Promise<ScanInbox> =>
  await done(officer.get<ScanInbox>('/scans'))

/** The list as it prints now, signed, stamped and photographed page by page. */
export async function signedPaper(
  officer: TestOfficer,
  listId: string,
  laid: Laid = {},
): Promise<Buffer[]> {
  const { body } = await officer.get(`/lists/${listId}/mau-01.pdf`)
  return await photographed(body, laid)
}

/** Answers the id of the upload. */
export const bring = async (officer: TestOfficer, files: readonly Buffer[]): Promise<string> =>
  (await done(officer.upload<{ id: string }>('/scans', await inOneUpload(files)))).id

/** The commune's committee scans the list that it has confirmed. */
export const fileSignedList = async (officer: TestOfficer, listId: string): Promise<string> =>
  await bring(officer, await signedPaper(officer, listId))
