import { randomUUID } from 'node:crypto'
import type { Block, OfficialPaper, Paper, TableColumn } from './official-paper.ts'
import { printedHead } from './printed-head.ts'
import { qrPng } from './qr-picture.ts'
import { printPaper } from './render-pdf.ts'
import { type Filling, fillDocx } from './word/fill-docx.ts'
import type { Picture } from './word/place-picture.ts'
import { headFilling, LINE, taggedHead } from './word/head-tags.ts'
import { writeTemplate } from './word/write-template.ts'

/** One kind of paper: the words it needs, each with a sample, and its text around them. */
export interface PaperForm {
  kind: string
  /** As officers call it. */
  name: string
  /** A head as it would be on a real paper, of nobody. */
  sampleHead: OfficialPaper
  /** Every word of the text under the tag it has in a Word template. */
  sample: Filling
  /** Tags without which it would not be this paper any more; the sum, the table. */
  required: readonly string[]
  paper: (head: OfficialPaper, words: Filling) => Paper
}

/** What a form is filled with. */
export interface Facts {
  head: OfficialPaper
  words: Filling
}

/** Tags of the head without which a paper is nobody's. */
const REQUIRED_OF_HEAD = ['cơ quan ban hành', 'số văn bản', 'địa danh và ngày', 'người ký']

export const printForm = (form: PaperForm, { head, words }: Facts, today: string) =>
  printPaper(form.paper(head, words), today)

/** The paper as a Word document, in the shipped template or in the office's own. */
export async function fillForm(
  form: PaperForm,
  { head, words }: Facts,
  template?: Uint8Array,
): Promise<Uint8Array> {
  const printed = printedHead(head)
  const picture = await verificationPicture(head)
  const qr = picture === undefined ? '' : `${picture.mark}\u00A0 ${SCAN_IT} `
  const filling = { ...headFilling({ ...printed, qr }), ...words }
  return fillDocx(template ?? (await shippedTemplate(form)), filling, picture)
}

const SCAN_IT = 'Quét mã để kiểm tra văn bản.'

/** The code that opens the page of verification; its mark is new each time, so that no value has it. */
async function verificationPicture({ qr }: OfficialPaper): Promise<Picture | undefined> {
  if (qr === null || qr.url === null) return undefined
  const png = await qrPng(qr.url)
  return { mark: `[${randomUUID()}]`, png, alt: 'Mã QR để kiểm tra văn bản' }
}

/** The shipped template: the text of the paper with tags in the place of its words. */
export async function shippedTemplate(form: PaperForm): Promise<Uint8Array> {
  const paper = form.paper(form.sampleHead, tagged(form.sample))
  return await writeTemplate(paper, taggedHead(printedHead(paper.head)))
}

/** Every word replaced by its own tag, every list by one entry of tags. */
function tagged(sample: Filling): Filling {
  const entries = Object.entries(sample).map(([tag, value]) => {
    if (typeof value === 'string') return [tag, `{${tag}}`]
    return [tag, [tagged(value[0] ?? {})]]
  })
  return Object.fromEntries(entries) as Filling
}

/** Tags that a template may hold; 'danh sách/số tiền' for one inside a repeated part. */
export const allowedTags = (form: PaperForm): string[] => [
  ...pathsOf(headFilling(printedHead(form.sampleHead)), ''),
  ...pathsOf(form.sample, ''),
]

export const requiredTags = (form: PaperForm): string[] => [...REQUIRED_OF_HEAD, ...form.required]

function pathsOf(filling: Filling, path: string): string[] {
  return Object.entries(filling).flatMap(([tag, value]) =>
    typeof value === 'string'
      ? [path + tag]
      : [path + tag, ...pathsOf(value[0] ?? {}, `${path}${tag}/`)],
  )
}

/** A word of the filling; a form that asks for one it does not declare is a bug. */
export function wordOf(words: Filling, tag: string): string {
  const value = words[tag]
  if (typeof value !== 'string') throw new Error(`no word for ${tag}`)
  return value
}

/** The entries of a repeated part. */
export function entriesOf(words: Filling, tag: string): readonly Filling[] {
  const value = words[tag]
  if (value === undefined || typeof value === 'string') throw new Error(`no entries for ${tag}`)
  return value
}

/** A table with a row for every entry of a repeated part, and the sum below where there is one. */
export function tableOf(
  words: Filling,
  table: {
    columns: readonly TableColumn[]
    /** The word of each column. */
    cells: readonly string[]
    repeat: string
    total?: readonly string[]
  },
): Block {
  const { columns, cells, repeat, total } = table
  const rows = entriesOf(words, repeat).map((row) => cells.map((cell) => wordOf(row, cell)))
  return { kind: 'table', columns, repeat, rows, ...(total === undefined ? {} : { total }) }
}

/** Lines of text as entries of a repeated part, and back. */
export const asEntries = (lines: readonly string[]): Filling[] =>
  lines.map((line) => ({ [LINE]: line }))
export const linesOf = (words: Filling, tag: string): string[] =>
  entriesOf(words, tag).map((entry) => wordOf(entry, LINE))
