import { Button, Checkbox, TextInput } from '@mantine/core'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx'
import classes from './PersonForm.module.css'
import { idDoubts, type PersonEntry } from './person-entry.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { peopleTexts as say } from './people.texts.ts'

interface PersonInputsProps {
  entry: PersonEntry
  set: (change: Partial<PersonEntry>) => void
  errors: FieldError[]
}
type TextName = 'fullName' | 'phone' | 'hamlet' | 'addressDetail'

export function PersonInputs({ entry, set, errors }: PersonInputsProps) {
  const text = (name: TextName) => ({
    id: name,
    value: entry[name],
    error: errorOf(errors, name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  })
  return (
    <div className={classes.grid}>
      <TextInput {...text('fullName')} label={say('form.name')} maxLength={120} />
      <DateField
        id="birthDate"
        label={say('form.born')}
        allowYear
        optional
        value={entry.birthDate}
        onChange={(birthDate) => set({ birthDate })}
        error={errorOf(errors, 'birthDate')}
      />
      <ChoiceField
        id="sex"
        label={say('sex')}
        optional
        none={say('unknown')}
        options={(['male', 'female'] as const).map((code) => [code, say(`sexes.${code}`)] as const)}
        value={entry.sex}
        onChange={(sex) => set({ sex })}
      />
      <IdNumberInput entry={entry} set={set} errors={errors} />
      <TextInput {...text('hamlet')} label={say('form.hamlet')} maxLength={80} />
      <TextInput
        {...text('addressDetail')}
        label={<OptionalLabel label={say('form.detail')} />}
        maxLength={160}
      />
      <TextInput
        {...text('phone')}
        label={<OptionalLabel label={say('form.phone')} />}
        inputMode="tel"
      />
      {entry.phone.trim() === '' ? null : (
        <ChoiceField
          id="phoneOwner"
          label={say('form.owner')}
          options={(['self', 'relative'] as const).map(
            (code) => [code, say(`form.owners.${code}`)] as const,
          )}
          value={entry.phoneOwner ?? 'self'}
          onChange={(phoneOwner) => set({ phoneOwner })}
        />
      )}
      <ChoiceField
        id="preferredLanguage"
        label={say('form.language-hint')}
        options={(['vi', 'km'] as const).map((code) => [code, say(`languages.${code}`)] as const)}
        value={entry.preferredLanguage}
        onChange={(language) => set({ preferredLanguage: language ?? 'vi' })}
      />
    </div>
  )
}

function IdNumberInput({ entry, set, errors }: PersonInputsProps) {
  const { says, proposed } = idDoubts(entry)
  return (
    <div className={classes.id}>
      <TextInput
        id="idNumber"
        label={say('form.id')}
        inputMode="numeric"
        autoComplete="off"
        disabled={entry.notIssued}
        value={entry.notIssued ? '' : entry.idNumber}
        error={errorOf(errors, 'idNumber')}
        onChange={(event) => set({ idNumber: event.currentTarget.value })}
      />
      <div className={classes.warnings} aria-live="polite">
        {says.map((warning) => (
          <p key={warning}>{say('form.id-warning', { says: warning })}</p>
        ))}
        {proposed === null ? null : (
          <Button variant="default" onClick={() => set({ idNumber: proposed })}>
            {say('form.id-propose', { number: proposed })}
          </Button>
        )}
      </div>
      <Checkbox
        mt="xs"
        label={say('form.id-none')}
        checked={entry.notIssued}
        onChange={(event) => set({ notIssued: event.currentTarget.checked })}
      />
    </div>
  )
}
