import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey } from '@tabler/icons-react'
import { uiTexts } from '../../ui/ui.texts.ts'
import { partnerTexts as say } from './partners.texts.ts'
import { ProposePartnerForm, type Unit } from './ProposePartnerForm.tsx'

export function ProposePartner({ units }: { units: Unit[] }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button leftSection={<IconKey size={18} aria-hidden />} onClick={dialog.open}>
        {say('propose.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('propose.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <ProposePartnerForm units={units} onClose={dialog.close} />
      </Modal>
    </>
  )
}
