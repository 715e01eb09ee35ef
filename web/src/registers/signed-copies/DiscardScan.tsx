import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Scan } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { copyTexts as say } from './signed-copies.texts.ts'

const REASONS = ['blurred', 'duplicate', 'wrong-paper'] as const

/** Out of the inbox, with its reason. */
export function DiscardScan({ scan }: { scan: Scan }) {
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState<(typeof REASONS)[number]>('blurred')
  const write = useWrite(() => {
    sayDone(say('discard.done'))
    dialog.close()
  })
  const discard = () =>
    write.send({ path: `/scans/${scan.id}/discard`, body: { reason }, ifMatch: scan.version })
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={dialog.open}>
        {say('discard.open')}
      </Button>
      <ActionDialog
        title={say('discard.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('discard.do')}
        onDo={discard}
        write={write}
      >
        <span>{say('discard.lead')}</span>
        <ChoiceField
          id="discard-reason"
          label={say('discard.reason')}
          options={REASONS.map((code) => [code, say(`discard.reasons.${code}`)] as const)}
          value={reason}
          onChange={(code) => setReason(code ?? 'blurred')}
        />
      </ActionDialog>
    </>
  )
}
