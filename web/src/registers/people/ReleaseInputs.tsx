import { TextInput } from '@mantine/core'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx'
import classes from './PersonForm.module.css'
import type { ReleaseEntry } from './person-entry.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { peopleTexts as say } from './people.texts.ts'

const KINDS = ['completion', 'amnesty', 'conditional-early-release', 'suspended-sentence'] as const

interface ReleaseInputsProps {
  entry: ReleaseEntry
  set: (change: Partial<ReleaseEntry>) => void
  errors: FieldError[]
}

/** Kind, number and dates of the certificate: nothing else about the past is written down. */
export function ReleaseInputs({ entry, set, errors }: ReleaseInputsProps) {
  return (
    <div>
      <p className={classes.reminder}>{say('release.reminder')}</p>
      <div className={classes.grid}>
        <ChoiceField
          id="certificateKind"
          label={say('release.kind')}
          optional
          none={say('release.kind-unknown')}
          options={KINDS.map((kind) => [kind, say(`release.kinds.${kind}`)] as const)}
          value={entry.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextInput
          id="certificateNumber"
          label={<OptionalLabel label={say('release.number')} />}
          autoComplete="off"
          maxLength={60}
          value={entry.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DateField
          id="certificateDate"
          label={say('release.date')}
          optional
          value={entry.date}
          onChange={(date) => set({ date })}
          error={errorOf(errors, 'certificateDate')}
        />
        <DateField
          id="completedOn"
          label={say('release.completed')}
          optional
          value={entry.completed}
          onChange={(completed) => set({ completed })}
          error={errorOf(errors, 'completedOn')}
        />
      </div>
    </div>
  )
}
