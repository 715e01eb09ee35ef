import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { DocumentKind, type OutgoingRegister } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { outgoingTexts as say } from './outgoing-documents.texts.ts'

/** The office takes a number ahead of the signature. */
export function ReserveNumber({ register }: { register: OutgoingRegister }) {
  const [opened, dialog] = useDisclosure(false)
  const [kind, setKind] = useState<DocumentKind>('list')
  const [number, setNumber] = useState('')
  const write = useWrite(() => {
    sayDone(say('reserve.done'))
    setNumber('')
    dialog.close()
  })
  const typed = number.trim()
  const body = { kind, ...(typed === '' ? {} : { documentNumber: typed }) }
  return (
    <>
      <Button onClick={dialog.open}>{say('reserve.open')}</Button>
      <ActionDialog
        title={say('reserve.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('reserve.do')}
        onDo={() => write.send({ path: '/outgoing-documents', body })}
        write={write}
      >
        <p>{say('reserve.lead')}</p>
        <ChoiceField
          id="reserve-kind"
          label={say('reserve.kind')}
          options={DocumentKind.options.map((one) => [one, say(`kinds.${one}`)] as const)}
          value={kind}
          onChange={(next) => setKind(next ?? 'list')}
        />
        <TextInput
          id="reserve-number"
          label={<OptionalLabel label={say('reserve.number')} />}
          description={say('reserve.hint', { next: register.next[kind] ?? '' })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={40}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  )
}
