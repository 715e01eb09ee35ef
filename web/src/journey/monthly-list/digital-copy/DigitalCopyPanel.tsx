import { Button, FileButton, Group, Stack } from '@mantine/core'
import type { DigitalCopies } from '@vung-buoc/server/contract'
import { findGrant, isDuty } from '@vung-buoc/server/contract'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMe } from '../../../access/identity/session.ts'
import { API } from '../../../platform/api.ts'
import { reasonsOf } from '../../../platform/problem.ts'
import { useRead } from '../../../platform/use-read.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { DigitalCopyTable } from './DigitalCopyTable.tsx'
import { digitalCopyTexts as say } from './digital-copy.texts.ts'

function useMayFile(): boolean {
  const duty = useMe()?.acting?.duty ?? ''
  return isDuty(duty) && findGrant('digital-copy.file', duty) !== undefined
}

/** "Bản ký số" of a list or a hand-over; absent when there is nothing to sign and nothing kept. */
export function DigitalCopyPanel({ of }: { of: `/lists/${string}` | `/hand-overs/${string}` }) {
  const mayFile = useMayFile()
  const { data } = useRead<DigitalCopies>(`${of}/digital-copies`)
  if (data === undefined) return null
  const { document, copies } = data
  const toSign = mayFile ? document : null
  if (toSign === null && copies.length === 0) return null
  return (
    <Panel title={say('title')}>
      <Stack gap="md">
        {toSign === null ? null : <SignElsewhere of={of} document={toSign} />}
        {copies.length === 0 ? null : <DigitalCopyTable of={of} copies={copies} />}
      </Stack>
    </Panel>
  )
}

interface SignElsewhereProps {
  of: string
  document: NonNullable<DigitalCopies['document']>
}

function SignElsewhere({ of, document }: SignElsewhereProps) {
  const write = useWrite(() => sayDone(say('done')))
  const take = (file: File | null) => {
    if (file !== null) write.send({ path: `${of}/digital-copies`, file })
  }
  const reasons = reasonsOf(write.problem)
  return (
    <Stack gap="sm" className="no-print">
      <span>{say('lead', { number: document.number })}</span>
      <Group gap="sm">
        <Button
          component="a"
          variant="default"
          href={API + document.pdf}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {say('download')}
        </Button>
        <FileButton onChange={take} accept=".pdf,application/pdf">
          {(props) => (
            <BusyButton
              {...props}
              busy={write.busy}
              leftSection={<IconUpload size={18} aria-hidden />}
            >
              {say('upload')}
            </BusyButton>
          )}
        </FileButton>
      </Group>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      {reasons.length === 0 ? null : (
        <Notice tone="late" title={say('to-mend')}>
          <ul>
            {reasons.map(({ code, subject, says }) => (
              <li key={`${code} ${subject}`}>{says}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  )
}
