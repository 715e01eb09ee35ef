import { Group, Stack } from '@mantine/core'
import type { WithdrawalPage as Withdrawal } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { API } from '../../../platform/api.ts'
import { inSentence, showDate } from '../../../platform/vietnamese-format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { PrintMenu, type PrintedPaper } from '../../../ui/PrintMenu.tsx'
import { TemplatesLink } from '../templates/TemplatesLink.tsx'
import { CancelWithdrawal } from './CancelWithdrawal.tsx'
import { ResubmitWithdrawal } from './ResubmitWithdrawal.tsx'
import { ReturnWithdrawal } from './ReturnWithdrawal.tsx'
import { SignHop } from './SignHop.tsx'
import { useWithdrawal } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'
import { WithdrawalChain } from './WithdrawalChain.tsx'
import { WithdrawalPeople } from './WithdrawalPeople.tsx'
import { WithdrawalStateBadge } from './WithdrawalStateBadge.tsx'

const paperOf = ({ id }: Withdrawal): PrintedPaper => {
  const notice = `${API}/withdrawals/${id}/notice`
  return { name: say('paper'), pdf: `${notice}.pdf`, docx: `${notice}.docx` }
}

/** One page for every agency of the chain: what it offers follows from the server's actions. */
export function WithdrawalPage() {
  const { id = '' } = useParams({ strict: false })
  const withdrawal = useWithdrawal(id)
  return <Loaded query={withdrawal}>{(data) => <WithdrawalView withdrawal={data} />}</Loaded>
}

function WithdrawalView({ withdrawal }: { withdrawal: Withdrawal }) {
  const { holderName, due, actions } = withdrawal
  const here = { withdrawal }
  return (
    <Stack gap="lg">
      <PageHead
        title={say('name', {
          area: inSentence(withdrawal.areaName),
          date: showDate(withdrawal.openedOn),
        })}
        lead={
          holderName === null
            ? say('nobody-holds')
            : say('holder-is', { holder: holderName, date: showDate(due) })
        }
        marks={
          <>
            <WithdrawalStateBadge card={withdrawal} />
            <PurposeChip permission="withdrawal.read" />
          </>
        }
        actions={<PrintMenu papers={[paperOf(withdrawal)]} more={<TemplatesLink />} />}
      />
      {actions.length > 0 ? (
        <Group gap="sm" className="no-print">
          <SignHop {...here} />
          <ResubmitWithdrawal {...here} />
          <ReturnWithdrawal {...here} />
          <CancelWithdrawal {...here} />
        </Group>
      ) : null}
      <Panel title={say('lines.title')} flush>
        <WithdrawalPeople {...here} />
      </Panel>
      <Panel title={say('chain.title')}>
        <WithdrawalChain {...here} />
      </Panel>
    </Stack>
  )
}
