import { Button, Stack } from '@mantine/core'
import type { AdministeredUnit, UnitsPage as UnitsAnswer } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { AdministrationHead } from '../AdministrationHead.tsx'
import { datesOf } from '../dates-of.ts'
import { AddUnit } from './AddUnit.tsx'
import { EndUnit } from './EndUnit.tsx'
import classes from './UnitsPage.module.css'
import { unitTexts as say } from './units.texts.ts'

/** The agencies below the administrator, each under the one above it, with its dates. */
export function UnitsPage() {
  const page = useRead<UnitsAnswer>('/administration/units')
  return <Loaded query={page}>{(data) => <UnitsView page={data} />}</Loaded>
}

function UnitsView({ page }: { page: UnitsAnswer }) {
  const [withEnded, setWithEnded] = useState(false)
  const shown = page.units.filter((unit) => withEnded || unit.state !== 'ended')
  return (
    <Stack gap="lg">
      <div>
        <AdministrationHead
          title={say('title')}
          lead={say('lead')}
          actions={
            <>
              <AddUnit page={page} />
              <Button variant="default" onClick={() => setWithEnded(!withEnded)}>
                {withEnded ? say('hide-ended') : say('show-ended')}
              </Button>
            </>
          }
        />
      </div>
      <Panel title={say('table')} flush>
        <ScrollBox label={say('table')}>
          <table className={table.table} data-cards>
            <thead>
              <tr>
                {(['name', 'area', 'dates', 'decision'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(column)}
                  </th>
                ))}
                <th scope="col">
                  <span className="only-screen-reader">{say('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((unit) => (
                <UnitRow key={unit.id} unit={unit} page={page} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </Panel>
    </Stack>
  )
}

const TONES = { 'not-yet': 'calm', ended: 'quiet' } as const
/** What was there before anybody wrote down since when. */
const ALWAYS = '1900-01-01'

function unitDates({ validFrom, validTo }: AdministeredUnit): string {
  if (validFrom !== ALWAYS) return datesOf({ validFrom, validTo })
  return validTo === null ? say('from-start') : say('until', { to: showDate(validTo) })
}

function UnitRow({ unit, page }: { unit: AdministeredUnit; page: UnitsAnswer }) {
  const { depth, successors, state } = unit
  return (
    <tr>
      <th scope="row">
        <div className={classes.name} data-depth={Math.min(depth, 3)}>
          {unit.name}
          {successors.length === 0 ? null : (
            <div className={table.quiet}>{say('successor', { names: successors.join(', ') })}</div>
          )}
        </div>
      </th>
      <td data-label={say('area')}>{unit.areaName}</td>
      <td data-label={say('dates')}>
        {state === 'in-force' ? null : (
          <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
        )}
        <div>{unitDates(unit)}</div>
      </td>
      <td data-label={say('decision')}>{unit.decision}</td>
      <td>{unit.mayEnd ? <EndUnit unit={unit} page={page} /> : null}</td>
    </tr>
  )
}
