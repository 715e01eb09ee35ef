import { Button, Group } from '@mantine/core'
import type { Doubt } from '@vung-buoc/server/contract'
import { doubtKey, doubtsAt, hasChoice, isOpen, openDoubtsAt } from '../import/doubts.ts'
import { type Field, type Row, showProposal } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'
import type { GridView } from './use-grid.ts'

interface CellPanelProps {
  row: Row
  field: Field
  /** Of the column; empty where the field has no column of its own. */
  letter: string
  view: GridView
}

/** The cell in hand: where it is, what the file says, what is proposed. */
export function CellPanel({ row, field, letter, view }: CellPanelProps) {
  const doubts = doubtsAt(row, field)
  const name = say(`field.${field}`)
  const address = addressOf(doubts, letter === '' ? '' : `${letter}${row.excelRow}`)
  const open = openDoubtsAt(row, field).length > 0
  const then = (act: () => void) => () => {
    act()
    view.focus()
  }
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
        {open ? (
          <Button onClick={then(() => view.take(false))}>{say('cell.accept-key')}</Button>
        ) : null}
        {hasChoice(row, field) ? (
          <Button variant="default" onClick={then(() => view.take(true))}>
            {say('cell.keep-key')}
          </Button>
        ) : null}
        <Button variant="default" onClick={view.edit}>
          {say('cell.edit-key')}
        </Button>
        <Button variant="subtle" onClick={then(view.skip)}>
          {say(row.skipped ? 'unskip-key' : 'skip-key')}
        </Button>
      </Group>
    </div>
  )
}

/** Where the file has the cell; a pasted or compared value has no place of its own there. */
const addressOf = (doubts: readonly Doubt[], usual: string): string =>
  doubts.find(({ cell }) => /^[A-Z]+\d+$/.test(cell))?.cell ?? usual

interface DoubtWordsProps {
  doubt: Doubt
  field: Field
  open: boolean
}

export function DoubtWords({ doubt, field, open }: DoubtWordsProps) {
  const proposed = showProposal(field, doubt.proposed)
  // A value compared with the register comes as the wire has it; a cell of a file as it stands there.
  const isCompared = /^\d+\./.test(doubt.cell)
  const found = isCompared ? showProposal(field, doubt.found) : doubt.found
  return (
    <div>
      <div>
        {say.code('doubt', doubt.code)}
        {open ? null : ` (${say('cell.settled')})`}
      </div>
      <div className={classes.change}>
        <span>
          {say(doubt.cell.startsWith('dán ') ? 'cell.pasted' : 'cell.found')}:{' '}
          <b>{found === '' ? say('empty') : found}</b>
        </span>
        <span>
          {say('cell.proposed')}: <b>{proposed === '' ? say('cell.no-proposal') : proposed}</b>
        </span>
      </div>
    </div>
  )
}
