import type { z } from 'zod'
import { type PlainDate, formatDate } from '@vung-buoc/law'
import type { Block, TableColumn } from '../../../platform/documents/official-paper.ts'
import type { FolderBlock, FolderPartCode } from './folder.schema.ts'

/** One part of a folder, in the blocks that papers are made of. */
export interface Part {
  code: z.infer<typeof FolderPartCode>
  title: string
  blocks: Block[]
}

export const text = (words: string): Block => ({ kind: 'paragraph', text: words })
export const strong = (words: string): Block => ({
  kind: 'paragraph',
  text: words,
  bold: true,
  align: 'left',
})
export const lines = (texts: readonly string[]): Block => ({
  kind: 'paragraphs',
  repeat: 'dòng',
  dash: true,
  texts,
})
export const table = (columns: readonly TableColumn[], rows: readonly string[][]): Block => ({
  kind: 'table',
  repeat: 'dòng',
  columns,
  rows,
})

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
})

/** The business day, and the hour at which it was typed: '17/05/2024 14:03'. */
export const whenOf = (onDate: string, at: Date): string =>
  `${formatDate(onDate as PlainDate)} ${clock.format(at)}`

export const shortHash = (hash: string): string => hash.slice(0, 16)

/** A block as it travels: what a Word template would need is left out. */
export function shownBlock(block: Block): FolderBlock {
  if (block.kind === 'table') {
    const { columns, rows, total } = block
    return {
      kind: 'table',
      columns: columns.map(({ title, align }) => ({ title, isNumber: align === 'right' })),
      rows: rows.map((row) => [...row]),
      total: total === undefined ? null : [...total],
    }
  }
  if (block.kind === 'part') {
    return { kind: 'text', lines: [block.title], isStrong: true, isCentred: false }
  }
  const dash = block.kind === 'paragraphs' && block.dash === true ? '– ' : ''
  const texts = block.kind === 'paragraph' ? [block.text] : block.texts
  return {
    kind: 'text',
    lines: texts.map((one) => dash + one),
    isStrong: block.bold === true,
    isCentred: block.align === 'center',
  }
}

/** The parts one after the other, numbered; the letter stands on a sheet of its own. */
export const blocksOf = (parts: readonly Part[]): Block[] =>
  parts.flatMap((part, at) => [
    ...(at === 0
      ? []
      : [{ kind: 'part' as const, title: `${at + 1}. ${part.title}`, newPage: at === 1 }]),
    ...part.blocks,
  ])
