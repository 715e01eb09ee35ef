import { TextInput } from '@mantine/core'
import { showDate } from '../platform/vietnamese-format.ts'
import { parseDateEntry } from './parse-date-entry.ts'
import { OptionalLabel } from './OptionalLabel.tsx'
import { uiTexts as say } from './ui.texts.ts'

interface DateFieldProps {
  id: string
  label: string
  /** What is typed, not yet what is meant. */
  value: string
  onChange: (typed: string) => void
  allowYear?: boolean
  optional?: boolean
  error?: string | undefined
}

/** A day typed the quick way; what was understood stands under the field. */
export function DateField(props: DateFieldProps) {
  const { id, label, value, onChange, allowYear = false, optional = false, error } = props
  const entry = parseDateEntry(value)
  return (
    <TextInput
      id={id}
      label={optional ? <OptionalLabel label={label} /> : label}
      description={hintOf(entry, allowYear)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (entry.kind === 'date') onChange(showDate(entry.value))
      }}
    />
  )
}

function hintOf(entry: ReturnType<typeof parseDateEntry>, allowYear: boolean): string {
  if (entry.kind === 'date') return say('date.read', { date: showDate(entry.value) })
  if (entry.kind === 'year' && allowYear) return say('date.read-year', { date: entry.value })
  return say(allowYear ? 'date.hint-year' : 'date.hint')
}

/** The sentence when the typed text is not a day; null when it is, or when it is empty. */
export function dateTrouble(typed: string, allowYear = false): string | null {
  const entry = parseDateEntry(typed)
  if (entry.kind === 'not-a-day') return say('date.not-a-day')
  if (entry.kind === 'unclear') return say('date.unclear')
  return entry.kind === 'year' && !allowYear ? say('date.unclear') : null
}

/** What the typed text means on the wire; null when empty or unclear. */
export function dateMeant(typed: string, allowYear = false): string | null {
  const entry = parseDateEntry(typed)
  if (entry.kind === 'date') return entry.value
  return entry.kind === 'year' && allowYear ? entry.value : null
}
