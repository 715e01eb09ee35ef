import { Text, Timeline, Title } from '@mantine/core'
import { DUTIES, isDuty, type Thread } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import type { Wire } from '../../platform/wire.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { peopleTexts as say } from '../people/people.texts.ts'
import classes from './ThreadView.module.css'
import { threadTexts } from './thread.texts.ts'

type ThreadData = Wire<typeof Thread>
type Step = ThreadData['steps'][number]

/** Who has the ball, since when, until when; and how it got there, newest first. */
export function ThreadView({ thread }: { thread: ThreadData }) {
  const { holderUnit, holderDuty, since, due, stage, closedOn, steps } = thread
  const holder = [dutyName(holderDuty), holderUnit].filter(Boolean).join(', ')
  return (
    <>
      <Facts
        items={[
          [say('thread.holder'), holder === '' ? say('thread.nobody') : holder],
          [say('thread.since'), showDate(since)],
          [say('thread.until'), showDate(due)],
          [say('thread.stage'), say(`stages.${stage}`)],
        ]}
      />
      {closedOn === null ? null : (
        <Text mt="sm">{say('thread.closed', { date: showDate(closedOn) })}</Text>
      )}
      <Title order={3} className={classes.title}>
        {say('thread.steps')}
      </Title>
      <Timeline bulletSize={14} lineWidth={2} active={steps.length}>
        {steps.toReversed().map((step) => (
          <Timeline.Item
            key={`${step.at} ${step.what}`}
            title={threadTexts.code('step', step.what)}
          >
            <StepWords step={step} />
          </Timeline.Item>
        ))}
      </Timeline>
    </>
  )
}

const dutyName = (code: string | null): string | null =>
  code !== null && isDuty(code) ? DUTIES[code] : code

function StepWords({ step }: { step: Step }) {
  const by = [step.byName, dutyName(step.byDuty), step.byUnit].filter(Boolean).join(', ')
  const to = [dutyName(step.toDuty), step.toUnit].filter(Boolean).join(', ')
  const until = step.due === null ? '' : ` (${say('due', { date: showDate(step.due) })})`
  return (
    <div className={classes.words}>
      <div>
        {showDate(step.onDate)} · {by}
      </div>
      {to === '' || by.endsWith(to) ? null : (
        <div>
          {say('thread.to', { to })}
          {until}
        </div>
      )}
      {step.reasons.length === 0 ? null : (
        <div>
          {say('thread.reasons')}:{' '}
          {step.reasons.map((reason) => threadTexts.code('reason', reason)).join('; ')}
        </div>
      )}
      <SubjectLink step={step} />
    </div>
  )
}

function SubjectLink({ step }: { step: Step }) {
  if (step.subjectId === null) return null
  if (step.subjectKind === 'list') {
    return <AppLink href={`/danh-sach/${step.subjectId}`}>{say('thread.see-list')}</AppLink>
  }
  if (step.subjectKind === 'hand-over') {
    return <AppLink href={`/chuyen-giao/${step.subjectId}`}>{say('thread.see-hand-over')}</AppLink>
  }
  return null
}
