import { Stack, Textarea, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { useAmountLimit } from '../../registers/eligibility/amount-limit.ts'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { AmountField } from '../../ui/AmountField.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { type ContactEntry, contactOf, contactTroubles, monthsOf } from './contact-entry.ts'
import classes from './ContactsPanel.module.css'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { outreachTexts as say } from './outreach.texts.ts'

const WAYS = ['visit', 'phone', 'office', 'family'] as const
const OUTCOMES = ['reached', 'not-reached', 'moved-away'] as const
const NEEDS = ['not-asked', 'none', 'production', 'training'] as const

interface RecordContactFormProps {
  personId: string
  onClose: () => void
}

export function RecordContactForm({ personId, onClose }: RecordContactFormProps) {
  const [entry, setEntry] = useState<ContactEntry>({
    onDate: showDate(useMe()?.businessDate),
    way: 'visit',
    outcome: 'reached',
    need: 'not-asked',
    amount: '',
    months: '',
    note: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('saved'))
    onClose()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = contactTroubles(entry)
    setErrors(found)
    const path = `/people/${personId}/contacts`
    if (found.length === 0) write.send({ path, body: contactOf(entry) })
  }
  const set = (change: Partial<ContactEntry>) => setEntry((before) => ({ ...before, ...change }))
  return (
    <form onSubmit={submit} noValidate className={classes.form} aria-label={say('record')}>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <ContactInputs entry={entry} set={set} errors={errors} />
        <Textarea
          id="contact-note"
          label={<OptionalLabel label={say('note')} />}
          description={say('note-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={300}
          autosize
          minRows={2}
          value={entry.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <FormButtons save={say('save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

interface ContactInputsProps {
  entry: ContactEntry
  set: (change: Partial<ContactEntry>) => void
  errors: FieldError[]
}

function ContactInputs({ entry, set, errors }: ContactInputsProps) {
  const reached = entry.outcome === 'reached'
  const purpose = entry.need === 'production' || entry.need === 'training' ? entry.need : null
  const wants = reached && purpose !== null
  const limit = useAmountLimit(purpose, monthsOf(entry.months))
  return (
    <div className={classes.grid}>
      <DateField
        id="contact-on"
        label={say('on')}
        value={entry.onDate}
        onChange={(onDate) => set({ onDate })}
        error={errorOf(errors, 'contact-on')}
      />
      <ChoiceField
        id="contact-way"
        label={say('way')}
        options={WAYS.map((way) => [way, say(`ways.${way}`)] as const)}
        value={entry.way}
        onChange={(way) => set({ way: way ?? 'visit' })}
      />
      <ChoiceField
        id="contact-outcome"
        label={say('outcome')}
        options={OUTCOMES.map((outcome) => [outcome, say(`outcomes.${outcome}`)] as const)}
        value={entry.outcome}
        onChange={(outcome) => set({ outcome: outcome ?? 'reached' })}
      />
      {reached ? (
        <ChoiceField
          id="contact-need"
          label={say('need')}
          options={NEEDS.map((need) => [need, say(`needs.${need}`)] as const)}
          value={entry.need}
          onChange={(need) => set({ need: need ?? 'not-asked' })}
        />
      ) : null}
      {wants ? (
        <AmountField
          id="contact-amount"
          label={say('amount')}
          value={entry.amount}
          onChange={(amount) => set({ amount })}
          error={errorOf(errors, 'contact-amount')}
          limit={limit}
        />
      ) : null}
      {wants && entry.need === 'training' ? (
        <TextInput
          id="contact-months"
          label={say('months')}
          description={say('months-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          value={entry.months}
          error={errorOf(errors, 'contact-months')}
          onChange={(event) => set({ months: event.currentTarget.value })}
        />
      ) : null}
    </div>
  )
}
