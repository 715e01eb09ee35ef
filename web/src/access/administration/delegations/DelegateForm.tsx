import { Stack, Text, TextInput } from '@mantine/core'
import type { DelegationsPage } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { useMe } from '../../identity/session.ts'
import { administrationTexts } from '../administration.texts.ts'
import { type DelegationEntry, delegationOf, delegationTroubles } from './delegation-entry.ts'
import { delegationTexts as say } from './delegations.texts.ts'

interface FormProps {
  page: DelegationsPage
  onClose: () => void
}

/** The holder says to whom, from when until when, by which paper, and how it will be signed. */
export function DelegateForm({ page, onClose }: FormProps) {
  const today = useMe()?.businessDate
  const [entry, setEntry] = useState<DelegationEntry>({
    to: '',
    from: showDate(today),
    until: '',
    decision: '',
    holder: page.holderTitle,
    own: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.done'))
    onClose()
  })
  const set = (name: keyof DelegationEntry) => (value: string | null) =>
    setEntry((before) => ({ ...before, [name]: value ?? '' }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = delegationTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/delegations', body: delegationOf(entry) })
  }
  const field = (name: keyof DelegationEntry) => ({
    id: `delegation-${name}`,
    value: entry[name],
    error: errorOf(errors, `delegation-${name}`),
  })
  const text = (name: keyof DelegationEntry) => ({
    ...field(name),
    maxLength: 60,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('form.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <ChoiceField
          {...field('to')}
          label={say('form.to')}
          none={administrationTexts('choose')}
          options={page.colleagues.map(({ id, name }) => [id, name] as const)}
          onChange={set('to')}
        />
        <DateField label={say('form.from')} {...field('from')} onChange={set('from')} />
        <DateField label={say('form.until')} {...field('until')} onChange={set('until')} />
        <TextInput label={say('form.decision')} {...text('decision')} />
        <TextInput
          label={say('form.holder')}
          description={say('form.holder-hint')}
          {...text('holder')}
        />
        <TextInput label={say('form.own')} description={say('form.own-hint')} {...text('own')} />
        <FormButtons save={say('form.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
