import type { ListImport } from '@vung-buoc/server/contract'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import table from '../../../ui/table.module.css'
import { CellPanel } from './CellPanel.tsx'
import { rowAt } from './selection.ts'
import { GridRow } from './GridRow.tsx'
import { GridTools } from './GridTools.tsx'
import { type Field, FIELDS, type Row } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'
import { useClipboard } from './use-clipboard.ts'
import { useGrid } from './use-grid.ts'
import { ROW_HEIGHT, useRowWindow } from './use-row-window.ts'
import type { DraftView } from '../import/use-import-draft.ts'

interface SettleGridProps {
  rows: Row[]
  draft: DraftView
  columns: ListImport['columns']
  /** A row that the page wants to be looked at. */
  wanted: { excelRow: number } | null
}

/** Longer than a dialog takes to close and to give the focus back. */
const DIALOG_CLOSED_MS = 300

const cellId = (excelRow: number, field: Field): string => `cell-${excelRow}-${field}`

/** Keyboard first: arrows move, Enter accepts, F2 edits in place, F8 goes to the next doubt. */
export function SettleGrid({ rows, draft, columns, wanted }: SettleGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const view = useGrid(rows, draft, grid)
  const clipboard = useClipboard(rows, draft, view)
  const { box, first, end, show } = useRowWindow(rows.length)
  const { at, row, block } = view
  const active = cellId(at.excelRow, at.field)
  useEffect(() => {
    show(rowAt(rows, at))
    const frame = requestAnimationFrame(() => {
      document.getElementById(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new place in hand may scroll, not each save of the rows
  }, [active])
  useEffect(() => {
    if (wanted === null) return undefined
    view.go({ excelRow: wanted.excelRow, field: 'fullName' })
    const wait = setTimeout(view.focus, DIALOG_CLOSED_MS)
    return () => clearTimeout(wait)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each wish
  }, [wanted])
  /** A key that falls on the grid while a cell is open belongs to that cell, in sight or not. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (view.editing === null || event.target !== grid.current) return view.onKeyDown(event)
    const editor = grid.current?.querySelector<HTMLElement>('td input, td select')
    if (editor) editor.focus()
    else show(rowAt(rows, at))
  }
  const letterOf = (field: Field): string =>
    columns.find((column) => column.field === field)?.letter ?? ''
  return (
    <>
      <GridTools view={view} draft={draft} pasted={clipboard.said} />
      <div className={classes.box} ref={box}>
        <table
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern on a table
          role="grid"
          aria-label={say('table')}
          aria-rowcount={rows.length + 1}
          aria-colcount={FIELDS.length + 4}
          aria-multiselectable
          aria-activedescendant={row === undefined ? undefined : active}
          tabIndex={0}
          className={`${table.table} ${classes.grid}`}
          onKeyDown={onKeyDown}
          onCopy={clipboard.onCopy}
          onPaste={clipboard.onPaste}
        >
          <Heads letterOf={letterOf} />
          <tbody>
            <Gap rows={first} />
            {rows.slice(first, end).map((item, index) => (
              <GridRow
                key={item.excelRow}
                row={item}
                place={first + index}
                view={view}
                isHere={item.excelRow === at.excelRow}
                block={block}
                save={draft.rowSaves.get(item.excelRow)}
                onSave={() => void draft.settleAll()}
                onSkip={() => draft.change(item.excelRow, { skipped: !item.skipped })}
              />
            ))}
            <Gap rows={rows.length - end} />
          </tbody>
        </table>
      </div>
      {row === undefined ? null : (
        <CellPanel row={row} field={at.field} letter={letterOf(at.field)} view={view} />
      )}
    </>
  )
}

function Heads({ letterOf }: { letterOf: (field: Field) => string }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{say('row')}</th>
        {FIELDS.map((field) => (
          <th key={field} scope="col">
            {say(`field.${field}`)}
            <span className={classes.letter}>{letterOf(field)}</span>
          </th>
        ))}
        <th scope="col">{say('match-head')}</th>
        <th scope="col">{say('save-head')}</th>
        <th scope="col">{say('skip')}</th>
      </tr>
    </thead>
  )
}

/** Stands for the rows that are out of sight. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return <tr aria-hidden className={classes.gap} style={{ height: rows * ROW_HEIGHT }} />
}
