import { Button, Group } from '@mantine/core'
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
      <Button type="submit" loading={busy} aria-busy={busy}>
        {save}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {uiTexts('cancel')}
      </Button>
    </Group>
  )
}
