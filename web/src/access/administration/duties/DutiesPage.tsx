import { Button, Stack } from '@mantine/core'
import type { DutyCell as Cell, DutyMatrix } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import type { Wire } from '../../../platform/wire.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AdministrationHead } from '../AdministrationHead.tsx'
import classes from './DutiesPage.module.css'
import { DutiesTable, RowsTable } from './DutiesTable.tsx'
import { dutyTexts as say } from './duties.texts.ts'

type Unit = DutyMatrix['units'][number]

export const isGap = (cell: Wire<typeof Cell>): boolean =>
  cell.holders.every((holder) => holder.isDisabled)

const hasSeveral = (unit: Unit): boolean => unit.cells.length > 1

/** Units with the same duties stand in one table: what is a column for all of them. */
function groupsOf(units: Unit[]): Unit[][] {
  const groups = new Map<string, Unit[]>()
  for (const unit of units.filter(hasSeveral)) {
    const key = unit.cells.map((cell) => cell.duty).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), unit])
  }
  return [...groups.values()]
}

const oneDutyOf = (units: Unit[]): DutyMatrix['anywhere'] =>
  units
    .filter((unit) => !hasSeveral(unit))
    .flatMap(({ name, cells }) => cells.map((cell) => ({ unitName: name, cell })))

/** Who holds what at which unit, and what is empty. */
export function DutiesPage() {
  const matrix = useRead<DutyMatrix>('/administration/duties')
  return <Loaded query={matrix}>{(data) => <DutiesView matrix={data} />}</Loaded>
}

function DutiesView({ matrix }: { matrix: DutyMatrix }) {
  const [onlyGaps, setOnlyGaps] = useState(false)
  const withGaps = matrix.units.filter((unit) => unit.cells.some(isGap))
  const gaps = withGaps.flatMap((unit) => unit.cells.filter(isGap)).length
  const shown = onlyGaps ? withGaps : matrix.units
  return (
    <Stack gap="lg">
      <div>
        <AdministrationHead
          title={say('title')}
          lead={say('lead')}
          actions={
            gaps === 0 ? undefined : (
              <Button variant="default" onClick={() => setOnlyGaps(!onlyGaps)}>
                {onlyGaps ? say('every-unit') : say('only-gaps')}
              </Button>
            )
          }
        />
      </div>
      {gaps === 0 ? (
        <Notice tone="good" title={say('no-gaps')} />
      ) : (
        <Notice tone="soon" title={say('gaps-says', { n: gaps })}>
          <Gaps units={withGaps} />
        </Notice>
      )}
      {groupsOf(shown).map((units) => (
        <DutiesTable key={units[0]?.id} units={units} />
      ))}
      <RowsPanel title={say('one-duty')} rows={oneDutyOf(shown)} />
      <RowsPanel title={say('anywhere')} rows={onlyGaps ? [] : matrix.anywhere} />
    </Stack>
  )
}

function RowsPanel({ title, rows }: { title: string; rows: DutyMatrix['anywhere'] }) {
  if (rows.length === 0) return null
  return (
    <Panel title={title} flush>
      <RowsTable title={title} rows={rows} />
    </Panel>
  )
}

const MOST_SENTENCES = 8

function Gaps({ units }: { units: Unit[] }) {
  return (
    <ul className={classes.gaps}>
      {units.slice(0, MOST_SENTENCES).map((unit) => (
        <li key={unit.id}>
          {say('gap', {
            unit: unit.name,
            duties: unit.cells
              .filter(isGap)
              .map((cell) => cell.dutyName)
              .join(', '),
          })}
        </li>
      ))}
      {units.length > MOST_SENTENCES ? <li>…</li> : null}
    </ul>
  )
}
