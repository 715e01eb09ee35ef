import { Timeline } from '@mantine/core'
import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { shortHash, showDate, showMoment } from '../../../platform/vietnamese-format.ts'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

type Step = WithdrawalPage['steps'][number]

/** Every hop of the notice: who, when, and whether its day had passed. */
export function WithdrawalChain({ withdrawal }: { withdrawal: WithdrawalPage }) {
  const { steps } = withdrawal
  return (
    <Timeline active={steps.length} bulletSize={16} lineWidth={2}>
      {steps.map((step) => (
        <Timeline.Item key={step.at} title={say(`chain.${step.step}`)}>
          <StepWords step={step} />
        </Timeline.Item>
      ))}
    </Timeline>
  )
}

function StepWords({ step }: { step: Step }) {
  const reasons = step.reasons.map((code) => say.code('return-reasons', code))
  return (
    <>
      <div>{say('chain.by', { name: step.byName, unit: step.unitName })}</div>
      <div className={table.quiet}>
        {showDate(step.onDate)} · {showMoment(step.at)} ·{' '}
        {say('chain.hash', { hash: shortHash(step.contentHash) })}
      </div>
      {step.isLate ? (
        <StateBadge tone="late">{say('chain.late', { date: showDate(step.wasDue) })}</StateBadge>
      ) : null}
      {reasons.length === 0 ? null : <div>{reasons.join('; ')}</div>}
      {step.note === '' ? null : <div>{step.note}</div>}
    </>
  )
}
