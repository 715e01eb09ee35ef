import { Stack, Text, TextInput } from '@mantine/core'
import type { UnitsPage } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { administrationTexts } from '../administration.texts.ts'
import { EMPTY_UNIT, type UnitEntry, unitOf, unitTroubles } from './unit-entry.ts'
import { unitTexts as say } from './units.texts.ts'

interface FormProps {
  page: UnitsPage
  onClose: () => void
}

/** Kinds of agency that stand at the level of the place that was chosen. */
function kindsAt({ areas, kinds }: UnitsPage, areaId: string) {
  const level = areas.find((area) => area.id === areaId)?.level
  return kinds
    .filter((row) => row.level === level)
    .map(({ kind }) => [kind, say.code('kind', kind)] as const)
}

export function AddUnitForm({ page, onClose }: FormProps) {
  const [entry, setEntry] = useState(EMPTY_UNIT)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('add.done'))
    onClose()
  })
  const set = (name: keyof UnitEntry) => (value: string | null) =>
    setEntry((before) => ({ ...before, [name]: value ?? '' }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = unitTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/administration/units', body: unitOf(entry) })
  }
  const field = (name: keyof UnitEntry) => ({
    id: `unit-${name}`,
    value: entry[name],
    error: errorOf(errors, `unit-${name}`),
  })
  const text = (name: keyof UnitEntry, maxLength: number) => ({
    ...field(name),
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(name)(event.currentTarget.value),
  })
  const none = administrationTexts('choose')
  const parents = page.units.filter((unit) => unit.validTo === null)
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('add.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput label={say('add.name')} {...text('name', 120)} />
        <ChoiceField
          {...field('area')}
          label={say('add.area')}
          none={none}
          options={page.areas.map(({ id, name }) => [id, name] as const)}
          onChange={(area) => setEntry((before) => ({ ...before, area: area ?? '', kind: '' }))}
        />
        <ChoiceField
          {...field('kind')}
          label={say('add.kind')}
          none={none}
          options={kindsAt(page, entry.area)}
          onChange={set('kind')}
        />
        <ChoiceField
          {...field('parent')}
          label={say('add.parent')}
          none={none}
          options={parents.map(({ id, name }) => [id, name] as const)}
          onChange={set('parent')}
        />
        <TextInput
          label={say('add.abbreviation')}
          description={say('add.abbreviation-hint')}
          {...text('abbreviation', 10)}
        />
        <DateField label={say('add.from')} {...field('from')} onChange={set('from')} />
        <TextInput label={say('add.decision')} {...text('decision', 60)} />
        <FormButtons save={say('add.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
