import { Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import type { SetupChoices } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { drawPassword } from '../officers/draw-password.ts'
import { EMPTY, type SetupEntry, setupOf, setupTroubles } from './setup-entry.ts'
import { setupTexts as say } from './setup.texts.ts'

interface SetupFormProps {
  code: string
  choices: SetupChoices
  onDone: (done: { userName: string; oneTimePassword: string }) => void
}

/** What was typed of one field, its fault, and how to change it. */
type FieldOf = (name: keyof SetupEntry) => {
  id: string
  value: string
  error: string | undefined
  onChange: (event: { currentTarget: { value: string } }) => void
}

/** With one locality or one unit there is nothing to choose. */
function beginWith({ localities }: SetupChoices): SetupEntry {
  const [only, ...others] = localities
  return { ...EMPTY, locality: only !== undefined && others.length === 0 ? only.name : '' }
}

export function SetupForm({ code, choices, onDone }: SetupFormProps) {
  const [entry, setEntry] = useState(() => beginWith(choices))
  const [oneTimePassword] = useState(drawPassword)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite<object>(() =>
    onDone({ userName: entry.secondUser.trim(), oneTimePassword }),
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = setupTroubles(entry)
    setErrors(found)
    if (found.length > 0) return
    write.send({ path: '/setup', body: setupOf(entry, code, oneTimePassword) })
  }
  const set = (change: Partial<SetupEntry>) => setEntry((before) => ({ ...before, ...change }))
  const field: FieldOf = (name) => ({
    id: `setup-${name}`,
    value: entry[name],
    error: errorOf(errors, `setup-${name}`),
    onChange: (event) => set({ [name]: event.currentTarget.value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <PlacePanel choices={choices} entry={entry} errors={errors} set={set} field={field} />
        <Panel title={say('first')}>
          <Stack>
            <PersonFields name={field('firstName')} user={field('firstUser')} />
            <PasswordFields password={field('password')} again={field('again')} />
          </Stack>
        </Panel>
        <Panel title={say('second')}>
          <Stack>
            <Text c="dimmed">{say('second-lead')}</Text>
            <PersonFields name={field('secondName')} user={field('secondUser')} />
          </Stack>
        </Panel>
        <Group>
          <BusyButton type="submit" busy={write.busy}>
            {say('do')}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}

interface PlacePanelProps {
  choices: SetupChoices
  entry: SetupEntry
  errors: FieldError[]
  set: (change: Partial<SetupEntry>) => void
  field: FieldOf
}

function PlacePanel({ choices, entry, errors, set, field }: PlacePanelProps) {
  const { localities } = choices
  const units = localities.find(({ name }) => name === entry.locality)?.units ?? []
  return (
    <Panel title={say('place')}>
      <Stack>
        <ChoiceField
          id="setup-locality"
          label={say('locality')}
          none={administrationTexts('choose')}
          options={localities.map(({ name, district }) => [name, `${district} (${name})`] as const)}
          value={entry.locality}
          error={errorOf(errors, 'setup-locality')}
          onChange={(locality) => set({ locality: locality ?? '', unit: '' })}
        />
        <Text size="sm" c="dimmed">
          {say('locality-hint')}
        </Text>
        <ChoiceField
          id="setup-unit"
          label={say('unit')}
          none={administrationTexts('choose')}
          options={units.map(({ id, name }) => [id, name] as const)}
          value={entry.unit}
          error={errorOf(errors, 'setup-unit')}
          onChange={(unit) => set({ unit: unit ?? '' })}
        />
        <Text size="sm" c="dimmed">
          {say('unit-hint')}
        </Text>
        <TextInput
          label={say('decision')}
          maxLength={60}
          autoComplete="off"
          {...field('decision')}
        />
      </Stack>
    </Panel>
  )
}

function PersonFields({ name, user }: { name: ReturnType<FieldOf>; user: ReturnType<FieldOf> }) {
  return (
    <>
      <TextInput label={say('name')} maxLength={80} autoComplete="off" {...name} />
      <TextInput
        label={say('user')}
        description={say('user-hint')}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...user}
      />
    </>
  )
}

interface PasswordFieldsProps {
  password: ReturnType<FieldOf>
  again: ReturnType<FieldOf>
}

function PasswordFields({ password, again }: PasswordFieldsProps) {
  const eye = { 'aria-label': say('show-password') }
  return (
    <>
      <PasswordInput
        label={say('password')}
        description={say('password-hint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        {...password}
      />
      <PasswordInput
        label={say('again')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        {...again}
      />
    </>
  )
}
