import { Textarea, TextInput } from '@mantine/core'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import type { MomentEntry } from './breach-entry.ts'
import { breachTexts as say } from './breaches.texts.ts'

interface MomentInputsProps {
  /** Whose words: of the incident, or of what was done about it. */
  words: 'form' | 'step'
  entry: MomentEntry
  set: (change: Partial<MomentEntry>) => void
  errors: FieldError[]
}

/** When it was, in the real time of Vietnam, what happened, and how many people. */
export function MomentInputs({ words, entry, set, errors }: MomentInputsProps) {
  const field = (name: keyof MomentEntry) => ({
    id: `breach-${name}`,
    value: entry[name],
    error: errorOf(errors, `breach-${name}`),
  })
  return (
    <>
      <DateField label={say(`${words}.day`)} {...field('day')} onChange={(day) => set({ day })} />
      <TextInput
        label={say(`${words}.time`)}
        description={say('form.time-hint')}
        maxLength={5}
        autoComplete="off"
        {...field('time')}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <Textarea
        label={say(`${words}.says`)}
        description={say('form.says-hint')}
        autosize
        minRows={2}
        maxLength={1000}
        {...field('says')}
        onChange={(event) => set({ says: event.currentTarget.value })}
      />
      <TextInput
        label={<OptionalLabel label={say(`${words}.people`)} />}
        description={say('form.people-hint')}
        inputMode="numeric"
        maxLength={8}
        autoComplete="off"
        {...field('people')}
        onChange={(event) => set({ people: event.currentTarget.value })}
      />
    </>
  )
}
