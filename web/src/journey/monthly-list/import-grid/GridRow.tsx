import { Button } from '@mantine/core'
import { CellEditor } from './CellEditor.tsx'
import { doubtsAt, openDoubtsAt, type Place } from '../import/doubts.ts'
import { type Field, FIELDS, type Row, showField } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import { MatchBadge } from './MatchBadge.tsx'
import classes from './SettleGrid.module.css'

interface GridRowProps {
  row: Row
  at: Place
  editing: boolean
  onPlace: (place: Place) => void
  onEdit: () => void
  /** Null when the officer changed their mind. */
  onDone: (change: Partial<Row> | null) => void
  onSkip: () => void
}

export function GridRow({ row, at, editing, onPlace, onEdit, onDone, onSkip }: GridRowProps) {
  const { excelRow, fullName: name } = row
  return (
    <tr className={classes.row} data-skipped={row.skipped || undefined}>
      <th scope="row">{excelRow}</th>
      {FIELDS.map((field) => {
        const here = at.excelRow === excelRow && at.field === field
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a cell of an ARIA grid: its keys are handled by the grid
          <td
            key={field}
            className={classes.cell}
            data-cell={`${excelRow}-${field}`}
            data-at={here || undefined}
            data-doubt={openDoubtsAt(row, field).length > 0 || undefined}
            data-settled={(!row.skipped && isSettled(row, field)) || undefined}
            tabIndex={here ? 0 : -1}
            onFocus={() => onPlace({ excelRow, field })}
            onDoubleClick={onEdit}
          >
            {here && editing ? (
              <CellEditor row={row} field={field} onDone={onDone} />
            ) : (
              <CellWords row={row} field={field} />
            )}
          </td>
        )
      })}
      <td>
        <MatchBadge row={row} />
      </td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={say(row.skipped ? 'unskip-name' : 'skip-name', { row: excelRow, name })}
          onClick={onSkip}
        >
          {say(row.skipped ? 'unskip' : 'skip')}
        </Button>
      </td>
    </tr>
  )
}

const isSettled = (row: Row, field: Field): boolean =>
  doubtsAt(row, field).length > 0 && openDoubtsAt(row, field).length === 0

function CellWords({ row, field }: { row: Row; field: Field }) {
  const words = showField(field, row[field])
  const doubtful = openDoubtsAt(row, field).length > 0
  return (
    <>
      {words === '' ? <span className={classes.empty}>{say('empty')}</span> : words}
      {doubtful ? <span className="only-screen-reader">, {say('cell.doubtful')}</span> : null}
    </>
  )
}
