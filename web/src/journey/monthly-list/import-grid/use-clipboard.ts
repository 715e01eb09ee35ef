import { type ClipboardEvent, useState } from 'react'
import { FIELDS, type Row, showCell } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import type { DraftView } from '../import/use-import-draft.ts'
import { blockIn, blockText } from './clipboard.ts'
import { fieldsOf, isSingle, rowsOf } from './selection.ts'
import type { GridView } from './use-grid.ts'

/** Copies the block out as a spreadsheet would; what comes in is read by the server's readers. */
export function useClipboard(rows: Row[], draft: DraftView, view: GridView) {
  const [said, setSaid] = useState('')
  const { block, editing } = view
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== null) return
    const cells = rowsOf(rows, block).map((row) =>
      fieldsOf(block).map((field) => showCell(row, field)),
    )
    event.clipboardData.setData('text/plain', blockText(cells))
    event.preventDefault()
    setSaid(say('copied', { n: cells.flat().length }))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return
    event.preventDefault()
    const texts = blockIn(event.clipboardData.getData('text/plain'))
    void paste(isOneCell(texts) ? filled(texts, block) : texts)
  }
  const paste = async (texts: string[][]) => {
    const from = rows[block.top]
    const field = FIELDS[block.left]
    if (from === undefined || field === undefined) return
    const excelRows = rows.slice(block.top, block.top + texts.length).map((row) => row.excelRow)
    const fitting = texts
      .slice(0, excelRows.length)
      .map((cells) => cells.slice(0, FIELDS.length - block.left))
    const isDone = await draft.paste({ excelRows, field, block: fitting })
    const left = texts.flat().length - fitting.flat().length
    setSaid(isDone ? sayPasted(fitting.flat().length, left) : say('paste-failed'))
  }
  return { said, onCopy, onPaste }
}

const isOneCell = (texts: string[][]): boolean => texts.flat().length === 1

/** One value goes into every cell of the block that is marked. */
function filled(texts: string[][], block: GridView['block']): string[][] {
  const value = texts[0]?.[0] ?? ''
  if (isSingle(block)) return texts
  const width = block.right - block.left + 1
  return Array.from({ length: block.bottom - block.top + 1 }, () =>
    Array.from({ length: width }, () => value),
  )
}

const sayPasted = (n: number, left: number): string =>
  left === 0 ? say('pasted', { n }) : say('pasted-some', { n, left })
