import type { FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { DOCX, PDF, type PrintFormat } from '../../../platform/documents/media-types.ts'
import { fillForm, printForm } from '../../../platform/documents/paper-form.ts'
import { printedHead, type PrintedSignature } from '../../../platform/documents/printed-head.ts'
import { XLSX } from '../../../platform/spreadsheets/write-workbook.ts'
import { writeMau01 } from '../excel/write-mau-01.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import { mau01Form, mau01Of, sumOf } from './mau-01.ts'
import type { ListToPrint } from './mau-01-facts.ts'

/** The file's name holds nobody's name. */
function nameOf({ card, facts }: ListToPrint, ending: string): string {
  const part = card.supplement_number === 0 ? '' : `-bo-sung-${card.supplement_number}`
  return `mau-01-${card.area_id}-${facts.month}${part}.${ending}`
}

async function workbook({ facts, layout }: ListToPrint): Promise<Uint8Array> {
  const { head } = facts
  const printed = printedHead(mau01Of(facts, layout).head)
  const signature = ({ authority, hint, signer }: PrintedSignature) => ({
    authority,
    hint,
    name: signer === '' ? undefined : signer,
  })
  return await writeMau01(
    {
      agencyAbove: head.above,
      agency: head.body,
      month: facts.month,
      placeAndDate: printed.placeAndDate,
      number: printed.number,
      sum: sumOf(mau01Of(facts, layout).words),
      recipients: printed.recipients,
      ...(printed.cosignature === null
        ? {}
        : {
            signatures: {
              confirmed: signature(printed.cosignature),
              made: signature(printed.signature),
            },
          }),
      lines: facts.lines,
      demo: head.demo,
    },
    layout,
  )
}

/** Mẫu số 01 as a workbook, a Word document in the police's own template, or PDF/A. */
export async function printMau01(
  tx: Tx,
  list: ListToPrint,
  { format, today }: { format: PrintFormat | 'xlsx'; today: string },
): Promise<FileReply> {
  const fileName = nameOf(list, format)
  if (format === 'xlsx') return { bytes: await workbook(list), mediaType: XLSX, fileName }
  const form = mau01Form(list.layout)
  const filled = mau01Of(list.facts, list.layout)
  if (format === 'pdf') {
    return { bytes: await printForm(form, filled, today), mediaType: PDF, fileName }
  }
  const own = await findTemplate(tx, { unitId: list.card.police_unit_id, kind: 'mau-01' })
  return { bytes: await fillForm(form, filled, own.template), mediaType: DOCX, fileName }
}
