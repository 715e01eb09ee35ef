import type { Proposal } from '@vung-buoc/server/contract'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import { ApproveProposal } from './ApproveProposal.tsx'
import { DeclineProposal } from './DeclineProposal.tsx'
import { linesOf, stepsOf, whatOf } from './proposal-words.ts'
import classes from './ProposalsPage.module.css'
import { proposalTexts as say } from './proposals.texts.ts'

const TONES = { approved: 'good', declined: 'late', withdrawn: 'quiet' } as const

export function ProposalCard({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <div className={classes.words}>
        <h3 className={classes.title}>{whatOf(proposal)}</h3>
        <ul className={classes.lines}>
          {linesOf(proposal).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {stepsOf(proposal).map((step) => (
          <div key={step} className={classes.quiet}>
            {step}
          </div>
        ))}
      </div>
      <div className={classes.acts}>
        <Acts proposal={proposal} />
      </div>
    </>
  )
}

function Acts({ proposal }: { proposal: Proposal }) {
  const { actions, outcome, id } = proposal
  if (outcome !== null) {
    return <StateBadge tone={TONES[outcome]}>{say(`outcome.${outcome}`)}</StateBadge>
  }
  const what = whatOf(proposal)
  return (
    <>
      {actions.includes('approve') ? <ApproveProposal proposal={proposal} /> : null}
      {actions.includes('decline') ? <DeclineProposal proposal={proposal} /> : null}
      {actions.includes('approve') ? null : (
        <StateBadge tone="soon">{say('for-another')}</StateBadge>
      )}
      {actions.includes('withdraw') ? (
        <ConfirmedAct
          path={`/administration/proposals/${id}/withdraw`}
          button={say('withdraw.do')}
          label={say('withdraw.name', { what })}
          title={say('withdraw.title', { what })}
          lead={say('withdraw.lead')}
          done={say('withdraw.done')}
          quiet
        />
      ) : null}
    </>
  )
}
