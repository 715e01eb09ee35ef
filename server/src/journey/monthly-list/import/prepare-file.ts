import type { Preparing } from '../../../access/door/route.ts'
import { withContext } from '../../../platform/database/database.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import { type Mau01Reading, readMau01 } from '../excel/preview-file.ts'
import { listRemembered } from '../import-columns/import-columns.queries.ts'
import { leftOutBefore, withRemembered } from '../import-columns/remembered-layout.ts'
import type { ReadingChoice } from './reading-choice.schema.ts'

/**
 * Reads the file to its last doubt before the transaction begins, in a process of its own: by the
 * layout, what this office decided about its headings before, and what is decided now.
 */
export async function prepareFile(
  bytes: Buffer,
  { house, officer, today, query }: Preparing<ReadingChoice>,
): Promise<Mau01Reading> {
  const { userId, duty, unitId } = officer
  const { layout, remembered } = await withContext(
    house.db,
    { userId, duty, units: [unitId] },
    async (tx) => ({
      layout: await getDocument<Mau01Layout>(tx, 'mau-01-layout'),
      remembered: await listRemembered(tx, unitId),
    }),
  )
  const { sheet = null, columns: decided = {}, font = null } = query
  const asked = { layout: withRemembered(layout, remembered), today, sheet, font }
  const reading = await readMau01(bytes, { ...asked, columns: decided })
  if (!reading.ok) return reading
  const leftOut = leftOutBefore(reading.found, { remembered, decided })
  if (Object.keys(leftOut).length === 0) return reading
  return await readMau01(bytes, { ...asked, columns: { ...decided, ...leftOut } })
}
