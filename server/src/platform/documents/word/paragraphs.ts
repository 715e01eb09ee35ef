import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'

export interface RunLook {
  bold?: boolean
  italics?: boolean
  /** Half points. */
  size?: number
  /** On one page with what follows. */
  keepNext?: boolean
}

/** Values other than lines of text would print their tags: a look is only what was asked for. */
const runOf = (text: string, { bold, italics, size }: RunLook): TextRun =>
  new TextRun({
    text,
    ...(bold === true ? { bold } : {}),
    ...(italics === true ? { italics } : {}),
    ...(size === undefined ? {} : { size }),
  })

export const centred = (text: string, look: RunLook = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: look.keepNext === true,
    children: [runOf(text, look)],
  })

export const left = (text: string, look: RunLook = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    keepNext: look.keepNext === true,
    children: [runOf(text, look)],
  })

interface ParagraphLook {
  align?: 'center' | 'left'
  bold?: true
  italic?: true
  /** On one page with what follows. */
  keepNext?: boolean
}

/** A paragraph of the body: justified, first line 1.27 cm in, 6 pt after. */
export function paragraphOf(
  text: string,
  { align, bold, italic, keepNext = false }: ParagraphLook,
): Paragraph {
  const look = { bold: bold === true, italics: italic === true }
  const sides = { center: AlignmentType.CENTER, left: AlignmentType.LEFT } as const
  return new Paragraph({
    keepNext,
    alignment: align === undefined ? AlignmentType.JUSTIFIED : sides[align],
    spacing: { after: 120 },
    ...(align === undefined ? { indent: { firstLine: 720 } } : {}),
    children: [runOf(text, look)],
  })
}

/** A line under a heading, this much shorter on either side (twentieths of a point). */
export const rule = (shorter: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: shorter, right: shorter },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000' } },
    spacing: { after: 60 },
    children: [],
  })

/** The type of the paper and what it is about. */
export const title = (type: string, subject: string): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 240 },
    children: [runOf(type, { bold: true, size: 28 })],
  }),
  centred(subject, { bold: true, size: 28 }),
  rule(3800),
]

/** What stands between them is repeated; tags in paragraphs of their own leave no empty line. */
export const loop = (repeat: string, paragraphs: readonly Paragraph[]): Paragraph[] => [
  left(`{#${repeat}}`),
  ...paragraphs,
  left(`{/${repeat}}`),
]
