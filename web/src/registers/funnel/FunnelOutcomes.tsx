import type { Funnel } from '@vung-buoc/server/contract'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { threadTexts } from '../threads/thread.texts.ts'
import { addressOf } from './funnel.api.ts'
import { funnelTexts as say } from './funnel.texts.ts'
import { wordsIn } from './FunnelTable.tsx'

/** Cases that ended, by their coded reason. */
export function FunnelOutcomes({ funnel }: { funnel: Funnel }) {
  const { outcomes, month, span, opensPeople } = funnel
  if (outcomes.length === 0) return <p>{say('outcomes-none')}</p>
  return (
    <ScrollBox label={say('outcomes')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('outcome')}</th>
            <th scope="col" className={table.number}>
              {say('cases')}
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ outcome, cases }) => (
            <tr key={outcome}>
              <th scope="row">{threadTexts.code('reason', outcome)}</th>
              <td className={table.number}>
                {opensPeople ? (
                  <AppLink href={addressOf({ month, span, outcome })}>
                    {wordsIn(funnel, cases)}
                  </AppLink>
                ) : (
                  wordsIn(funnel, cases)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
