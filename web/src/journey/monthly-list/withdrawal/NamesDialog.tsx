import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { listTexts } from '../monthly-list.texts.ts'
import { REASON_CODES, type ReasonCode } from './withdrawal.api.ts'
import { OptionalLabel } from '../../../ui/OptionalLabel.tsx'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

export interface Name {
  lineId: string
  fullName: string
  reason: ReasonCode | null
  note: string
}

interface NamesDialogProps {
  title: string
  lead: string
  path: string
  done: string
  people: readonly Name[]
  /** All chosen at first. */
  chosen?: boolean
  onClose: () => void
}

/** Chooses the people of one notice, each with a reason; then it goes to the chief. */
export function NamesDialog(props: NamesDialogProps) {
  const { title, lead, path, done, people, chosen = false, onClose } = props
  const go = useGo()
  const [names, setNames] = useState(() => new Map(people.map((one) => [one.lineId, one])))
  const [marked, setMarked] = useState<string[]>(chosen ? people.map((one) => one.lineId) : [])
  const [tried, setTried] = useState(false)
  const write = useWrite(({ id }) => {
    sayDone(done)
    onClose()
    go(`/rut-ten/${id}`)
  })
  const change = (name: Name) => setNames(new Map(names).set(name.lineId, name))
  const going = [...names.values()].filter((one) => marked.includes(one.lineId))
  const send = () => {
    setTried(true)
    const lines = going.flatMap(({ lineId, reason, note }) =>
      reason === null ? [] : [{ lineId, reason, note }],
    )
    if (lines.length === 0 || lines.length < going.length) return
    write.send({ path, body: { lines } })
  }
  const missing = tried && going.length === 0
  return (
    <ActionDialog
      title={title}
      opened
      onClose={onClose}
      doIt={listTexts('withdraw-names.do')}
      onDo={send}
      write={write}
    >
      <Text>{lead}</Text>
      <Checkbox.Group
        label={listTexts('withdraw-names.who')}
        value={marked}
        onChange={setMarked}
        error={missing ? listTexts('withdraw-names.who-missing') : undefined}
      >
        <Stack gap="sm" my="sm">
          {[...names.values()].map((name) => (
            <div key={name.lineId}>
              <Checkbox value={name.lineId} label={name.fullName} />
              {marked.includes(name.lineId) ? (
                <NameReason name={name} onChange={change} tried={tried} />
              ) : null}
            </div>
          ))}
        </Stack>
      </Checkbox.Group>
    </ActionDialog>
  )
}

interface NameReasonProps {
  name: Name
  onChange: (name: Name) => void
  tried: boolean
}

function NameReason({ name, onChange, tried }: NameReasonProps) {
  const { lineId, fullName, reason, note } = name
  const none = listTexts('withdraw-names.reason-missing')
  return (
    <Stack gap="xs" pl="xl" mt="xs">
      <ChoiceField
        id={`withdrawal-reason-${lineId}`}
        label={listTexts('withdraw-names.reason', { name: fullName })}
        none={none}
        options={REASON_CODES.map((code) => [code, say(`reasons.${code}`)] as const)}
        value={reason}
        onChange={(code) => onChange({ ...name, reason: code })}
        error={tried && reason === null ? none : undefined}
      />
      <TextInput
        id={`withdrawal-note-${lineId}`}
        label={<OptionalLabel label={listTexts('edit.note')} />}
        description={listTexts('edit.note-hint')}
        maxLength={200}
        value={note}
        onChange={(event) => onChange({ ...name, note: event.currentTarget.value })}
      />
    </Stack>
  )
}
