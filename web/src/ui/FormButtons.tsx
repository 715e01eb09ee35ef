import { Button, Group } from '@mantine/core'
import { BusyButton } from './BusyButton.tsx'
import { uiTexts } from './ui.texts.ts'

interface FormButtonsProps {
  /** What the form does, in the words of its button. */
  save: string
  busy: boolean
  onCancel: () => void
}

/** The end of every form: do it, or leave it. */
export function FormButtons({ save, busy, onCancel }: FormButtonsProps) {
  return (
    <Group gap="sm">
      <BusyButton type="submit" busy={busy}>
        {save}
      </BusyButton>
      <Button variant="default" onClick={onCancel}>
        {uiTexts('cancel')}
      </Button>
    </Group>
  )
}
