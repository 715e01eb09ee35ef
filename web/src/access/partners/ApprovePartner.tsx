import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Partner } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { partnerTexts as say } from './partners.texts.ts'

/** The second officer types the fingerprint as he heard it: it is not shown to him to copy. */
export function ApprovePartner({ partner }: { partner: Partner }) {
  const [opened, dialog] = useDisclosure(false)
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('approve.done'))
    dialog.close()
  })
  const name = partner.partnerUnitName
  const approve = () => {
    setTried(true)
    const fingerprint = typed.trim()
    if (fingerprint === '') return
    write.send({ path: `/partners/${partner.id}/approve`, body: { fingerprint } })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        mr="xs"
        aria-label={say('approve.name', { name })}
        onClick={dialog.open}
      >
        {say('approve.do')}
      </Button>
      <ActionDialog
        title={say('approve.title', { name })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('approve.do')}
        onDo={approve}
        write={write}
      >
        <p>{say('approve.lead')}</p>
        <TextInput
          id="partner-fingerprint"
          label={say('approve.fingerprint')}
          description={say('approve.hint')}
          autoComplete="off"
          maxLength={60}
          value={typed}
          error={tried && typed.trim() === '' ? say('approve.missing') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  )
}
