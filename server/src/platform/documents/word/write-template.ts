import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { Block, Paper } from '../official-paper.ts'
import type { PrintedHead } from '../printed-head.ts'
import { TAGS } from './head-tags.ts'
import { contentTable, sideBySide } from './tables.ts'
import { centred, left, loop, paragraphOf, rule, title } from './paragraphs.ts'

/** Decree 30/2020: A4, margins 20 / 25 / 30 / 18 mm, in twentieths of a point. */
const MARGINS = { top: 1134, bottom: 1417, left: 1701, right: 1021, footer: 340 }
const A4 = { width: 11_906, height: 16_838 }

/**
 * A Word template of an official paper: the texts of the paper, with its tags standing where a
 * value goes. An office can change it in Word and give it back.
 */
export async function writeTemplate(paper: Omit<Paper, 'head'>, head: PrintedHead) {
  const lying = paper.landscape === true
  const orientation = lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const document = new Document({
    title: paper.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: lying ? 26 : 28 } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: { ...A4, orientation }, margin: MARGINS } },
        headers: { first: firstHeader(head.mark), default: numberedHeader() },
        footers: { first: codeFooter(), default: codeFooter() },
        children: [
          ...headOf(head, lying),
          ...paper.blocks.flatMap((block, at) =>
            partsOf(block, { lying, isLast: at === paper.blocks.length - 1 }),
          ),
          left('', { keepNext: true }),
          ...signatures(head, lying),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const demoLine = (): Paragraph => left(TAGS.demo, { bold: true, size: 20 })

const firstHeader = (mark: string): Header =>
  new Header({
    children: [
      demoLine(),
      ...(mark === ''
        ? []
        : [
            new Paragraph({
              alignment: AlignmentType.RIGHT,
              children: [new TextRun({ text: mark, bold: true, size: 24 })],
            }),
          ]),
    ],
  })

/** The page number stands at the top, in the middle, from the second page on. */
const numberedHeader = (): Header =>
  new Header({
    children: [
      demoLine(),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  })

const codeFooter = (): Footer =>
  new Footer({ children: [left(`${TAGS.qr}Mã nội dung: ${TAGS.code}`, { size: 18 })] })

function headOf(head: PrintedHead, lying: boolean): (Paragraph | Table)[] {
  const issuing = [
    centred(head.above, { size: 24 }),
    centred(head.body, { size: 24, bold: true }),
    rule(lying ? 2400 : 1300),
    centred(head.number, { size: 26 }),
    ...(head.type === null ? [centred(head.subject, { size: 24 })] : []),
  ]
  const state = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
    rule(lying ? 2100 : 1150),
    centred(head.placeAndDate, { size: 26, italics: true }),
  ]
  const top = sideBySide([[issuing, state]], lying ? [50, 50] : [44, 56])
  return head.type === null ? [top, left('')] : [top, ...title(head.type, head.subject)]
}

/** The last paragraph stays with the signatures: none stands on a page without a line of what is signed. */
function partsOf(
  block: Block,
  { lying, isLast }: { lying: boolean; isLast: boolean },
): (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [paragraphOf(block.text, { ...block, keepNext: isLast })]
  if (block.kind === 'table') return [contentTable(block, lying), left('', { size: 12 })]
  if (block.kind === 'part') return [left(block.title, { bold: true })]
  const dash = block.dash === true ? '– ' : ''
  return loop(
    block.repeat,
    block.texts.map((text) => paragraphOf(dash + text, block)),
  )
}

function recipients(head: PrintedHead): Paragraph[] {
  if (head.recipients.length === 0) return [left('')]
  return [
    left('Nơi nhận:', { bold: true, italics: true, size: 24 }),
    ...loop(
      TAGS.recipients,
      head.recipients.map((line) => left(`- ${line}`, { size: 22 })),
    ),
  ]
}

/** Two names stand at the same height: capacities in one row, names in the next. */
function signatures(head: PrintedHead, lying: boolean): (Paragraph | Table)[] {
  const { signature, cosignature } = head
  const own = capacity(TAGS.authority, signature)
  if (cosignature === null) {
    return [sideBySide([[recipients(head), [...own, ...nameOf(signature, lying)]]], [50, 50])]
  }
  const rows: [Paragraph[], Paragraph[]][] = [
    [capacity(TAGS.coauthority, cosignature), own],
    [nameOf(cosignature, lying), nameOf(signature, lying)],
  ]
  const below = head.recipients.length === 0 ? [] : [left(''), ...recipients(head)]
  return [sideBySide(rows, [50, 50]), ...below]
}

function capacity(repeat: string, signature: PrintedHead['signature']): Paragraph[] {
  const look = { bold: true, size: 28, keepNext: true }
  const lines = signature.authority.map((line) => centred(line, look))
  const below = { italics: true, size: 24, keepNext: true }
  const hint = signature.hint === '' ? [] : [centred(signature.hint, below)]
  return [...loop(repeat, lines), ...hint]
}

/** Room for a signature; a page that lies down has less of it. */
function nameOf({ signer }: PrintedHead['signature'], lying: boolean): Paragraph[] {
  const space = Array.from({ length: lying ? 3 : 4 }, () => centred('', { keepNext: true }))
  return [...space, centred(signer, { bold: true })]
}
