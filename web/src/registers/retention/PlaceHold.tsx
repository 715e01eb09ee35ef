import { Button, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { RetentionHoldReason } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField, dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { retentionTexts as say } from './retention.texts.ts'

interface HoldEntry {
  code: string
  reason: RetentionHoldReason
  paper: string
  until: string
}

function troubles({ code, paper, until }: HoldEntry): FieldError[] {
  const found: FieldError[] = []
  if (code.trim().length !== 36) found.push({ field: 'hold-code', says: say('hold.code-missing') })
  if (paper.trim() === '') found.push({ field: 'hold-paper', says: say('hold.paper-missing') })
  const says = until.trim() === '' ? say('hold.until-missing') : dateTrouble(until)
  if (says !== null) found.push({ field: 'hold-until', says })
  return found
}

/** Held back by a paper, until a day; of one record, or of the one whose code is typed. */
export function PlaceHold({ personId }: { personId?: string }) {
  const [opened, dialog] = useDisclosure(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [entry, setEntry] = useState<HoldEntry>({
    code: personId ?? '',
    reason: 'complaint',
    paper: '',
    until: '',
  })
  const set = (change: Partial<HoldEntry>) => setEntry((before) => ({ ...before, ...change }))
  const write = useWrite(() => {
    sayDone(say('hold.done'))
    dialog.close()
  })
  const send = () => {
    const found = troubles(entry)
    setErrors(found)
    const { code, reason, paper, until } = entry
    const body = {
      personId: code.trim().toLowerCase(),
      reason,
      documentNumber: paper.trim(),
      until: dateMeant(until),
    }
    if (found.length === 0) write.send({ path: '/retention/holds', body })
  }
  return (
    <>
      <Button
        variant="default"
        size={personId === undefined ? 'sm' : 'xs'}
        onClick={dialog.open}
        {...(personId === undefined ? {} : { 'aria-label': say('hold.of', { code: personId }) })}
      >
        {say('hold.do')}
      </Button>
      <ActionDialog
        title={say('hold.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('hold.do')}
        onDo={send}
        write={write}
      >
        <Text c="dimmed">{say('hold.lead')}</Text>
        <HoldInputs {...{ entry, set, errors }} isKnown={personId !== undefined} />
      </ActionDialog>
    </>
  )
}

interface InputsProps {
  entry: HoldEntry
  set: (change: Partial<HoldEntry>) => void
  errors: FieldError[]
  isKnown: boolean
}

function HoldInputs({ entry, set, errors, isKnown }: InputsProps) {
  return (
    <>
      <TextInput
        id="hold-code"
        label={say('hold.code')}
        readOnly={isKnown}
        maxLength={36}
        autoComplete="off"
        value={entry.code}
        error={errorOf(errors, 'hold-code')}
        onChange={(event) => set({ code: event.currentTarget.value })}
      />
      <ChoiceField
        id="hold-reason"
        label={say('reason')}
        options={RetentionHoldReason.options.map((one) => [one, say(`reasons.${one}`)] as const)}
        value={entry.reason}
        onChange={(reason) => set({ reason: reason ?? 'complaint' })}
      />
      <TextInput
        id="hold-paper"
        label={say('paper')}
        maxLength={60}
        autoComplete="off"
        value={entry.paper}
        error={errorOf(errors, 'hold-paper')}
        onChange={(event) => set({ paper: event.currentTarget.value })}
      />
      <DateField
        id="hold-until"
        label={say('until')}
        value={entry.until}
        error={errorOf(errors, 'hold-until')}
        onChange={(until) => set({ until })}
      />
    </>
  )
}
