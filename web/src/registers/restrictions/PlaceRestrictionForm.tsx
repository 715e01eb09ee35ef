import { Checkbox, SegmentedControl, Stack } from '@mantine/core'
import { type NearOfficer, REASONS_OF, type RestrictionKind } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { type RestrictionEntry, restrictionOf, restrictionTroubles } from './restriction-entry.ts'
import { restrictionTexts as say } from './restrictions.texts.ts'

interface FormProps {
  personId: string
  officers: NearOfficer[]
  onClose: () => void
}

const KINDS: readonly RestrictionKind[] = ['excluded', 'restricted-to']

/** Who does not see the record, or who alone does; why, and for how long. */
export function PlaceRestrictionForm({ personId, officers, onClose }: FormProps) {
  const [entry, setEntry] = useState<RestrictionEntry>({
    kind: 'excluded',
    officers: [],
    reason: null,
    from: showDate(useMe()?.businessDate),
    until: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.done'))
    onClose()
  })
  const set = (change: Partial<RestrictionEntry>) => setEntry((now) => ({ ...now, ...change }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = restrictionTroubles(entry)
    setErrors(found)
    if (found.length > 0) return
    write.send({ path: `/people/${personId}/restrictions`, body: restrictionOf(entry) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <SegmentedControl
          aria-label={say('kind')}
          orientation="vertical"
          data={KINDS.map((value) => ({ value, label: say(`form.${value}`) }))}
          value={entry.kind}
          onChange={(kind) => set({ kind, reason: null })}
        />
        <OfficersField
          officers={officers}
          chosen={entry.officers}
          error={errorOf(errors, 'restriction-officers')}
          onChange={(chosen) => set({ officers: chosen })}
        />
        <ChoiceField
          id="restriction-reason"
          label={say('reason')}
          none={say('form.reason-pick')}
          options={REASONS_OF[entry.kind].map((code) => [code, say(`reasons.${code}`)] as const)}
          value={entry.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf(errors, 'restriction-reason')}
        />
        <DateField
          id="restriction-from"
          label={say('form.from')}
          value={entry.from}
          onChange={(from) => set({ from })}
          error={errorOf(errors, 'restriction-from')}
        />
        <DateField
          id="restriction-until"
          label={say('form.until')}
          optional
          value={entry.until}
          onChange={(until) => set({ until })}
          error={errorOf(errors, 'restriction-until')}
        />
        <FormButtons save={say('form.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

interface OfficersProps {
  officers: NearOfficer[]
  chosen: string[]
  error: string | undefined
  onChange: (chosen: string[]) => void
}

/** Those who work with the record today, each with what he does. */
function OfficersField({ officers, chosen, error, onChange }: OfficersProps) {
  return (
    <Checkbox.Group
      id="restriction-officers"
      tabIndex={-1}
      label={say('form.pick')}
      error={error}
      value={chosen}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {officers.map(({ id, name, work }) => (
          <Checkbox key={id} value={id} label={name} description={work.join('; ')} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
