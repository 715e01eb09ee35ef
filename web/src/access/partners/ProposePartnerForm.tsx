import { Stack, Text, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { emptyPartner, type PartnerEntry, partnerTroubles, proposalOf } from './partner-entry.ts'
import { partnerTexts as say } from './partners.texts.ts'

export interface Unit {
  id: string
  name: string
}

interface FormProps {
  units: Unit[]
  onClose: () => void
}

/** The first of two officers enters the other office's key. */
export function ProposePartnerForm({ units, onClose }: FormProps) {
  const [entry, setEntry] = useState(() => emptyPartner(units[0]?.id ?? ''))
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('propose.done'))
    onClose()
  })
  const set = (name: keyof PartnerEntry) => (value: string) =>
    setEntry((before) => ({ ...before, [name]: value }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = partnerTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/partners', body: proposalOf(entry) })
  }
  const field = (name: keyof PartnerEntry) => ({
    id: `partner-${name}`,
    value: entry[name],
    error: errorOf(errors, `partner-${name}`),
  })
  const text = (name: keyof PartnerEntry, maxLength: number) => ({
    ...field(name),
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('propose.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <ChoiceField
          {...field('unit')}
          label={say('propose.unit')}
          options={units.map(({ id, name }) => [id, name] as const)}
          onChange={(unit) => set('unit')(unit ?? '')}
        />
        <TextInput label={say('propose.name')} {...text('name', 120)} />
        <TextInput label={say('propose.key')} {...text('key', 60)} />
        <DateField label={say('propose.from')} {...field('from')} onChange={set('from')} />
        <DateField label={say('propose.to')} {...field('to')} onChange={set('to')} optional />
        <TextInput label={say('propose.decision')} {...text('decision', 60)} />
        <FormButtons save={say('propose.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
