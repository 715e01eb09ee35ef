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
import type { Block, TableColumn } from '../official-paper.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** Usable width of an A4 page between its margins, in twentieths of a point. */
const TEXT_WIDTH = { standing: 9_184, lying: 14_116 }

/** Two columns without lines: the head, and the signatures. */
export function sideBySide(
  rows: readonly (readonly [Paragraph[], Paragraph[]])[],
  share: readonly [number, number],
): Table {
  const cellsOf = (sides: readonly [Paragraph[], Paragraph[]]) =>
    sides.map(
      (children, at) =>
        new TableCell({
          width: { size: share[at === 0 ? 0 : 1], type: WidthType.PERCENTAGE },
          // Without the usual inset the motto keeps to one line at the decree's size.
          margins: { left: 0, right: 0 },
          children,
        }),
    )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: rows.map((sides) => new TableRow({ cantSplit: true, children: cellsOf(sides) })),
  })
}

type TableBlock = Extract<Block, { kind: 'table' }>
const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }

/** A bordered table; its heading repeats on every page, its rows repeat for every entry. */
export function contentTable({ columns, rows, total, repeat }: TableBlock, lying: boolean): Table {
  const size = lying ? 20 : 24
  const widths = widthsOf(columns, { room: lying ? TEXT_WIDTH.lying : TEXT_WIDTH.standing, size })
  const rowOf = (texts: readonly string[], look: { bold: boolean; heading: boolean }) =>
    new TableRow({
      tableHeader: look.heading,
      cantSplit: true,
      children: columns.map((column, at) =>
        cellOf(texts[at] ?? '', { ...look, size, column, width: widths[at] ?? 0 }),
      ),
    })
  const titles = columns.map((column) => column.title)
  return new Table({
    columnWidths: widths,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      rowOf(titles, { bold: true, heading: true }),
      ...rows.map((texts) => rowOf(repeated(texts, repeat), { bold: false, heading: false })),
      ...(total === undefined ? [] : [rowOf(total, { bold: true, heading: false })]),
    ],
  })
}

const INSETS = 140
/** A digit, in twentieths of a point for each half point of its size. */
const LETTER = 5

/** No column narrower than its longest word; what is left goes where more is wanted. */
function widthsOf(
  columns: readonly TableColumn[],
  { room, size }: { room: number; size: number },
): number[] {
  const sum = columns.reduce((all, { weight }) => all + weight, 0)
  const least = columns.map(({ title, longest }) => {
    const letters = Math.max(longest ?? 0, ...title.split(' ').map((word) => word.length + 1))
    return letters * size * LETTER + INSETS
  })
  const wants = columns.map(({ weight }, at) =>
    Math.max(0, (room * weight) / sum - (least[at] ?? 0)),
  )
  const free = Math.max(0, room - least.reduce((all, width) => all + width, 0))
  const wanted = Math.max(
    1,
    wants.reduce((all, want) => all + want, 0),
  )
  return least.map((width, at) => Math.round(width + (free * (wants[at] ?? 0)) / wanted))
}

/** In a table the tags of a loop stand in the first and the last cell of the row. */
function repeated(texts: readonly string[], repeat: string): string[] {
  const last = texts.length - 1
  return texts.map((text, at) => {
    const opened = at === 0 ? `{#${repeat}}${text}` : text
    return at === last ? `${opened}{/${repeat}}` : opened
  })
}

function cellOf(
  text: string,
  look: { bold: boolean; heading: boolean; size: number; column: TableColumn; width: number },
): TableCell {
  const { bold, heading, size, column, width } = look
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: heading ? AlignmentType.CENTER : SIDES[column.align ?? 'left'],
        children: [new TextRun({ text, bold, size })],
      }),
    ],
  })
}
