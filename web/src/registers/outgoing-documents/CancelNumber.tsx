import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { OutgoingDocument } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { outgoingTexts as say } from './outgoing-documents.texts.ts'

/** A number kept and not used is given up, with its reason. */
export function CancelNumber({ document }: { document: OutgoingDocument }) {
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('cancel.done'))
    dialog.close()
  })
  const cancel = () => {
    setTried(true)
    if (reason.trim() === '') return
    const path = `/outgoing-documents/${document.id}/cancel`
    write.send({ path, body: { reason: reason.trim() }, ifMatch: document.version })
  }
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={dialog.open}>
        {say('cancel.open', { number: document.shown })}
      </Button>
      <ActionDialog
        title={say('cancel.title', { number: document.shown })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('cancel.do')}
        onDo={cancel}
        write={write}
      >
        <p>{say('cancel.lead')}</p>
        <Textarea
          id="cancel-reason"
          label={say('cancel.reason')}
          aria-required
          maxLength={200}
          value={reason}
          error={tried && reason.trim() === '' ? say('cancel.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  )
}
