import { Button, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  type AnswerDataRequest,
  AnswerOutcome,
  type DataRequestPage,
  IdentityCheck,
  RefusalReason,
} from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { dataRequestTexts as say } from './data-requests.texts.ts'

type Answer = Required<AnswerDataRequest>
type Draft = { [Name in keyof Answer]: NonNullable<Answer[Name]> }

const isNo = (outcome: AnswerOutcome) => outcome === 'partly' || outcome === 'refused'
const areReasonsMissing = ({ outcome, reasons }: Draft) => isNo(outcome) && reasons.length === 0
const isNoteMissing = ({ outcome, reasons, note }: Draft) =>
  isNo(outcome) && reasons.includes('other') && note.trim() === ''

/** The answer goes out as a letter under the next number of the office. */
export function AnswerRequest({ page }: { page: DataRequestPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [tried, setTried] = useState(false)
  const [draft, setDraft] = useState<Draft>({
    outcome: page.state === 'with-office' ? 'in-progress' : 'granted',
    reasons: [],
    note: '',
    identityCheck: page.identityCheck,
    documentNumber: '',
  })
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const write = useWrite(() => {
    sayDone(say('answer.done'))
    dialog.close()
  })
  const send = () => {
    setTried(true)
    if (areReasonsMissing(draft) || isNoteMissing(draft)) return
    const { documentNumber, ...rest } = draft
    const reasons = isNo(draft.outcome) ? draft.reasons : []
    const numbered = documentNumber.trim() === '' ? {} : { documentNumber: documentNumber.trim() }
    const body = { ...rest, reasons, ...numbered }
    write.send({ path: `/data-requests/${page.id}/answer`, body, ifMatch: page.version })
  }
  return (
    <>
      <Button onClick={dialog.open}>{say('answer.do')}</Button>
      <ActionDialog
        title={say('answer.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('answer.sign')}
        onDo={send}
        write={write}
      >
        <Text c="dimmed">{say('answer.lead')}</Text>
        <AnswerInputs {...{ page, draft, set, tried }} />
      </ActionDialog>
    </>
  )
}

interface InputsProps {
  page: DataRequestPage
  draft: Draft
  set: (change: Partial<Draft>) => void
  tried: boolean
}

function AnswerInputs({ page, draft, set, tried }: InputsProps) {
  const outcomes = AnswerOutcome.options.filter((one) =>
    one === 'in-progress' ? page.firstAnswerOn === null : page.state !== 'with-office',
  )
  return (
    <>
      <ChoiceField
        id="answer-outcome"
        label={say('answer.outcome')}
        options={outcomes.map((one) => [one, say(`outcomes.${one}`)] as const)}
        value={draft.outcome}
        onChange={(outcome) => set({ outcome: outcome ?? 'granted' })}
      />
      {isNo(draft.outcome) ? <Reasons {...{ draft, set, tried }} /> : null}
      <ChoiceField
        id="answer-identity"
        label={say('answer.identity')}
        options={IdentityCheck.options.map((one) => [one, say(`identities.${one}`)] as const)}
        value={draft.identityCheck}
        onChange={(identityCheck) => set({ identityCheck: identityCheck ?? 'not-yet' })}
      />
      <Textarea
        id="answer-note"
        label={<OptionalLabel label={say('answer.note')} />}
        description={say('form.says-hint')}
        autosize
        minRows={2}
        maxLength={500}
        value={draft.note}
        error={tried && isNoteMissing(draft) ? say('answer.note-missing') : undefined}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <TextInput
        id="answer-number"
        label={<OptionalLabel label={say('answer.number')} />}
        description={say('answer.number-hint')}
        maxLength={40}
        value={draft.documentNumber}
        onChange={(event) => set({ documentNumber: event.currentTarget.value })}
      />
    </>
  )
}

function Reasons({ draft, set, tried }: Omit<InputsProps, 'page'>) {
  return (
    <Checkbox.Group
      label={say('answer.reasons')}
      value={draft.reasons}
      onChange={(chosen) =>
        set({ reasons: RefusalReason.options.filter((one) => chosen.includes(one)) })
      }
      error={tried && areReasonsMissing(draft) ? say('answer.reasons-missing') : undefined}
    >
      <Stack gap="sm" my="sm">
        {RefusalReason.options.map((one) => (
          <Checkbox key={one} value={one} label={say(`reasons.${one}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
