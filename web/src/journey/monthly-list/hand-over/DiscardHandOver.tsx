import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HandOverPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { isNoteMissing, ReasonNote } from '../../../ui/ReasonNote.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { monthNameOf } from './HandOverStateBadge.tsx'
import { DISCARD_CODES, type DiscardCode } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'

/** A draft that should not be signed is given up with its reason; the lists wait for another. */
export function DiscardHandOver({ handOver }: { handOver: HandOverPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState<DiscardCode>('opened-by-mistake')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('discard.done'))
    dialog.close()
  })
  const discard = () => {
    setTried(true)
    if (isNoteMissing([reason], note)) {
      document.getElementById('discard-note')?.focus()
      return
    }
    const path = `/hand-overs/${handOver.id}/discard`
    write.send({ path, body: { reason, note }, ifMatch: handOver.version })
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('discard.open')}
      </Button>
      <ActionDialog
        title={say('discard.title', { month: monthNameOf(handOver) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('discard.open')}
        onDo={discard}
        write={write}
      >
        <p>{say('discard.lead')}</p>
        <ChoiceField
          id="discard-reason"
          label={say('discard.reason')}
          options={DISCARD_CODES.map((code) => [code, say(`discard.reasons.${code}`)] as const)}
          value={reason}
          onChange={(code) => setReason(code ?? 'opened-by-mistake')}
        />
        <ReasonNote
          id="discard-note"
          label={say('discard.note')}
          reasons={[reason]}
          value={note}
          onChange={setNote}
          tried={tried}
        />
      </ActionDialog>
    </>
  )
}
