import { fileURLToPath } from 'node:url'
import type { Preparing } from '../../../access/door/route.ts'
import { withContext } from '../../../platform/database/database.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { readApart, type Reading } from '../../../platform/spreadsheets/read-apart.ts'
import { programFolder } from '../../../platform/spreadsheets/start-reading-process.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import type { Mau01Preview } from '../excel/preview.schema.ts'
import type { RowMark } from './row-marks.ts'
import { MARK_TITLE, REVIEW_TITLE } from './sheet-titles.ts'

const here = (place: string) => fileURLToPath(new URL(place, import.meta.url))

const PROGRAM = {
  file: new URL('corrected-process.ts', import.meta.url),
  reads: [
    programFolder,
    here('.'),
    here('../excel/'),
    here('../mau-01-fields.ts'),
    here('../../../registers/people/offence-words.ts'),
  ],
}

export interface CorrectedSheet {
  preview: Mau01Preview
  marks: RowMark[]
}

/** A sheet that was downloaded, corrected outside and comes back, read in a process of its own. */
export async function prepareCorrected(
  bytes: Buffer,
  { house, officer, today }: Preparing,
): Promise<Reading<CorrectedSheet>> {
  const context = { userId: officer.userId, duty: officer.duty, units: [] }
  const form = await withContext(house.db, context, (tx) =>
    getDocument<Mau01Layout>(tx, 'mau-01-layout'),
  )
  const layout = { ...form, others: [...form.others, REVIEW_TITLE, MARK_TITLE] }
  return await readApart<CorrectedSheet>(PROGRAM, bytes, { message: { layout, today } })
}
