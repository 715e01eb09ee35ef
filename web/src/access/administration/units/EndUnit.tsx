import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { AdministeredUnit, UnitsPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DateField, dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { unitTexts as say } from './units.texts.ts'

interface EndUnitProps {
  unit: AdministeredUnit
  page: UnitsPage
}

function troublesOf(on: string, decision: string): FieldError[] {
  const found: FieldError[] = []
  const date = on.trim() === '' ? say('end.on-missing') : dateTrouble(on)
  if (date !== null) found.push({ field: 'end-on', says: date })
  if (decision.trim() === '')
    found.push({ field: 'end-decision', says: say('end.decision-missing') })
  return found
}

/** Who carries on, from when, by which decision; what still waits there the server says. */
export function EndUnit({ unit, page }: EndUnitProps) {
  const [opened, dialog] = useDisclosure(false)
  const [successorId, setSuccessor] = useState<string | null>(null)
  const [on, setOn] = useState('')
  const [decision, setDecision] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('add.done'))
    dialog.close()
  })
  const { name } = unit
  const send = () => {
    const found = troublesOf(on, decision)
    setErrors(found)
    if (found.length > 0) return
    const body = { successorId, endsOn: dateMeant(on), decisionNumber: decision.trim() }
    write.send({ path: `/administration/units/${unit.id}/end`, body })
  }
  const successors = page.units.filter(
    (one) => one.id !== unit.id && one.agencyKind === unit.agencyKind && one.validTo === null,
  )
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('end.open-name', { name })}
        onClick={dialog.open}
      >
        {say('end.open')}
      </Button>
      <ActionDialog
        title={say('end.title', { name })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('end.do')}
        onDo={send}
        write={write}
      >
        <Stack>
          <Text c="dimmed">{say('end.lead')}</Text>
          <ErrorSummary errors={errors} />
          <ChoiceField
            id="end-successor"
            label={say('end.successor')}
            none={say('end.nobody')}
            options={successors.map((one) => [one.id, one.name] as const)}
            value={successorId}
            onChange={setSuccessor}
          />
          <DateField
            id="end-on"
            label={say('end.on')}
            value={on}
            error={errorOf(errors, 'end-on')}
            onChange={setOn}
          />
          <TextInput
            id="end-decision"
            label={say('end.decision')}
            value={decision}
            maxLength={60}
            autoComplete="off"
            error={errorOf(errors, 'end-decision')}
            onChange={(event) => setDecision(event.currentTarget.value)}
          />
        </Stack>
      </ActionDialog>
    </>
  )
}
