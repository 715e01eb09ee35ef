import { Checkbox, Stack } from '@mantine/core'
import { BreachDataKind, BreachKind } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { type BreachEntry, breachOf, breachTroubles, emptyBreach } from './breach-entry.ts'
import { breachTexts as say } from './breaches.texts.ts'
import { MomentInputs } from './MomentInputs.tsx'

/** An incident as far as it is known now; the hours run from the moment it was found. */
export function RecordBreachForm({ onClose }: { onClose: () => void }) {
  const [entry, setEntry] = useState(emptyBreach)
  const [errors, setErrors] = useState<FieldError[]>([])
  const set = (change: Partial<BreachEntry>) => setEntry((before) => ({ ...before, ...change }))
  const write = useWrite(() => {
    sayDone(say('form.saved'))
    onClose()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = breachTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/breaches', body: breachOf(entry) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <ChoiceField
          id="breach-kind"
          label={say('form.kind')}
          options={BreachKind.options.map((one) => [one, say(`kinds.${one}`)] as const)}
          value={entry.kind}
          onChange={(kind) => set({ kind: kind ?? 'other' })}
        />
        <MomentInputs words="form" {...{ entry, set, errors }} />
        <Checkbox.Group
          id="breach-data"
          label={say('form.data')}
          value={entry.dataKinds}
          onChange={(chosen) =>
            set({ dataKinds: BreachDataKind.options.filter((one) => chosen.includes(one)) })
          }
          error={errorOf(errors, 'breach-data')}
        >
          <Stack gap="sm" my="sm">
            {BreachDataKind.options.map((one) => (
              <Checkbox key={one} value={one} label={say(`data.${one}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <FormButtons save={say('form.save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
