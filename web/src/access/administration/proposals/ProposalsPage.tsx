import { Stack } from '@mantine/core'
import type { Proposal, ProposalsPage as ProposalsAnswer } from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AdministrationHead } from '../AdministrationHead.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import classes from './ProposalsPage.module.css'
import { proposalTexts as say } from './proposals.texts.ts'

/** What waits for a second administrator, and what became of the rest. */
export function ProposalsPage() {
  const page = useRead<ProposalsAnswer>('/administration/proposals')
  return (
    <Stack gap="lg">
      <div>
        <AdministrationHead title={say('title')} lead={say('lead')} />
      </div>
      <Loaded query={page}>{({ proposals }) => <ProposalPanels proposals={proposals} />}</Loaded>
    </Stack>
  )
}

function ProposalPanels({ proposals }: { proposals: Proposal[] }) {
  const waiting = proposals.filter((one) => one.outcome === null)
  const decided = proposals.filter((one) => one.outcome !== null)
  return (
    <>
      <Panel title={say('waiting')} flush>
        {waiting.length === 0 ? (
          <Empty title={say('none-waiting')} says={say('none-waiting-says')} />
        ) : (
          <Cards proposals={waiting} />
        )}
      </Panel>
      <Panel title={say('decided')} flush>
        {decided.length === 0 ? (
          <Empty title={say('none-decided')} />
        ) : (
          <Cards proposals={decided} />
        )}
      </Panel>
    </>
  )
}

function Cards({ proposals }: { proposals: Proposal[] }) {
  return (
    <ul className={classes.cards}>
      {proposals.map((proposal) => (
        <li key={proposal.id} className={classes.card}>
          <ProposalCard proposal={proposal} />
        </li>
      ))}
    </ul>
  )
}
