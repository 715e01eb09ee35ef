import { TextInput } from '@mantine/core'
import type { OutgoingRegister } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { outgoingTexts as say } from './outgoing-documents.texts.ts'

interface DocumentNumberFieldProps {
  /** Which number of the register it would be. */
  kind: 'list' | 'list-confirmation' | 'hand-over'
  label: string
  /** Asks the register only while the dialog is open. */
  opened: boolean
  value: string
  onChange: (value: string) => void
  onEnter: () => void
}

/** Left empty, the register gives the next number; typed, when văn thư's paper register is ahead. */
export function DocumentNumberField(props: DocumentNumberFieldProps) {
  const { kind, label, opened, value, onChange, onEnter } = props
  const register = useRead<OutgoingRegister>(opened ? '/outgoing-documents' : null)
  return (
    <TextInput
      id="document-number"
      label={<OptionalLabel label={label} />}
      description={say('number-hint', { next: register.data?.next[kind] ?? '' })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter also ends a word of a Vietnamese keyboard; that one sends nothing.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
      }}
    />
  )
}

/** What a signature is sent with: nothing when the register is to give the number. */
export const typedNumber = (value: string): { documentNumber?: string } =>
  value.trim() === '' ? {} : { documentNumber: value.trim() }
