import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { OfficerPage } from '@vung-buoc/server/contract'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { dutyTexts as say } from './duties.texts.ts'
import { ProposeDutyForm } from './ProposeDutyForm.tsx'

export function ProposeDuty({ officer }: { officer: OfficerPage }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button onClick={dialog.open}>{say('propose.open')}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('propose.title', { name: officer.displayName })}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <ProposeDutyForm officer={officer} onClose={dialog.close} />
      </Modal>
    </>
  )
}
