import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** Parts of an official letter in the format of Decree 30/2020/NĐ-CP. */
interface Look {
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  bold?: boolean
  italics?: boolean
  size?: number
}

/** A paragraph of the body: justified, first line 1.27 cm in, 6 pt after. */
export function paragraph(text: string, look: Look = {}): Paragraph {
  const centred = look.align !== undefined
  return new Paragraph({
    alignment: look.align ?? AlignmentType.JUSTIFIED,
    spacing: { after: 120 },
    ...(centred ? {} : { indent: { firstLine: 720 } }),
    children: [runOf(text, look)],
  })
}

const runOf = (text: string, { bold, italics, size }: Look): TextRun =>
  new TextRun({
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italics === undefined ? {} : { italics }),
    ...(size === undefined ? {} : { size }),
  })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

const centredLine = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [runOf(text, look)] })

/** A short line under a heading, as the decree draws it. */
const underline = (width: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: width, right: width },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000' } },
    spacing: { after: 60 },
    children: [],
  })

const columns = (left: Paragraph[], right: Paragraph[], share: [number, number]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, at) =>
            new TableCell({
              width: { size: share[at === 0 ? 0 : 1], type: WidthType.PERCENTAGE },
              // Without the usual inset the motto keeps to one line at the decree's size.
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  })

export interface LetterHead {
  above: string
  body: string
  number: string
  subject: string
  place: string
  /** dd/mm/yyyy, or null while the letter is not signed. */
  date: string | null
}

/** Decree 30: days below 10 and months 1, 2 get a leading zero. */
function dateLine({ place, date }: LetterHead): string {
  if (date === null) return `${place}, ngày      tháng      năm        `
  const [day = '', month = '', year = ''] = date.split('/')
  const shown = Number(month) <= 2 ? month : String(Number(month))
  return `${place}, ngày ${day} tháng ${shown} năm ${year}`
}

export function letterHead(head: LetterHead): Table {
  const left = [
    centredLine(head.above, { size: 24 }),
    centredLine(head.body, { size: 24, bold: true }),
    underline(900),
    centredLine(`Số: ${head.number}`, { size: 26 }),
    centredLine(head.subject, { size: 24 }),
  ]
  const right = [
    centredLine('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
    centredLine('Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true }),
    underline(1100),
    centredLine(dateLine(head), { size: 26, italics: true }),
    centredLine(''),
  ]
  return columns(left, right, [44, 56])
}

interface CellLook {
  bold: boolean
  right: boolean
  /** Share of the table's width, in percent. */
  share: number
}

const cellOf = (text: string, { bold, right, share }: CellLook): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold, size: 26 })],
      }),
    ],
  })

/** Usable width of an A4 page between its margins, in twentieths of a point. */
const TEXT_WIDTH = 9_355

export interface Column {
  heading: string
  /** Share of the table's width, in percent. */
  share: number
  right?: true
}

/** A bordered table; the heading row repeats on every page, the last row is the sum. */
export function tableOf(shape: Column[], rows: string[][]): Table {
  const rowOf = (cells: string[], bold: boolean, tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: shape.map(({ share, right }, at) =>
        cellOf(cells[at] ?? '', { bold, right: right === true && !tableHeader, share }),
      ),
    })
  return new Table({
    columnWidths: shape.map(({ share }) => Math.round((TEXT_WIDTH * share) / 100)),
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      rowOf(
        shape.map(({ heading }) => heading),
        true,
        true,
      ),
      ...rows.map((cells, at) => rowOf(cells, at === rows.length - 1, false)),
    ],
  })
}

export function signatureBlock(block: {
  recipients: string[]
  capacity: string
  name: string
}): Table {
  const left = [
    new Paragraph({
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: 24 })],
    }),
    ...block.recipients.map(
      (text) => new Paragraph({ children: [new TextRun({ text: `- ${text}`, size: 22 })] }),
    ),
  ]
  const space = Array.from({ length: 4 }, () => centredLine(''))
  const right = [
    centredLine(block.capacity, { bold: true, size: 28 }),
    ...space,
    centredLine(block.name, { bold: true, size: 28 }),
  ]
  return columns(left, right, [50, 50])
}
