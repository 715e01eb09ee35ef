import { Stack, Text, Textarea, TextInput } from '@mantine/core'
import { BreakGlassReason } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { type OpeningEntry, openingOf, openingTroubles } from './opening-entry.ts'
import { breakGlassTexts as say } from './break-glass.texts.ts'

/** Which record, why, and by which document; the record opens at once. */
export function OpenForm({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const [entry, setEntry] = useState<OpeningEntry>({
    record: '',
    reason: null,
    note: '',
    document: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(({ id }) => go(`/mo-khan-cap/${id}`))
  const set = (change: Partial<OpeningEntry>) => setEntry((now) => ({ ...now, ...change }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = openingTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/break-glass', body: openingOf(entry) })
  }
  const text = (name: 'record' | 'note' | 'document') => ({
    id: `opening-${name}`,
    value: entry[name],
    error: errorOf(errors, `opening-${name}`),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text c="dimmed">{say('form.lead')}</Text>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput
          label={say('form.record')}
          description={say('form.record-hint')}
          maxLength={40}
          {...text('record')}
        />
        <ChoiceField
          id="opening-reason"
          label={say('form.reason')}
          none={say('form.reason-pick')}
          options={BreakGlassReason.options.map((code) => [code, say(`reasons.${code}`)] as const)}
          value={entry.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf(errors, 'opening-reason')}
        />
        <Textarea
          label={say('form.note')}
          description={say('form.note-hint')}
          autosize
          minRows={2}
          maxLength={500}
          {...text('note')}
        />
        <TextInput
          label={say('form.document')}
          description={say('form.document-hint')}
          maxLength={60}
          {...text('document')}
        />
        <FormButtons save={say('form.do')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}
