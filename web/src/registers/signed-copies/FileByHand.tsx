import { Anchor, Button, Checkbox } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PaperOf, Scan } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { paperLine } from './paper-name.ts'
import { scanAddress } from './signed-copies.api.ts'
import { copyTexts as say } from './signed-copies.texts.ts'

/** The officer reads number and date on the paper and says which document it is. */
export function FileByHand({ scan, awaiting }: { scan: Scan; awaiting: readonly PaperOf[] }) {
  const [opened, dialog] = useDisclosure(false)
  const [documentId, setDocument] = useState<string | null>(null)
  const [compared, setCompared] = useState(false)
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('file.done'))
    dialog.close()
  })
  const file = () => {
    setTried(true)
    if (documentId === null || !compared) return
    const body = { documentId, compared: true }
    write.send({ path: `/scans/${scan.id}/file`, body, ifMatch: scan.version })
  }
  const missing = tried && (documentId === null || !compared)
  const options = awaiting.map((paper) => [paper.documentId, paperLine(paper)] as const)
  return (
    <>
      <Button variant="light" size="compact-sm" onClick={dialog.open}>
        {say('file.open')}
      </Button>
      <ActionDialog
        title={say('file.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={awaiting.length === 0 ? null : say('file.do')}
        onDo={file}
        write={write}
      >
        <span>
          {say('file.lead')}{' '}
          <Anchor href={scanAddress(scan)} target="_blank" rel="noreferrer">
            {say('waiting.open')}
          </Anchor>
        </span>
        {awaiting.length === 0 ? (
          <span>{say('file.none')}</span>
        ) : (
          <>
            <ChoiceField
              id="file-paper"
              label={say('file.paper')}
              none={say('file.choose')}
              options={options}
              value={documentId}
              onChange={setDocument}
              error={missing ? say('file.missing') : undefined}
            />
            <Checkbox
              label={say('file.compared')}
              checked={compared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
            />
          </>
        )}
      </ActionDialog>
    </>
  )
}
