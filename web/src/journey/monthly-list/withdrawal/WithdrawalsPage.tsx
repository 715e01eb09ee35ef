import type { WithdrawalCard } from '@vung-buoc/server/contract'
import { Group } from '@mantine/core'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { NOTHING, showDate } from '../../../platform/vietnamese-format.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { useWithdrawals } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'
import { WithdrawalStateBadge } from './WithdrawalStateBadge.tsx'

export function WithdrawalsPage() {
  const withdrawals = useWithdrawals()
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="withdrawal.read" />}
      />
      <Panel flush>
        <Loaded query={withdrawals}>
          {(data) =>
            data.withdrawals.length === 0 ? (
              <Empty title={say('none')} says={say('none-says')} />
            ) : (
              <WithdrawalsTable withdrawals={data.withdrawals} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

function WithdrawalsTable({ withdrawals }: { withdrawals: WithdrawalCard[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('area')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col" className={table.number}>
              {say('people')}
            </th>
            <th scope="col">{say('holder')}</th>
            <th scope="col">{say('due')}</th>
          </tr>
        </thead>
        <tbody>
          {withdrawals.map((card) => (
            <tr key={card.id}>
              <th scope="row">
                <AppLink href={`/rut-ten/${card.id}`}>{card.areaName}</AppLink>
                <div className={table.quiet}>
                  {say('opened', { date: showDate(card.openedOn) })}
                </div>
              </th>
              <td>
                <Group gap="xs">
                  <WithdrawalStateBadge card={card} />
                </Group>
              </td>
              <td data-label={say('people')} className={table.number}>
                {card.people}
              </td>
              <td data-label={say('holder')}>{card.holderName ?? NOTHING}</td>
              <td data-label={say('due')}>{showDate(card.due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
