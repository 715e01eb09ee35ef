import type { DutyMatrix } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { dutyTexts as say } from './duties.texts.ts'

type Unit = DutyMatrix['units'][number]
type Cell = Unit['cells'][number]
type Holder = Cell['holders'][number]

/** One table of units that have the same duties. */
export function DutiesTable({ units }: { units: Unit[] }) {
  const columns = units[0]?.cells ?? []
  const title = columns.map((cell) => cell.dutyName).join(' · ')
  return (
    <Panel title={title} flush>
      <ScrollBox label={title}>
        <table className={table.table} data-cards>
          <thead>
            <tr>
              <th scope="col">{say('unit')}</th>
              {columns.map((cell) => (
                <th key={cell.duty} scope="col">
                  {cell.dutyName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">{unit.name}</th>
                {unit.cells.map((cell) => (
                  <td key={cell.duty} data-label={cell.dutyName}>
                    <HoldersOf cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

/** One duty a row, for units that have only one, and for duties that no kind of agency owns. */
export function RowsTable({ title, rows }: { title: string; rows: DutyMatrix['anywhere'] }) {
  return (
    <ScrollBox label={title}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('duty')}</th>
            <th scope="col">{say('holder')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitName, cell }) => (
            <tr key={`${unitName} ${cell.duty}`}>
              <th scope="row">{unitName}</th>
              <td data-label={say('duty')}>{cell.dutyName}</td>
              <td data-label={say('holder')}>
                <HoldersOf cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function HoldersOf({ cell }: { cell: Cell }) {
  return (
    <>
      {cell.holders.map((holder) => (
        <HolderLine key={`${holder.personId} ${holder.personName}`} holder={holder} />
      ))}
      {cell.holders.length === 0 ? <StateBadge tone="late">{say('empty')}</StateBadge> : null}
      {cell.waiting === 0 ? null : (
        <div className={table.quiet}>
          <AppLink href="/quan-tri/cho-duyet">{say('waiting', { n: cell.waiting })}</AppLink>
        </div>
      )}
    </>
  )
}

function notesOf(holder: Holder): string[] {
  const notes: string[] = []
  if (holder.isDelegated) notes.push(say('delegated'))
  if (holder.validTo !== null) notes.push(say('until', { date: showDate(holder.validTo) }))
  if (holder.isDisabled) notes.push(say('disabled'))
  return notes
}

function HolderLine({ holder }: { holder: Holder }) {
  const { personId, personName } = holder
  const notes = notesOf(holder)
  return (
    <div>
      {personId === null ? (
        personName
      ) : (
        <AppLink href={`/quan-tri/can-bo/${personId}`}>{personName}</AppLink>
      )}
      {notes.length === 0 ? null : <span className={table.quiet}> ({notes.join(', ')})</span>}
    </div>
  )
}
