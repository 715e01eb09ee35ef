import { Button, Group } from '@mantine/core'
import type { ListImport } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { DoubtWords } from './CellPanel.tsx'
import classes from './DoubtCards.module.css'
import {
  accept,
  doubtKey,
  doubtsAt,
  hasChoice,
  isOpen,
  openDoubtsAt,
  settle,
} from '../import/doubts.ts'
import { type Field, FIELDS, type Row, showCell } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import { MatchBadge } from './MatchBadge.tsx'
import type { DraftView } from '../import/use-import-draft.ts'

interface DoubtCardsProps {
  rows: Row[]
  draft: DraftView
  columns: ListImport['columns']
}

/** The same work on a phone: one card per row, its doubts first. */
export function DoubtCards({ rows, draft, columns }: DoubtCardsProps) {
  const [many, setMany] = useState(CARDS_AT_ONCE)
  const left = rows.length - many
  return (
    <>
      <ul className={classes.cards}>
        {rows.slice(0, many).map((row) => (
          <RowCard key={row.excelRow} row={row} draft={draft} columns={columns} />
        ))}
      </ul>
      {left <= 0 ? null : (
        <Button variant="default" fullWidth onClick={() => setMany(many + CARDS_AT_ONCE)}>
          {say('more', { n: Math.min(left, CARDS_AT_ONCE) })}
        </Button>
      )}
    </>
  )
}

const CARDS_AT_ONCE = 40

function RowCard({ row, draft, columns }: Omit<DoubtCardsProps, 'rows'> & { row: Row }) {
  const [editing, setEditing] = useState<Field | null>(null)
  const { excelRow, fullName: name } = row
  const doubtful = FIELDS.filter((field) => doubtsAt(row, field).length > 0)
  const plain = FIELDS.filter((field) => !doubtful.includes(field))
  const item = (field: Field) => (
    <FieldItem
      key={field}
      row={row}
      field={field}
      address={addressOf(columns, field, excelRow)}
      editing={editing === field}
      onEdit={() => setEditing(field)}
      onAccept={() => draft.change(excelRow, accept(row, field))}
      onKeep={() => draft.change(excelRow, settle(row, field))}
      onDone={(change) => {
        setEditing(null)
        if (change) draft.change(excelRow, { ...change, ...settle(row, field) })
      }}
    />
  )
  return (
    <li
      className={classes.card}
      data-card={excelRow}
      data-skipped={row.skipped || undefined}
      tabIndex={-1}
    >
      <div className={classes.head}>
        <strong>
          {say('row')} {excelRow} · {name === '' ? say('empty') : name}
        </strong>
        <MatchBadge row={row} />
      </div>
      {row.skipped ? null : (
        <>
          {doubtful.map(item)}
          <details>
            <summary>{say('details-row')}</summary>
            {plain.map(item)}
          </details>
        </>
      )}
      <Button
        variant="subtle"
        aria-label={say(row.skipped ? 'unskip-name' : 'skip-name', { row: excelRow, name })}
        onClick={() => draft.change(excelRow, { skipped: !row.skipped })}
      >
        {say(row.skipped ? 'unskip' : 'skip')}
      </Button>
    </li>
  )
}

function addressOf(columns: ListImport['columns'], field: Field, excelRow: number): string {
  const letter = columns.find((column) => column.field === field)?.letter
  return letter === undefined ? '' : `${letter}${excelRow}`
}

interface FieldItemProps {
  row: Row
  field: Field
  address: string
  editing: boolean
  onEdit: () => void
  onAccept: () => void
  onKeep: () => void
  onDone: (change: Partial<Row> | null) => void
}

function FieldItem(props: FieldItemProps) {
  const { row, field, address, editing, onEdit, onAccept, onKeep, onDone } = props
  const open = openDoubtsAt(row, field).length > 0
  const words = showCell(row, field)
  const name = { field: say(`field.${field}`), address }
  return (
    <div className={classes.field} data-doubt={open || undefined}>
      <div className={classes.label}>
        {say(`field.${field}`)} <span className={classes.address}>{address}</span>
      </div>
      {editing ? (
        <CellEditor row={row} field={field} onDone={onDone} />
      ) : (
        <div>{words === '' ? say('empty') : words}</div>
      )}
      {doubtsAt(row, field).map((doubt) => (
        <DoubtWords key={doubtKey(doubt)} doubt={doubt} field={field} open={isOpen(row, doubt)} />
      ))}
      <Group gap="xs">
        {open ? (
          <Button aria-label={say('cell.accept-name', name)} onClick={onAccept}>
            {say('cell.accept')}
          </Button>
        ) : null}
        {hasChoice(row, field) ? (
          <Button variant="default" onClick={onKeep}>
            {say('cell.keep')}
          </Button>
        ) : null}
        <Button variant="default" aria-label={say('cell.edit-name', name)} onClick={onEdit}>
          {say('cell.edit')}
        </Button>
      </Group>
    </div>
  )
}
