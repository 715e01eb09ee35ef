import type { FileReply } from '../../../access/door/route.ts'
import {
  type Facts,
  fillForm,
  type PaperForm,
  printForm,
} from '../../../platform/documents/paper-form.ts'
import { DOCX, PDF, type PrintFormat } from '../../../platform/documents/media-types.ts'
import { XLSX } from '../../../platform/spreadsheets/write-workbook.ts'
import { coverLetterForm, coverLetterOf } from './cover-letter.ts'
import type { HandOverFacts } from './hand-over-facts.ts'
import { minutesForm, minutesOf } from './minutes.ts'
import { receiptForm, receiptOf } from './receipt.ts'
import { summaryForm, summaryOf } from './summary.ts'
import { summarySheet } from './summary-sheet.ts'

export type HandOverPaper = 'cover-letter' | 'summary' | 'minutes' | 'receipt'

interface Printing {
  form: PaperForm
  factsOf: (facts: HandOverFacts) => Facts
  /** Neutral: the name of a file stands in mailboxes and on desktops. */
  fileName: string
}

const PAPERS: Record<HandOverPaper, Printing> = {
  'cover-letter': { form: coverLetterForm, factsOf: coverLetterOf, fileName: 'van-ban-chuyen' },
  summary: { form: summaryForm, factsOf: summaryOf, fileName: 'tong-hop' },
  minutes: { form: minutesForm, factsOf: minutesOf, fileName: 'bien-ban-ban-giao' },
  receipt: { form: receiptForm, factsOf: receiptOf, fileName: 'giay-tiep-nhan' },
}

const nameOf = (paper: HandOverPaper, { page }: HandOverFacts, ending: string): string =>
  `${PAPERS[paper].fileName}-${page.month}-${page.number}.${ending}`

/** The date the paper itself bears, or today while it bears none. */
const madeOn = ({ page }: HandOverFacts, today: string): string =>
  page.receivedOn ?? page.documentDate ?? today

/** A paper of a hand-over as PDF or Word; `template` is the office's own, if it has one. */
export async function printHandOver(
  facts: HandOverFacts,
  wanted: { paper: HandOverPaper; format: PrintFormat; today: string; template?: Uint8Array },
): Promise<FileReply> {
  const { paper, format, today, template } = wanted
  const { form, factsOf } = PAPERS[paper]
  const fileName = nameOf(paper, facts, format)
  const filled = factsOf(facts)
  if (format === 'docx') {
    return { bytes: await fillForm(form, filled, template), mediaType: DOCX, fileName }
  }
  return { bytes: await printForm(form, filled, madeOn(facts, today)), mediaType: PDF, fileName }
}

export async function summaryWorkbook(facts: HandOverFacts): Promise<FileReply> {
  const fileName = nameOf('summary', facts, 'xlsx')
  return { bytes: await summarySheet(facts), mediaType: XLSX, fileName }
}
