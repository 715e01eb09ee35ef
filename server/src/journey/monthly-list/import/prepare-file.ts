import type { Preparing } from '../../../access/door/route.ts'
import { withContext } from '../../../platform/database/database.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import { type Mau01Reading, readMau01 } from '../excel/preview-file.ts'
import type { ReadingChoice } from './reading-choice.schema.ts'

/** Reads the file to its last doubt before the transaction begins, in a process of its own. */
export async function prepareFile(
  bytes: Buffer,
  { house, officer, today, query }: Preparing<ReadingChoice>,
): Promise<Mau01Reading> {
  const { userId, duty } = officer
  const layout = await withContext(house.db, { userId, duty, units: [] }, (tx) =>
    getDocument<Mau01Layout>(tx, 'mau-01-layout'),
  )
  const { sheet = null, columns = {}, font = null } = query
  return await readMau01(bytes, { layout, today, sheet, columns, font })
}
