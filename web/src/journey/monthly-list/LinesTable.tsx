import type { ListLine, ListPage } from '@vung-buoc/server/contract'
import { type KeyboardEvent, useState } from 'react'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { LineRow } from './LineRow.tsx'
import classes from './LinesTable.module.css'
import { can, hasLineActs } from './monthly-list.api.ts'
import { NoLines } from './NoLines.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

const COLUMNS = ['number', 'who', 'certificate', 'standing', 'need', 'verdict', 'state'] as const

interface LinesTableProps {
  list: ListPage
  lines: ListLine[]
  label: string
}

export function LinesTable({ list, lines, label }: LinesTableProps) {
  const [editing, setEditing] = useState<string | null>(null)
  const acts = hasLineActs(list)
  if (lines.length === 0) return <NoLines list={list} />
  const onKeyDown = (event: KeyboardEvent) => {
    if (walkRows(event)) return
    const line = rowOf(event.target)?.dataset['line']
    if (event.key === 'F2' && line !== undefined && can(list, 'edit-lines')) {
      event.preventDefault()
      setEditing(line)
    }
  }
  return (
    <ScrollBox label={label}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`line.${column}`)}
              </th>
            ))}
            {acts ? (
              <th scope="col">
                <span className="only-screen-reader">{say('line.acts')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the links and buttons inside */}
        <tbody onKeyDown={onKeyDown}>
          {lines.map((line, index) => (
            <LineRow
              key={line.id}
              list={list}
              line={line}
              number={index + 1}
              editing={editing === line.id}
              onEdit={(open) => setEditing(open ? line.id : null)}
            />
          ))}
        </tbody>
      </table>
      {can(list, 'edit-lines') && lines[0]?.state !== 'removed' ? (
        <p className={classes.keys}>{say('line.keys')}</p>
      ) : null}
    </ScrollBox>
  )
}

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('tr[data-line]') : null

/** Up and down go to the same link or button of the neighbouring line. */
function walkRows(event: KeyboardEvent): boolean {
  const step = STEPS[event.key]
  const { target } = event
  if (step === undefined || !(target instanceof HTMLElement) || isField(target)) return false
  const row = rowOf(target)
  const next = row && neighbour(row, step)
  if (!next) return false
  event.preventDefault()
  const targets = stops(next)
  const same = targets[stops(row).indexOf(target)]
  ;(same ?? targets[0])?.focus()
  return true
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function neighbour(row: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('tr[data-line]') ?? [])]
  return rows[rows.indexOf(row) + step]
}

const stops = (row: HTMLElement): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('a[href], button'),
]

const isField = (element: HTMLElement): boolean =>
  ['INPUT', 'SELECT', 'TEXTAREA'].includes(element.tagName)
