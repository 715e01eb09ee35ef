import { Button, Modal, Text } from '@mantine/core'
import type { OfficerPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { drawPassword } from './draw-password.ts'
import { OneTimePassword } from './OneTimePassword.tsx'
import { officerTexts as say } from './officers.texts.ts'

type Step = 'closed' | 'ask' | 'show'

/** Asks once, then shows the new one-time password, once. */
export function ResetPassword({ officer }: { officer: OfficerPage }) {
  const [step, setStep] = useState<Step>('closed')
  const [secret, setSecret] = useState('')
  const write = useWrite(() => setStep('show'))
  const name = officer.displayName
  const open = () => {
    setSecret(drawPassword())
    setStep('ask')
  }
  const close = () => {
    setStep('closed')
    setSecret('')
  }
  const path = `/administration/officers/${officer.id}/password`
  return (
    <>
      <Button variant="default" onClick={open}>
        {say('reset.do')}
      </Button>
      <ActionDialog
        title={say('reset.title', { name })}
        opened={step === 'ask'}
        onClose={close}
        doIt={say('reset.do')}
        onDo={() => write.send({ path, body: { oneTimePassword: secret } })}
        write={write}
      >
        <Text>{say('reset.lead')}</Text>
      </ActionDialog>
      <Modal
        opened={step === 'show'}
        onClose={close}
        title={say('secret.title', { name })}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <OneTimePassword userName={officer.userName} password={secret} onClose={close} />
      </Modal>
    </>
  )
}
