import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HandOverPage } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { inSentence, shortHash, showDong } from '../../../platform/vietnamese-format.ts'
import {
  DocumentNumberField,
  typedNumber,
} from '../../../registers/outgoing-documents/DocumentNumberField.tsx'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { monthNameOf } from './HandOverStateBadge.tsx'
import { handOverTexts as say } from './hand-over.texts.ts'

/** The standing agency numbers the cover letter and signs what the bank will receive. */
export function SignHandOver({ handOver }: { handOver: HandOverPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [number, setNumber] = useState('')
  const write = useWrite(() => {
    sayDone(say('sign.done'))
    dialog.close()
  })
  const { contentHash, lateAreas, people, totalAmount } = handOver
  const n = handOver.lists.filter(({ status }) => status === 'included').length
  const sign = () => {
    write.send({
      path: `/hand-overs/${handOver.id}/sign`,
      body: { ...typedNumber(number), contentHash },
    })
  }
  return (
    <>
      <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={dialog.open}>
        {say('sign.open')}
      </Button>
      <ActionDialog
        title={say('sign.title', { month: monthNameOf(handOver) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('sign.do')}
        onDo={sign}
        write={write}
      >
        <p>
          {say('sign.lead', {
            n,
            people,
            amount: showDong(totalAmount),
            bank: handOver.bankUnitName,
          })}
        </p>
        {lateAreas.length > 0 ? (
          <p>{say('sign.late', { areas: lateAreas.map(inSentence).join(', ') })}</p>
        ) : null}
        <DocumentNumberField
          kind="hand-over"
          label={say('sign.number')}
          opened={opened}
          value={number}
          onChange={setNumber}
          onEnter={sign}
        />
        <Facts items={[[say('hash'), shortHash(contentHash)]]} />
      </ActionDialog>
    </>
  )
}
