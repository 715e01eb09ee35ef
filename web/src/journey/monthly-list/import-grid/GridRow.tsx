import { Button } from '@mantine/core'
import { memo } from 'react'
import { showTime } from '../../../platform/vietnamese-format.ts'
import { CellEditor } from './CellEditor.tsx'
import { doubtsAt, openDoubtsAt } from '../import/doubts.ts'
import { type Field, FIELDS, type Row, showCell } from '../import/import-fields.ts'
import type { RowSave } from '../import/import-draft.ts'
import { importTexts as say } from '../import/import.texts.ts'
import { MatchBadge } from './MatchBadge.tsx'
import { type Block, holds, isSingle } from './selection.ts'
import classes from './SettleGrid.module.css'
import type { GridView } from './use-grid.ts'

interface GridRowProps {
  row: Row
  /** Among the rows that are shown, from 0. */
  place: number
  view: GridView
  isHere: boolean
  block: Block
  save: RowSave | undefined
  onSave: () => void
  onSkip: () => void
}

function GridRowView(props: GridRowProps) {
  const { row, place, view, isHere, block, save, onSave, onSkip } = props
  const { excelRow, fullName: name } = row
  return (
    <tr className={classes.row} data-skipped={row.skipped || undefined} aria-rowindex={place + 2}>
      <th scope="row">{excelRow}</th>
      {FIELDS.map((field, column) => {
        const here = isHere && view.at.field === field
        const marked = holds(block, place, column)
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a cell of an ARIA grid: its keys are handled by the grid
          <td
            key={field}
            id={`cell-${excelRow}-${field}`}
            className={classes.cell}
            data-at={here || undefined}
            data-marked={(marked && !isSingle(block)) || undefined}
            data-doubt={openDoubtsAt(row, field).length > 0 || undefined}
            data-settled={(!row.skipped && isSettled(row, field)) || undefined}
            aria-selected={marked}
            aria-colindex={column + 2}
            onClick={(event) => {
              if (here && view.editing !== null) return
              view.go({ excelRow, field }, event.shiftKey)
              view.focus()
            }}
            onDoubleClick={view.edit}
          >
            {here && view.editing !== null ? (
              <CellEditor
                row={row}
                field={field}
                typed={view.editing.typed}
                onDone={view.finish}
                onOutOfSight={view.keepTyped}
              />
            ) : (
              <CellWords row={row} field={field} />
            )}
          </td>
        )
      })}
      <td>
        <MatchBadge row={row} />
      </td>
      <td className={classes.save}>
        <RowSaveMark save={save} onSave={onSave} />
      </td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          tabIndex={-1}
          aria-label={say(row.skipped ? 'unskip-name' : 'skip-name', { row: excelRow, name })}
          onClick={onSkip}
        >
          {say(row.skipped ? 'unskip' : 'skip')}
        </Button>
      </td>
    </tr>
  )
}

const touches = ({ block, place }: GridRowProps): boolean =>
  place >= block.top && place <= block.bottom

/** A row that nothing happened to is not drawn again: the grid stays quick while keys repeat. */
export const GridRow = memo(
  GridRowView,
  (before, after) =>
    before.row === after.row &&
    before.place === after.place &&
    before.save === after.save &&
    !touches(before) &&
    !touches(after),
)

function RowSaveMark({ save, onSave }: { save: RowSave | undefined; onSave: () => void }) {
  if (save === undefined) return null
  if (save.kind === 'failed') {
    return (
      <Button variant="subtle" color="red" size="compact-sm" onClick={onSave}>
        {say('row-failed')}
      </Button>
    )
  }
  if (save.kind === 'saved') return <>{say('saved', { time: showTime(save.at) })}</>
  return <>{say(save.kind === 'saving' ? 'saving' : 'row-unsaved')}</>
}

const isSettled = (row: Row, field: Field): boolean =>
  doubtsAt(row, field).length > 0 && openDoubtsAt(row, field).length === 0

function CellWords({ row, field }: { row: Row; field: Field }) {
  const words = showCell(row, field)
  const doubtful = openDoubtsAt(row, field).length > 0
  return (
    <span className={classes.words} title={words}>
      {words === '' ? <span className={classes.empty}>{say('empty')}</span> : words}
      {doubtful ? <span className="only-screen-reader">, {say('cell.doubtful')}</span> : null}
    </span>
  )
}
