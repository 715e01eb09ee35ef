import { NativeSelect } from '@mantine/core'
import { OptionalLabel } from './OptionalLabel.tsx'

interface ChoiceFieldProps<Code extends string> {
  id: string
  label: string
  /** Every code with its word. */
  options: readonly (readonly [Code, string])[]
  value: Code | null
  onChange: (code: Code | null) => void
  /** The word for nothing chosen. */
  none?: string
  optional?: boolean
  error?: string | undefined
}

/** A plain select: works with keys, with a thumb and with a screen reader. */
export function ChoiceField<Code extends string>(props: ChoiceFieldProps<Code>) {
  const { id, label, options, value, onChange, none, error, optional = false } = props
  const find = (text: string): Code | null => options.find(([code]) => code === text)?.[0] ?? null
  return (
    <NativeSelect
      id={id}
      label={optional ? <OptionalLabel label={label} /> : label}
      value={value ?? ''}
      error={error}
      onChange={(event) => onChange(find(event.currentTarget.value))}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </NativeSelect>
  )
}
