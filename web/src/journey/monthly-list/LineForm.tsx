import { Checkbox, Stack, TextInput, Title } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import type { Write } from '../../platform/use-write.ts'
import { useAmountLimit } from '../../registers/eligibility/amount-limit.ts'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { fieldsOf, type LineEntry, lineTroubles, monthsMeant } from './line-entry.ts'
import classes from './LineForm.module.css'
import type { LineFieldsBody } from './monthly-list.api.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

interface LineFormProps {
  title: string
  start: LineEntry
  doIt: string
  write: Write
  onSave: (fields: LineFieldsBody) => void
  onClose: () => void
}

export function LineForm({ title, start, doIt, write, onSave, onClose }: LineFormProps) {
  const [entry, setEntry] = useState(start)
  const [errors, setErrors] = useState<FieldError[]>([])
  const set = (change: Partial<LineEntry>) => setEntry((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = lineTroubles(entry)
    setErrors(found)
    if (found.length === 0) onSave(fieldsOf(entry))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the form from any of its fields
    <form
      onSubmit={submit}
      noValidate
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack gap="sm">
        <Title order={3} size="h5">
          {title}
        </Title>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <LineInputs entry={entry} set={set} errors={errors} />
        <FormButtons save={doIt} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

interface LineInputsProps {
  entry: LineEntry
  set: (change: Partial<LineEntry>) => void
  errors: FieldError[]
}

function LineInputs({ entry, set, errors }: LineInputsProps) {
  const limit = useAmountLimit(entry.purpose, monthsMeant(entry.months))
  return (
    <div className={classes.grid}>
      <ChoiceField
        id="line-conduct"
        label={say('edit.conduct')}
        none={say('edit.unset')}
        options={(['good', 'not-good'] as const).map(
          (code) => [code, say(`edit.conduct-words-${code}`)] as const,
        )}
        value={entry.conduct}
        onChange={(conduct) => set({ conduct })}
      />
      <ChoiceField
        id="line-evils"
        label={say('edit.evils')}
        none={say('edit.unset')}
        options={(['none', 'some'] as const).map(
          (code) => [code, say(`edit.evils-words-${code}`)] as const,
        )}
        value={entry.socialEvils}
        onChange={(socialEvils) => set({ socialEvils })}
      />
      <ChoiceField
        id="line-purpose"
        label={say('edit.purpose')}
        none={say('edit.unset')}
        options={(['production', 'training'] as const).map(
          (code) => [code, say(`purpose.${code}`)] as const,
        )}
        value={entry.purpose}
        onChange={(purpose) => set({ purpose })}
      />
      <AmountField
        id="line-amount"
        label={say('edit.amount')}
        value={entry.amount}
        onChange={(amount) => set({ amount })}
        error={errorOf(errors, 'line-amount')}
        limit={limit}
      />
      {entry.purpose === 'training' ? (
        <TextInput
          id="line-months"
          label={say('edit.months')}
          inputMode="numeric"
          value={entry.months}
          error={errorOf(errors, 'line-months')}
          onChange={(event) => set({ months: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        id="line-note"
        label={<OptionalLabel label={say('edit.note')} />}
        description={say('edit.note-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={entry.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={say('edit.resides')}
        checked={entry.residesLocally}
        onChange={(event) => set({ residesLocally: event.currentTarget.checked })}
      />
    </div>
  )
}
