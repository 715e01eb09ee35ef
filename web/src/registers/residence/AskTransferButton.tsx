import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { useOtherCommunes } from './residence.api.ts'
import { residenceTexts as say } from './residence.texts.ts'

/** Says that a person lives in another commune now, and asks that commune to take him in. */
export function AskTransferButton({ personId }: { personId: string }) {
  const communes = useOtherCommunes()
  const [asking, dialog] = useDisclosure(false)
  const [toAreaId, setToAreaId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    dialog.close()
    sayDone(say('transfers.ask-done'))
  })
  const confirm = () => {
    setTried(true)
    if (toAreaId !== null) write.send({ path: `/people/${personId}/transfer`, body: { toAreaId } })
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('transfers.ask')}
      </Button>
      <ActionDialog
        title={say('transfers.ask-title')}
        opened={asking}
        onClose={dialog.close}
        doIt={say('transfers.ask')}
        onDo={confirm}
        write={write}
      >
        <Text>{say('transfers.ask-says')}</Text>
        <ChoiceField
          id="transfer-to"
          label={say('transfers.ask-where')}
          none={say('notices.choose')}
          options={communes}
          value={toAreaId}
          onChange={setToAreaId}
          error={tried && toAreaId === null ? say('notices.choose-missing') : undefined}
        />
      </ActionDialog>
    </>
  )
}
