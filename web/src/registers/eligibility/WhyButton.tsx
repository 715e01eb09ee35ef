import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHelpCircle } from '@tabler/icons-react'
import { uiTexts } from '../../ui/ui.texts.ts'
import { VerdictBadge, type VerdictView } from './VerdictBadge.tsx'
import { VerdictReasons } from './VerdictReasons.tsx'
import { verdictTexts as say } from './verdict.texts.ts'

/** The "Vì sao?" behind every verdict. */
export function WhyButton({ verdict, name }: { verdict: VerdictView; name: string }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('why-for', { name })}
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        onClick={dialog.open}
      >
        {say('why')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        size="xl"
        title={say('title', { name })}
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <VerdictBadge verdict={verdict} />
        <VerdictReasons verdict={verdict} />
      </Modal>
    </>
  )
}
