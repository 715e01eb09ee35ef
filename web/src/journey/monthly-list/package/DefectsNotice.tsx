import { reasonsOf } from '../../../platform/problem.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'

interface DefectsNoticeProps {
  problem: unknown
  onAgain: () => void
  busy: boolean
}

/** A refused file with every defect at once, so that the sender is asked only once. */
export function DefectsNotice({ problem, onAgain, busy }: DefectsNoticeProps) {
  const reasons = reasonsOf(problem)
  return (
    <>
      <ProblemNotice problem={problem} onAgain={onAgain} busy={busy} />
      {reasons.length > 0 ? <Defects reasons={reasons} /> : null}
    </>
  )
}

export function Defects({
  title,
  reasons,
}: {
  title?: string
  reasons: readonly { subject: string; code: string; says: string }[]
}) {
  return (
    <Notice tone="late" {...(title === undefined ? {} : { title })}>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem', overflowWrap: 'anywhere' }}>
        {reasons.map(({ subject, code, says }) => (
          <li key={`${subject} ${code}`}>{says}</li>
        ))}
      </ul>
    </Notice>
  )
}
