import { Button, Group } from '@mantine/core'
import type { Doubt } from '@vung-buoc/server/contract'
import { doubtKey, doubtsAt, isOpen, openDoubtsAt } from '../import/doubts.ts'
import { type Field, type Row, showProposal } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'

interface CellPanelProps {
  row: Row
  field: Field
  /** Of the column; empty where the field has no column of its own. */
  letter: string
  onAccept: () => void
  onEdit: () => void
}

/** The cell in hand: where it is, what the file says, what is proposed. */
export function CellPanel({ row, field, letter, onAccept, onEdit }: CellPanelProps) {
  const doubts = doubtsAt(row, field)
  const name = say(`field.${field}`)
  const address = doubts[0]?.cell ?? (letter === '' ? '' : `${letter}${row.excelRow}`)
  return (
    <div className={classes.panel}>
      <div className={classes.panelWords} aria-live="polite">
        <span className={classes.address}>
          {address === '' ? name : say('cell.title', { address, field: name })}
        </span>{' '}
        ({say('cell.row', { row: row.excelRow, name: row.fullName })})
        {doubts.length === 0 ? <div>{say('cell.no-doubt')}</div> : null}
        {doubts.map((doubt) => (
          <DoubtWords key={doubtKey(doubt)} doubt={doubt} field={field} open={isOpen(row, doubt)} />
        ))}
      </div>
      <Group gap="sm">
        {openDoubtsAt(row, field).length > 0 ? (
          <Button onClick={onAccept}>{say('cell.accept-key')}</Button>
        ) : null}
        <Button variant="default" onClick={onEdit}>
          {say('cell.edit-key')}
        </Button>
      </Group>
      <p className={classes.keys}>{say('keys')}</p>
    </div>
  )
}

interface DoubtWordsProps {
  doubt: Doubt
  field: Field
  open: boolean
}

export function DoubtWords({ doubt, field, open }: DoubtWordsProps) {
  const proposed = showProposal(field, doubt.proposed)
  return (
    <div>
      <div>
        {say.code('doubt', doubt.code)}
        {open ? null : ` (${say('cell.settled')})`}
      </div>
      <div className={classes.change}>
        <span>
          {say('cell.found')}: <b>{doubt.found === '' ? say('empty') : doubt.found}</b>
        </span>
        <span>
          {say('cell.proposed')}: <b>{proposed === '' ? say('cell.no-proposal') : proposed}</b>
        </span>
      </div>
    </div>
  )
}
