import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type BreachPage, BreachStepKind } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { emptyStep, type StepEntry, stepOf, stepTroubles } from './breach-entry.ts'
import { breachTexts as say } from './breaches.texts.ts'
import { MomentInputs } from './MomentInputs.tsx'

/** A measure, whom was told, or the end; every line with its own moment. */
export function AddStep({ page }: { page: BreachPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [entry, setEntry] = useState(emptyStep)
  const [errors, setErrors] = useState<FieldError[]>([])
  const set = (change: Partial<StepEntry>) => setEntry((before) => ({ ...before, ...change }))
  const write = useWrite(() => {
    sayDone(say('step.saved'))
    setEntry(emptyStep())
    dialog.close()
  })
  const send = () => {
    const found = stepTroubles(entry)
    setErrors(found)
    const path = `/breaches/${page.id}/steps`
    if (found.length === 0) write.send({ path, body: stepOf(entry), ifMatch: page.version })
  }
  return (
    <>
      <Button onClick={dialog.open}>{say('step.add')}</Button>
      <ActionDialog
        title={say('step.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('step.save')}
        onDo={send}
        write={write}
      >
        <ChoiceField
          id="breach-step"
          label={say('step.kind')}
          options={BreachStepKind.options.map((one) => [one, say(`steps.${one}`)] as const)}
          value={entry.kind}
          onChange={(kind) => set({ kind: kind ?? 'measure' })}
        />
        <MomentInputs words="step" {...{ entry, set, errors }} />
        <TextInput
          id="breach-number"
          label={<OptionalLabel label={say('step.number')} />}
          maxLength={40}
          autoComplete="off"
          value={entry.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
      </ActionDialog>
    </>
  )
}
