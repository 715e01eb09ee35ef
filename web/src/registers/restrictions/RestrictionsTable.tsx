import type { Restriction } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { LiftRestriction } from './LiftRestriction.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

const TONES = { 'in-force': 'soon', 'not-yet': 'calm', over: 'quiet', lifted: 'quiet' } as const

interface TableProps {
  restrictions: Restriction[]
  /** On a page of many records, each by its code. */
  withRecord?: boolean
}

export function RestrictionsTable({ restrictions, withRecord = false }: TableProps) {
  const columns = ['kind', 'officers', 'reason', 'dates', 'placed'] as const
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {withRecord ? <th scope="col">{say('all.record')}</th> : null}
            {columns.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
            <th scope="col">
              <span className="only-screen-reader">{say('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {restrictions.map((one) => (
            <RestrictionRow key={one.id} restriction={one} withRecord={withRecord} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const datesOf = ({ fromOn, toOn }: Restriction): string => {
  const from = showDate(fromOn)
  return toOn === null ? say('since', { from }) : say('until', { from, to: showDate(toOn) })
}

function RestrictionRow(props: { restriction: Restriction; withRecord: boolean }) {
  const { restriction, withRecord } = props
  const { state, kind, placedByName: name, placedUnitName: unit } = restriction
  return (
    <tr>
      {withRecord ? (
        <td data-label={say('all.record')}>
          <AppLink href={`/nguoi/${restriction.personId}/han-che`}>
            {restriction.personId.slice(0, 8)}
          </AppLink>
        </td>
      ) : null}
      <th scope="row">
        {say(`kinds.${kind}`)}
        <div>
          <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
        </div>
      </th>
      <td data-label={say('officers')}>{restriction.officers.join(', ')}</td>
      <td data-label={say('reason')}>{say(`reasons.${restriction.reason}`)}</td>
      <td data-label={say('dates')}>{datesOf(restriction)}</td>
      <td data-label={say('placed')}>
        {say('placed-by', { name, unit, on: showDate(restriction.placedOn) })}
        {restriction.liftReason === null ? null : (
          <div className={table.quiet}>
            {say('lifted-by', {
              name: restriction.liftedByName ?? '',
              on: showDate(restriction.liftedOn),
              reason: say(`lift.reasons.${restriction.liftReason}`),
            })}
          </div>
        )}
      </td>
      <td>{restriction.mayLift ? <LiftRestriction restriction={restriction} /> : null}</td>
    </tr>
  )
}
