import { Stack, Text, TextInput } from '@mantine/core'
import type { OfficersPage } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { drawPassword } from './draw-password.ts'
import { officerTexts as say } from './officers.texts.ts'

interface Entry {
  displayName: string
  userName: string
  unitId: string
}
export interface Added extends Entry {
  id: string
  oneTimePassword: string
}

const USER_NAME = /^[\p{Letter}\d][\p{Letter}\d._-]{1,39}$/u

function troublesOf(entry: Entry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof Entry, says: string) => found.push({ field: `officer-${field}`, says })
  if (entry.displayName.trim() === '') add('displayName', say('add.name-missing'))
  if (!USER_NAME.test(entry.userName.trim())) add('userName', say('add.user-wrong'))
  if (entry.unitId === '') add('unitId', say('add.unit-missing'))
  return found
}

interface AddOfficerFormProps {
  units: OfficersPage['units']
  onDone: (added: Added) => void
  onCancel: () => void
}

export function AddOfficerForm({ units, onDone, onCancel }: AddOfficerFormProps) {
  const [entry, setEntry] = useState<Entry>({ displayName: '', userName: '', unitId: '' })
  const [oneTimePassword] = useState(drawPassword)
  const [errors, setErrors] = useState<FieldError[]>([])
  const body = {
    displayName: entry.displayName.trim(),
    userName: entry.userName.trim(),
    unitId: entry.unitId,
    oneTimePassword,
  }
  const write = useWrite(({ id }) => onDone({ ...body, id }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = troublesOf(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/administration/officers', body })
  }
  const text = (name: 'displayName' | 'userName') => ({
    id: `officer-${name}`,
    value: entry[name],
    autoComplete: 'off',
    error: errorOf(errors, `officer-${name}`),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setEntry((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('add.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput label={say('add.name')} maxLength={80} {...text('displayName')} />
        <TextInput
          label={say('add.user')}
          description={say('add.user-hint')}
          maxLength={40}
          {...text('userName')}
        />
        <ChoiceField
          id="officer-unitId"
          label={say('add.unit')}
          none={administrationTexts('choose')}
          options={units.map(({ id, name }) => [id, name] as const)}
          value={entry.unitId}
          error={errorOf(errors, 'officer-unitId')}
          onChange={(unitId) => setEntry((before) => ({ ...before, unitId: unitId ?? '' }))}
        />
        <FormButtons save={say('add.do')} busy={write.busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
