import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import type { OfficersPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useGo } from '../../../ui/AppLink.tsx'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { AddOfficerForm, type Added } from './AddOfficerForm.tsx'
import { OneTimePassword } from './OneTimePassword.tsx'
import { officerTexts as say } from './officers.texts.ts'

/** The form, and once it is done the password that is shown a single time. */
export function AddOfficer({ units }: { units: OfficersPage['units'] }) {
  const [opened, dialog] = useDisclosure(false)
  const [added, setAdded] = useState<Added | null>(null)
  const go = useGo()
  const leave = () => {
    dialog.close()
    if (added !== null) go(`/quan-tri/can-bo/${added.id}`)
    setAdded(null)
  }
  return (
    <>
      <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={dialog.open}>
        {say('add.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={leave}
        title={added === null ? say('add.title') : say('secret.title', { name: added.displayName })}
        size="lg"
        closeOnClickOutside={added === null}
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        {added === null ? (
          <AddOfficerForm units={units} onDone={setAdded} onCancel={dialog.close} />
        ) : (
          <OneTimePassword
            userName={added.userName}
            password={added.oneTimePassword}
            onClose={leave}
          />
        )}
      </Modal>
    </>
  )
}
