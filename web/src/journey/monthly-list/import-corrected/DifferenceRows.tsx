import { Radio, Stack } from '@mantine/core'
import type { CellDifference, ListImport } from '@vung-buoc/server/contract'
import { showField } from '../import/import-fields.ts'
import { importTexts } from '../import/import.texts.ts'
import { correctedTexts as say } from './corrected.texts.ts'
import { type Side, sideKey, type Sides } from './difference-choice.ts'
import classes from './Difference.module.css'

interface DifferenceRowsProps {
  reading: ListImport
  sides: Sides
  onSide: (key: string, side: Side) => void
}

/** Row by row, each cell that differs with both sides beside each other. */
export function DifferenceRows({ reading, sides, onSide }: DifferenceRowsProps) {
  const names = new Map(reading.rows.map(({ excelRow, fullName }) => [excelRow, fullName]))
  return (
    <ul className={classes.rows}>
      {reading.difference?.changed.map(({ excelRow, cells }) => (
        <li key={excelRow} className={classes.row}>
          <strong>{say('row', { row: excelRow, name: names.get(excelRow) ?? '' })}</strong>
          {cells.map((cell) => {
            const key = sideKey(excelRow, cell.field)
            return (
              <CellSides
                key={key}
                cell={cell}
                side={sides[key]}
                onSide={(side) => onSide(key, side)}
              />
            )
          })}
        </li>
      ))}
    </ul>
  )
}

interface CellSidesProps {
  cell: CellDifference
  side: Side | undefined
  onSide: (side: Side) => void
}

function CellSides({ cell, side, onSide }: CellSidesProps) {
  const { field, kind, first, here, file } = cell
  const words = (value: string | number | null) => {
    const text = showField(field, value)
    return text === '' ? say('empty') : text
  }
  return (
    <div className={classes.cell} data-conflict={kind === 'conflict' || undefined}>
      <Radio.Group
        label={`${importTexts(`field.${field}`)} (${say(kind)})`}
        value={side ?? ''}
        onChange={(text) => onSide(text === 'file' ? 'file' : 'here')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="file" label={say('file', { value: words(file) })} />
          <Radio value="here" label={say('here', { value: words(here) })} />
        </Stack>
      </Radio.Group>
      {kind === 'conflict' ? (
        <div className={classes.first}>{say('first', { value: words(first) })}</div>
      ) : null}
      {cell.doubts.length > 0 && side === 'file' ? (
        <div className={classes.first}>{say('doubt-stays')}</div>
      ) : null}
    </div>
  )
}
