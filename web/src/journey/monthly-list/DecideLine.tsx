import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListLine } from '@vung-buoc/server/contract'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useWrite } from '../../platform/use-write.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { ReasonsDialog } from '../../ui/ReasonsDialog.tsx'
import classes from './LinesTable.module.css'
import { type Decision, type LeaveOutCode, linePath } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

const REASONS: readonly LeaveOutCode[] = [
  'not-residing',
  'conduct-not-good',
  'social-evils',
  'certificate-not-shown',
  'window-over',
  'details-wrong',
  'listed-elsewhere',
  'declined',
  'other',
]

/** The commune says yes to a line, or no with all its reasons; it can look at it once more. */
export function DecideLine({ listId, line }: { listId: string; line: ListLine }) {
  const [leaving, dialog] = useDisclosure(false)
  const write = useWrite(dialog.close)
  const name = line.fullName
  const decide = (body: Decision) =>
    write.send({ path: `${linePath(listId, line.id)}/decision`, body, ifMatch: line.version })
  const plainly = (outcome: Decision['outcome']) => decide({ outcome, reasons: [], note: '' })
  return (
    <span className={classes.acts}>
      {line.state === 'submitted' ? (
        <>
          <BusyButton
            size="compact-sm"
            aria-label={say('decide.confirm-name', { name })}
            leftSection={<IconCheck size={16} aria-hidden />}
            busy={write.busy && !leaving}
            onClick={() => plainly('confirmed')}
          >
            {say('decide.confirm')}
          </BusyButton>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say('decide.leave-name', { name })}
            onClick={dialog.open}
          >
            {say('decide.leave')}
          </Button>
        </>
      ) : (
        <BusyButton
          variant="subtle"
          size="compact-sm"
          aria-label={say('decide.undo-name', { name })}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          busy={write.busy}
          onClick={() => plainly('submitted')}
        >
          {say('decide.undo')}
        </BusyButton>
      )}
      {leaving ? null : <ProblemNotice problem={write.problem} onAgain={write.again} />}
      {leaving ? (
        <ReasonsDialog
          opened
          title={say('decide.leave-title', { name })}
          lead={say('decide.leave-lead')}
          options={REASONS.map((code) => [code, say(`leave-out.${code}`)] as const)}
          doIt={say('decide.leave')}
          onClose={dialog.close}
          onDo={(reasons, note) => decide({ outcome: 'left-out', reasons, note })}
          write={write}
        />
      ) : null}
    </span>
  )
}
