import { findStanding } from '../../../access/agencies/standing.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { PaperForm } from '../../../platform/documents/paper-form.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { Mau01Layout } from '../excel/layout.ts'
import { coverLetterForm } from '../papers/cover-letter.ts'
import { mau01Form } from '../papers/mau-01.ts'
import { minutesForm } from '../papers/minutes.ts'
import { receiptForm } from '../papers/receipt.ts'
import { returnLetterForm } from '../papers/return-letter.ts'
import { summaryForm } from '../papers/summary.ts'
import { withdrawalNoticeForm } from '../papers/withdrawal-notice.ts'

/** The papers that an officer's agency issues, whose Word templates are its own to change. */
export async function officeForms(
  tx: Tx,
  { officer, today }: Pick<DoorContext, 'officer' | 'today'>,
): Promise<PaperForm[]> {
  if (officer.duty.startsWith('NH-')) return [receiptForm, returnLetterForm]
  if (officer.duty === 'UB-X') return [returnLetterForm]
  const standing = await findStanding(tx, officer.unitId, today)
  if (standing !== undefined) return [coverLetterForm, summaryForm, minutesForm, returnLetterForm]
  const layout = Mau01Layout.parse(await getDocument(tx, 'mau-01-layout'))
  return [mau01Form(layout), returnLetterForm, withdrawalNoticeForm]
}
