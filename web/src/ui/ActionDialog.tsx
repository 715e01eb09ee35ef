import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Write } from '../platform/use-write.ts'
import { BusyButton } from './BusyButton.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { uiTexts as say } from './ui.texts.ts'

interface ActionDialogProps {
  title: string
  opened: boolean
  onClose: () => void
  /** What the button does, in words; null when there is nothing to do. */
  doIt: string | null
  onDo: () => void
  write: Pick<Write<unknown>, 'busy' | 'problem' | 'again' | 'reset'>
  children: ReactNode
  wide?: boolean
}

/** Asks once before an act that others will see; shows its progress and its refusal. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, opened, onClose, doIt, onDo, write, children, wide = false } = props
  const close = () => {
    if (write.busy) return
    write.reset()
    onClose()
  }
  /** A second click on a dialog that is already going away does nothing. */
  const doOnce = () => {
    if (opened) onDo()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={wide ? 'xl' : 'lg'}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack gap="md">
        {children}
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {say('cancel')}
          </Button>
          {doIt === null ? null : (
            <BusyButton onClick={doOnce} busy={write.busy}>
              {doIt}
            </BusyButton>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
