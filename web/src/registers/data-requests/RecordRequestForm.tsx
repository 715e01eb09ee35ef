import { Stack, Textarea, TextInput } from '@mantine/core'
import {
  AskedBy,
  DataRequestChannel,
  DataRequestKind,
  DisputedField,
  IdentityCheck,
} from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { dataRequestTexts as say } from './data-requests.texts.ts'
import { FindRecord } from './FindRecord.tsx'
import { emptyRequest, type RequestEntry, requestOf, requestTroubles } from './request-entry.ts'

interface InputsProps {
  entry: RequestEntry
  set: (change: Partial<RequestEntry>) => void
  errors: FieldError[]
}

/** One request: whose data, what is asked, how it came and how the person was known. */
export function RecordRequestForm({ onClose }: { onClose: () => void }) {
  const today = useMe()?.businessDate
  const [entry, setEntry] = useState(() => emptyRequest(showDate(today)))
  const [record, setRecord] = useState<string | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.saved'))
    onClose()
  })
  const set = (change: Partial<RequestEntry>) => setEntry((before) => ({ ...before, ...change }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = requestTroubles(entry)
    setErrors(found)
    if (found.length === 0) write.send({ path: '/data-requests', body: requestOf(entry, record) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <FindRecord
          number={entry.number}
          onNumber={(number) => set({ number })}
          record={record}
          onRecord={setRecord}
        />
        <TextInput
          id="request-code"
          label={<OptionalLabel label={say('form.code')} />}
          description={say('form.code-hint')}
          autoComplete="off"
          maxLength={36}
          value={entry.code}
          error={errorOf(errors, 'request-code')}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <WhatInputs {...{ entry, set, errors }} />
        <HowInputs {...{ entry, set, errors }} />
        <FormButtons save={say('form.save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

function WhatInputs({ entry, set, errors }: InputsProps) {
  return (
    <>
      <ChoiceField
        id="request-kind"
        label={say('form.kind')}
        options={DataRequestKind.options.map((one) => [one, say(`kinds.${one}`)] as const)}
        value={entry.kind}
        onChange={(kind) => set({ kind: kind ?? 'view' })}
      />
      {entry.kind === 'correct' ? (
        <ChoiceField
          id="request-field"
          label={say('form.field')}
          none={say('form.choose')}
          options={DisputedField.options.map((one) => [one, say(`fields.${one}`)] as const)}
          value={entry.field}
          error={errorOf(errors, 'request-field')}
          onChange={(field) => set({ field })}
        />
      ) : null}
      <Textarea
        id="request-says"
        label={say('form.says')}
        description={say('form.says-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={entry.says}
        error={errorOf(errors, 'request-says')}
        onChange={(event) => set({ says: event.currentTarget.value })}
      />
    </>
  )
}

function HowInputs({ entry, set, errors }: InputsProps) {
  return (
    <>
      <DateField
        id="request-received"
        label={say('form.received')}
        value={entry.received}
        error={errorOf(errors, 'request-received')}
        onChange={(received) => set({ received })}
      />
      <ChoiceField
        id="request-channel"
        label={say('form.channel')}
        options={DataRequestChannel.options.map((one) => [one, say(`channels.${one}`)] as const)}
        value={entry.channel}
        onChange={(channel) => set({ channel: channel ?? 'in-person' })}
      />
      <ChoiceField
        id="request-asked-by"
        label={say('form.asked-by')}
        options={AskedBy.options.map((one) => [one, say(`askers.${one}`)] as const)}
        value={entry.askedBy}
        onChange={(askedBy) => set({ askedBy: askedBy ?? 'self' })}
      />
      <ChoiceField
        id="request-identity"
        label={say('form.identity')}
        options={IdentityCheck.options.map((one) => [one, say(`identities.${one}`)] as const)}
        value={entry.identityCheck}
        onChange={(identityCheck) => set({ identityCheck: identityCheck ?? 'not-yet' })}
      />
    </>
  )
}
