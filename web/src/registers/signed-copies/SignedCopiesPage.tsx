import { Stack } from '@mantine/core'
import type { ScanInbox } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { AwaitingPapers, FiledScans } from './PapersTables.tsx'
import { neededPapers } from './needed-papers.ts'
import { ScanDrop } from './ScanDrop.tsx'
import { useInbox } from './signed-copies.api.ts'
import { copyTexts as say } from './signed-copies.texts.ts'
import { WaitingScans } from './WaitingScans.tsx'

/** Bản ký đã quét: signed papers come in here and file themselves. */
export function SignedCopiesPage() {
  const inbox = useInbox()
  const [batchId, setBatch] = useState<string | null>(null)
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="signed-copy.file" />}
      />
      <ScanDrop onDone={setBatch} />
      <Loaded query={inbox}>
        {(data) => (
          <>
            <UploadResult inbox={data} batchId={batchId} />
            <WaitingScans scans={data.waiting} awaiting={data.awaiting} />
            <AwaitingPapers papers={neededPapers(data)} neededFrom={data.neededFrom} />
            <FiledScans scans={data.filed} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}

/** What became of the upload just made. */
function UploadResult({ inbox, batchId }: { inbox: ScanInbox; batchId: string | null }) {
  if (batchId === null) return null
  const filed = inbox.filed.filter((scan) => scan.batchId === batchId).length
  const waiting = inbox.waiting.filter((scan) => scan.batchId === batchId).length
  if (filed + waiting === 0) return null
  return (
    <Notice tone={waiting > 0 ? 'soon' : 'good'} urgent>
      {filed > 0 ? say('result.filed', { count: filed }) : say('result.none')}{' '}
      {waiting > 0 ? say('result.waiting', { count: waiting }) : ''}
    </Notice>
  )
}
