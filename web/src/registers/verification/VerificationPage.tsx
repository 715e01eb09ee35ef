import { Stack, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { VerifiedDocument } from '@vung-buoc/server/contract'
import { useEffect } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge, type Tone } from '../../ui/StateBadge.tsx'
import { CodeForm } from './CodeForm.tsx'
import { CompareFile } from './CompareFile.tsx'
import classes from './VerificationPage.module.css'
import { verificationTexts as say } from './verification.texts.ts'

const TONES: Record<VerifiedDocument['state'], Tone> = {
  valid: 'good',
  replaced: 'soon',
  withdrawn: 'late',
}

/** What the QR on a paper opens: for anybody, without signing in. */
export function VerificationPage() {
  const { code: wanted = '' } = useParams({ strict: false })
  const document = useRead<VerifiedDocument>(
    wanted === '' ? null : `/verification/${encodeURIComponent(wanted)}`,
  )
  useEffect(() => {
    window.document.title = say('title')
  }, [])
  return (
    <main className={classes.page}>
      <Stack gap="lg">
        <div>
          <Title order={1} className={classes.title}>
            {say('title')}
          </Title>
          <p className={classes.lead}>{say('lead')}</p>
        </div>
        <CodeForm key={wanted} code={wanted} />
        {wanted === '' ? null : (
          <Loaded query={document}>{(found) => <Verified document={found} />}</Loaded>
        )}
      </Stack>
    </main>
  )
}

function Verified({ document }: { document: VerifiedDocument }) {
  const { state } = document
  return (
    <Stack gap="lg">
      <Panel title={document.shown}>
        <Facts
          items={[
            [say('body'), document.body],
            [say('number'), document.shown],
            [say('date'), showDate(document.issuedOn)],
            [say('kind'), say(`kinds.${document.kind}`)],
            [
              say('state'),
              <StateBadge key="state" tone={TONES[state]} wraps>
                {say(`states.${state}`, { date: showDate(document.stateOn) })}
              </StateBadge>,
            ],
            [
              say('hash'),
              <code key="hash" className={classes.hash}>
                {document.contentHash}
              </code>,
            ],
          ]}
        />
      </Panel>
      <CompareFile files={document.files} />
    </Stack>
  )
}
