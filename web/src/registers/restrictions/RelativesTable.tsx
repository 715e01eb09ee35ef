import type { DeclaredRelative } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { restrictionTexts as say } from './restrictions.texts.ts'
import { WithdrawRelative } from './WithdrawRelative.tsx'

/** That an officer has declared somebody, and since when; nothing says whom. */
export function RelativesTable({ relatives }: { relatives: DeclaredRelative[] }) {
  return (
    <ScrollBox label={say('all.relatives')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('officers')}</th>
            <th scope="col">{say('dates')}</th>
            <th scope="col">
              <span className="only-screen-reader">{say('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {relatives.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.officerName}
                <div className={table.quiet}>{one.unitName}</div>
              </th>
              <td data-label={say('dates')}>
                {say('relatives.declared', { on: showDate(one.declaredOn) })}
                <div>
                  {one.withdrawnOn === null ? (
                    <StateBadge tone="good">{say('relatives.holds')}</StateBadge>
                  ) : (
                    <StateBadge tone="quiet">
                      {say('relatives.withdrawn', { on: showDate(one.withdrawnOn) })}
                    </StateBadge>
                  )}
                </div>
              </td>
              <td>
                <WithdrawRelative relative={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
