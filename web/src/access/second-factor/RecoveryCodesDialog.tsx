import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { sayDone } from '../../ui/say-done.ts'
import { factorTexts as say } from './second-factor.texts.ts'
import classes from './SafetyPage.module.css'

interface RecoveryCodesDialogProps {
  codes: readonly string[] | null
  onKept: () => void
}

/** Shown once. It closes by its button only, so that nobody loses them by a click beside it. */
export function RecoveryCodesDialog({ codes, onKept }: RecoveryCodesDialogProps) {
  const copy = async () => {
    await navigator.clipboard.writeText((codes ?? []).join('\n'))
    sayDone(say('recovery.copied'))
  }
  return (
    <Modal
      opened={codes !== null}
      onClose={onKept}
      title={say('recovery.shown')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text>{say('recovery.shown-says')}</Text>
        <ol className={classes.codes}>
          {(codes ?? []).map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Group gap="sm" className="no-print">
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {say('recovery.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => void copy()}
          >
            {say('recovery.copy')}
          </Button>
          <Button onClick={onKept}>{say('recovery.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
