import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PersonPage, ThreadOutcome } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { AskTransferButton } from '../residence/AskTransferButton.tsx'
import { leavingTexts as say } from './leaving.texts.ts'

const REASONS: readonly ThreadOutcome[] = [
  'declined',
  'moved-away',
  'died',
  'reoffended',
  'window-over',
  'borrowed-elsewhere',
  'entered-by-mistake',
]
const BEFORE_ANY_LIST = ['released', 'contacted', 'in-need']

/** Leaving the programme, moving, coming back; nothing for whoever may not or need not. */
export function LeavingPanel({ person }: { person: PersonPage }) {
  const mine = useIsOurs(person)
  if (person.left !== null) return <LeftNotice person={person} mayReturn={mine} />
  return mine ? <ResidentActs person={person} /> : null
}

/** The commune police write about the people of their own commune. */
function useIsOurs({ areaId }: PersonPage): boolean {
  const me = useMe()
  return me?.permissions.includes('case.end') === true && me.acting?.areaId === areaId
}

function ResidentActs({ person }: { person: PersonPage }) {
  const { id, stage } = person
  const isFree = stage !== null && BEFORE_ANY_LIST.includes(stage)
  return (
    <Group gap="sm">
      {isFree ? <LeaveButton person={person} /> : null}
      {isFree || stage === null ? <AskTransferButton personId={id} /> : null}
      <LinkButton variant="default" href={`/nguoi-sap-ve?personId=${id}`}>
        {say('notice')}
      </LinkButton>
    </Group>
  )
}

function LeaveButton({ person }: { person: PersonPage }) {
  const [asking, dialog] = useDisclosure(false)
  const [reason, setReason] = useState<ThreadOutcome | null>(null)
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    dialog.close()
    sayDone(say('left'))
  })
  const confirm = () => {
    setTried(true)
    if (reason !== null) write.send({ path: `/people/${person.id}/leave`, body: { reason } })
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('leave')}
      </Button>
      <ActionDialog
        title={say('leave-title')}
        opened={asking}
        onClose={dialog.close}
        doIt={say('leave')}
        onDo={confirm}
        write={write}
      >
        <Text>{say('leave-says')}</Text>
        <ChoiceField
          id="leave-reason"
          label={say('reason')}
          none={say('choose')}
          options={REASONS.map((code) => [code, say(`reasons.${code}`)] as const)}
          value={reason}
          onChange={setReason}
          error={tried && reason === null ? say('reason-missing') : undefined}
        />
      </ActionDialog>
    </>
  )
}

function LeftNotice({ person, mayReturn }: { person: PersonPage; mayReturn: boolean }) {
  const write = useWrite(() => sayDone(say('returned')))
  if (person.left === null) return null
  return (
    <Notice title={say('mark', { reason: say(`reasons.${person.left}`) })}>
      <Text>{say('mark-says')}</Text>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      {mayReturn ? (
        <BusyButton
          mt="sm"
          variant="default"
          busy={write.busy}
          onClick={() => write.send({ path: `/people/${person.id}/return`, body: {} })}
        >
          {say('return')}
        </BusyButton>
      ) : null}
    </Notice>
  )
}
