import { Stack, Text, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { emptyPerson, personFieldsOf, personTroubles } from '../people/person-entry.ts'
import forms from '../people/PersonForm.module.css'
import { PersonInputs } from '../people/PersonInputs.tsx'
import { usePerson } from '../people/people.api.ts'
import { type NoticeEntry, noticeTroubles, paperOf } from './notice-entry.ts'
import { residenceTexts as say } from './residence.texts.ts'

interface RecordNoticeFormProps {
  /** Somebody the commune knows already; else he is entered here. */
  personId: string | null
  onClose: () => void
}

/** One notice after another: what they share stays, the cursor goes back to the number. */
export function RecordNoticeForm({ personId, onClose }: RecordNoticeFormProps) {
  const [paper, setPaper] = useState<NoticeEntry>({
    number: '',
    noticeDate: '',
    senderKind: 'facility',
    receivedOn: showDate(useMe()?.businessDate),
    expectedOn: '',
  })
  const [person, setPerson] = useState(emptyPerson)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.saved'))
    if (personId !== null) return onClose()
    setPaper((before) => ({ ...before, number: '', expectedOn: '' }))
    setPerson(emptyPerson)
    document.getElementById('number')?.focus()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = [...noticeTroubles(paper), ...(personId === null ? personTroubles(person) : [])]
    setErrors(found)
    if (found.length > 0) return
    const who = { personId, person: personId === null ? personFieldsOf(person) : null }
    write.send({ path: '/release-notices', body: { ...paperOf(paper), ...who } })
  }
  return (
    <Panel title={say('form.title')}>
      <form onSubmit={submit} noValidate aria-label={say('form.title')}>
        <Stack>
          <ErrorSummary errors={errors} />
          <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
          <PaperInputs
            entry={paper}
            set={(change) => setPaper((before) => ({ ...before, ...change }))}
            errors={errors}
          />
          {personId === null ? (
            <PersonInputs
              entry={person}
              set={(change) => setPerson((before) => ({ ...before, ...change }))}
              errors={errors}
            />
          ) : (
            <KnownPerson id={personId} />
          )}
          <FormButtons save={say('form.save')} busy={write.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Panel>
  )
}

function KnownPerson({ id }: { id: string }) {
  const { data } = usePerson(id)
  return <Text>{data === undefined ? '' : say('form.known', { name: data.fullName })}</Text>
}

const SENDERS = ['facility', 'enforcement-body', 'police'] as const

interface PaperInputsProps {
  entry: NoticeEntry
  set: (change: Partial<NoticeEntry>) => void
  errors: FieldError[]
}

function PaperInputs({ entry, set, errors }: PaperInputsProps) {
  return (
    <div className={forms.grid}>
      <TextInput
        id="number"
        label={say('form.number')}
        description={say('form.number-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        autoComplete="off"
        value={entry.number}
        error={errorOf(errors, 'number')}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <DateField
        id="noticeDate"
        label={say('form.date')}
        value={entry.noticeDate}
        onChange={(noticeDate) => set({ noticeDate })}
        error={errorOf(errors, 'noticeDate')}
      />
      <ChoiceField
        id="senderKind"
        label={say('form.sender')}
        options={SENDERS.map((code) => [code, say(`form.senders.${code}`)] as const)}
        value={entry.senderKind}
        onChange={(senderKind) => set({ senderKind: senderKind ?? 'facility' })}
      />
      <DateField
        id="receivedOn"
        label={say('form.received')}
        value={entry.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
        error={errorOf(errors, 'receivedOn')}
      />
      <DateField
        id="expectedOn"
        label={say('form.expected')}
        optional
        value={entry.expectedOn}
        onChange={(expectedOn) => set({ expectedOn })}
        error={errorOf(errors, 'expectedOn')}
      />
    </div>
  )
}
