import { Stack, Text, TextInput } from '@mantine/core'
import { DUTIES, isDuty, type OfficerPage } from '@vung-buoc/server/contract'
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
import { type DutyEntry, dutyOf, dutyTroubles } from './duty-entry.ts'
import { dutyTexts as say } from './duties.texts.ts'

interface FormProps {
  officer: OfficerPage
  onClose: () => void
}

const nameOf = (duty: string): string => (isDuty(duty) ? DUTIES[duty] : duty)

/** The first of two administrators says who is to do what, where, from when, by which decision. */
export function ProposeDutyForm({ officer, onClose }: FormProps) {
  const today = useMe()?.businessDate
  const [entry, setEntry] = useState<DutyEntry>({
    unit: officer.unitId,
    duty: '',
    from: showDate(today),
    to: '',
    decision: '',
    signs: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('propose.done'))
    onClose()
  })
  const set = (name: keyof DutyEntry) => (value: string | null) =>
    setEntry((before) => ({ ...before, [name]: value ?? '' }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = dutyTroubles(entry)
    setErrors(found)
    if (found.length === 0) {
      write.send({ path: '/administration/duties', body: dutyOf(officer.id, entry) })
    }
  }
  const field = (name: keyof DutyEntry) => ({
    id: `duty-${name}`,
    value: entry[name],
    error: errorOf(errors, `duty-${name}`),
  })
  const text = (name: keyof DutyEntry, maxLength: number) => ({
    ...field(name),
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  })
  const duties = officer.units.find((unit) => unit.id === entry.unit)?.duties ?? []
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('propose.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <ChoiceField
          {...field('unit')}
          label={say('propose.unit')}
          options={officer.units.map(({ id, name }) => [id, name] as const)}
          onChange={(unit) => setEntry((before) => ({ ...before, unit: unit ?? '', duty: '' }))}
        />
        <ChoiceField
          {...field('duty')}
          label={say('propose.duty')}
          none={administrationTexts('choose')}
          options={duties.map((duty) => [duty, nameOf(duty)] as const)}
          onChange={set('duty')}
        />
        <DateField label={say('propose.from')} {...field('from')} onChange={set('from')} />
        <DateField label={say('propose.to')} {...field('to')} onChange={set('to')} optional />
        <TextInput label={say('propose.decision')} {...text('decision', 60)} />
        <TextInput
          label={say('propose.signs')}
          description={say('propose.signs-hint')}
          {...text('signs', 250)}
        />
        <FormButtons save={say('propose.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
