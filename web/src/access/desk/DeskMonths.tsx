import type { Desk } from '@vung-buoc/server/contract'
import { lazy, Suspense } from 'react'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { accessTexts as say } from '../access.texts.ts'
import classes from './DeskMonths.module.css'

const GROUPS = ['atCommune', 'confirmed', 'handedOver'] as const

// Drawn apart from the page: the charts weigh more than the rest of the desk.
const MonthsChart = lazy(async () => ({ default: (await import('./MonthsChart.tsx')).MonthsChart }))

/** The last months' lists by how far they got: a table, and bars that repeat it. */
export function DeskMonths({ months }: { months: Desk['months'] }) {
  if (months.length === 0) return null
  return (
    <div className={classes.panel}>
      <Panel title={say('desk.months')}>
        <div className={classes.chart} aria-hidden>
          <Suspense>
            <MonthsChart
              months={months.map((one) => ({ ...one, month: showMonth(one.month) }))}
              groups={GROUPS.map((name) => ({ name, label: say(`desk.group.${name}`) }))}
            />
          </Suspense>
        </div>
        <ScrollBox label={say('desk.months')}>
          <MonthsTable months={months} />
        </ScrollBox>
      </Panel>
    </div>
  )
}

function MonthsTable({ months }: { months: Desk['months'] }) {
  return (
    <table className={table.table} data-cards>
      <thead>
        <tr>
          <th scope="col">{say('desk.month')}</th>
          {GROUPS.map((name) => (
            <th key={name} scope="col" className={table.number}>
              {say(`desk.group.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{showMonth(one.month)}</th>
            {GROUPS.map((name) => (
              <td key={name} data-label={say(`desk.group.${name}`)} className={table.number}>
                {one[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
