import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { hasStatus, NetworkGap, sayProblem } from '../platform/problem.ts'
import { problemTexts } from '../platform/problem.texts.ts'
import { BusyButton } from './BusyButton.tsx'
import { Notice } from './Notice.tsx'
import { uiTexts as say } from './ui.texts.ts'

interface ProblemNoticeProps {
  problem: unknown
  /** Sends the same intent with the same key. */
  onAgain?: () => void
  busy?: boolean
}

/** Whatever went wrong with a write, in one sentence, with the way on. */
export function ProblemNotice({ problem, onAgain, busy = false }: ProblemNoticeProps) {
  const client = useQueryClient()
  if (!problem) return null
  const retry = problem instanceof NetworkGap && onAgain
  return (
    <Notice tone="late" urgent>
      <Group gap="sm">
        <span>{sayProblem(problem)}</span>
        {retry ? (
          <BusyButton variant="default" onClick={onAgain} busy={busy}>
            {problemTexts('again')}
          </BusyButton>
        ) : null}
        {hasStatus(problem, 412) ? (
          <Button variant="default" onClick={() => void client.invalidateQueries()}>
            {say('reload')}
          </Button>
        ) : null}
      </Group>
    </Notice>
  )
}
