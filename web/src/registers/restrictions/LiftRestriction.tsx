import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type Restriction, LiftReason } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { restrictionTexts as say } from './restrictions.texts.ts'

type Reason = (typeof LiftReason.options)[number]

/** Lifting what somebody else has placed, with its reason. */
export function LiftRestriction({ restriction }: { restriction: Restriction }) {
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState<Reason>('over')
  const write = useWrite(() => {
    sayDone(say('lift.done'))
    dialog.close()
  })
  const path = `/restrictions/${restriction.id}/lift`
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('lift.name', { on: showDate(restriction.placedOn) })}
        onClick={dialog.open}
      >
        {say('lift.do')}
      </Button>
      <ActionDialog
        title={say('lift.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('lift.do')}
        onDo={() => write.send({ path, body: { reason } })}
        write={write}
      >
        <Text>{say('lift.lead')}</Text>
        <ChoiceField
          id="lift-reason"
          label={say('lift.reason')}
          options={LiftReason.options.map((code) => [code, say(`lift.reasons.${code}`)] as const)}
          value={reason}
          onChange={(code) => setReason(code ?? 'over')}
        />
      </ActionDialog>
    </>
  )
}
