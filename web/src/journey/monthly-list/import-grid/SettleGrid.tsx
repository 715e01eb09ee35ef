import type { ListImport } from '@vung-buoc/server/contract'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { CellPanel } from './CellPanel.tsx'
import { accept, nextDoubt, openDoubtsAt, type Place, settle } from '../import/doubts.ts'
import { GridRow } from './GridRow.tsx'
import { type Field, FIELDS, type Row } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'
import type { DraftView } from '../import/use-import-draft.ts'

interface SettleGridProps {
  rows: Row[]
  draft: DraftView
  columns: ListImport['columns']
}

const MOVES: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Keyboard first: arrows move, Enter accepts, F2 edits in place. */
export function SettleGrid({ rows, draft, columns }: SettleGridProps) {
  const [at, setAt] = useState<Place>(() => firstDoubt(rows))
  const [editing, setEditing] = useState(false)
  const grid = useRef<HTMLTableElement>(null)
  useFocusOnDoubt(grid)
  const row = rows.find(({ excelRow }) => excelRow === at.excelRow)
  const focus = (place: Place) => {
    setAt(place)
    setEditing(false)
    grid.current
      ?.querySelector<HTMLElement>(`[data-cell="${place.excelRow}-${place.field}"]`)
      ?.focus()
  }
  const take = (target: Row) => {
    const change = openDoubtsAt(target, at.field).length > 0 ? accept(target, at.field) : null
    if (change) draft.change(target.excelRow, change)
    const after = rows.map((item) => (item === target ? { ...item, ...change } : item))
    focus(nextDoubt(after, at) ?? at)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !row || !isCell(event.target)) return
    const move = MOVES[event.key]
    if (move) focus(moved(rows, at, move))
    else if (event.key === 'Enter') take(row)
    else if (event.key === 'F2') setEditing(true)
    else return
    event.preventDefault()
  }
  const letterOf = (field: Field): string =>
    columns.find((column) => column.field === field)?.letter ?? ''
  return (
    <>
      <ScrollBox label={say('table')}>
        <table
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern on a table
          role="grid"
          className={`${table.table} ${classes.grid}`}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              {FIELDS.map((field) => (
                <th key={field} scope="col">
                  {say(`field.${field}`)}
                  <span className={classes.letter}>{letterOf(field)}</span>
                </th>
              ))}
              <th scope="col">{say('match-head')}</th>
              <th scope="col">{say('skip')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <GridRow
                key={item.excelRow}
                row={item}
                at={at}
                editing={editing && item.excelRow === at.excelRow}
                onPlace={(place) => {
                  if (!editing || place.excelRow !== at.excelRow || place.field !== at.field) {
                    setAt(place)
                    setEditing(false)
                  }
                }}
                onEdit={() => setEditing(true)}
                onDone={(change) => {
                  if (change) draft.change(item.excelRow, { ...change, ...settle(item, at.field) })
                  focus(change ? moved(rows, at, [1, 0]) : at)
                }}
                onSkip={() => draft.change(item.excelRow, { skipped: !item.skipped })}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {row ? (
        <CellPanel
          row={row}
          field={at.field}
          letter={letterOf(at.field)}
          onAccept={() => take(row)}
          onEdit={() => {
            setEditing(true)
          }}
        />
      ) : null}
    </>
  )
}

const isCell = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.dataset['cell'] !== undefined

/** The keys work at once; but the focus is not taken from where the officer has put it. */
function useFocusOnDoubt(grid: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (!document.activeElement?.contains(grid.current)) return
      grid.current?.querySelector<HTMLElement>('[data-at][data-doubt]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [grid])
}

function firstDoubt(rows: readonly Row[]): Place {
  const row = rows[0]
  const doubtful = row && FIELDS.find((field) => openDoubtsAt(row, field).length > 0)
  return { excelRow: row?.excelRow ?? 0, field: doubtful ?? 'fullName' }
}

function moved(rows: readonly Row[], at: Place, [down, right]: readonly [number, number]): Place {
  const here = rows.findIndex(({ excelRow }) => excelRow === at.excelRow)
  const row = rows[Math.min(Math.max(here + down, 0), rows.length - 1)]
  const field = FIELDS[FIELDS.indexOf(at.field) + right]
  return { excelRow: row?.excelRow ?? at.excelRow, field: field ?? at.field }
}
