import type { OfficerLine } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { AccountBadge } from './AccountBadge.tsx'
import { officerTexts as say } from './officers.texts.ts'

const COLUMNS = ['name', 'unit', 'duties', 'state', 'last'] as const

export function OfficersTable({ officers }: { officers: OfficerLine[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {officers.map((officer) => (
            <OfficerRow key={officer.id} officer={officer} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The unit of a duty is told only where it is not the officer's own. */
const dutyWords = (officer: OfficerLine): string[] =>
  officer.duties.map(({ dutyName, unitName }) =>
    unitName === officer.unitName ? dutyName : `${dutyName} (${unitName})`,
  )

function OfficerRow({ officer }: { officer: OfficerLine }) {
  const duties = dutyWords(officer)
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/quan-tri/can-bo/${officer.id}`}>{officer.displayName}</AppLink>
        <div className={table.quiet}>{officer.userName}</div>
      </th>
      <td data-label={say('unit')}>{officer.unitName}</td>
      <td data-label={say('duties')}>
        {duties.length === 0 ? (
          <span className={table.quiet}>{say('no-duty')}</span>
        ) : (
          <span>{duties.join('; ')}</span>
        )}
      </td>
      <td>
        <AccountBadge state={officer.state} />
      </td>
      <td data-label={say('last')}>
        {officer.lastSignedInOn === null ? say('never') : showDate(officer.lastSignedInOn)}
      </td>
    </tr>
  )
}
