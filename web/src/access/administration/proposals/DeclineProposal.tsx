import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Proposal } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { whatOf } from './proposal-words.ts'
import { proposalTexts as say } from './proposals.texts.ts'

export function DeclineProposal({ proposal }: { proposal: Proposal }) {
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('decline.done'))
    dialog.close()
  })
  const what = whatOf(proposal)
  const decline = () => {
    setTried(true)
    if (reason.trim() === '') return
    const path = `/administration/proposals/${proposal.id}/decline`
    write.send({ path, body: { reason: reason.trim() } })
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open} aria-label={say('decline.name', { what })}>
        {say('decline.do')}
      </Button>
      <ActionDialog
        title={say('decline.title', { what })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('decline.do')}
        onDo={decline}
        write={write}
      >
        <Textarea
          id="proposal-reason"
          label={say('decline.reason')}
          value={reason}
          maxLength={300}
          autosize
          minRows={2}
          error={tried && reason.trim() === '' ? say('decline.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  )
}
