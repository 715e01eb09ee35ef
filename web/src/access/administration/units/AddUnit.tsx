import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBuildingPlus } from '@tabler/icons-react'
import type { UnitsPage } from '@vung-buoc/server/contract'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { AddUnitForm } from './AddUnitForm.tsx'
import { unitTexts as say } from './units.texts.ts'

export function AddUnit({ page }: { page: UnitsPage }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button leftSection={<IconBuildingPlus size={18} aria-hidden />} onClick={dialog.open}>
        {say('add.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('add.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <AddUnitForm page={page} onClose={dialog.close} />
      </Modal>
    </>
  )
}
