import { Textarea } from '@mantine/core'
import { OptionalLabel } from './OptionalLabel.tsx'
import { uiTexts as say } from './ui.texts.ts'

/** "Lý do khác" says nothing by itself: with it the note has to be written. */
const needsNote = (reasons: readonly string[]): boolean => reasons.includes('other')

export const isNoteMissing = (reasons: readonly string[], note: string): boolean =>
  needsNote(reasons) && note.trim() === ''

interface ReasonNoteProps {
  id: string
  label: string
  reasons: readonly string[]
  value: string
  onChange: (note: string) => void
  /** After the first try to send. */
  tried: boolean
  maxLength?: number
}

export function ReasonNote(props: ReasonNoteProps) {
  const { id, label, reasons, value, onChange, tried, maxLength = 200 } = props
  const needed = needsNote(reasons)
  return (
    <Textarea
      id={id}
      label={needed ? label : <OptionalLabel label={label} />}
      aria-required={needed}
      error={tried && isNoteMissing(reasons, value) ? say('note-missing') : undefined}
      value={value}
      maxLength={maxLength}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
