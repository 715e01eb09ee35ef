import { Stack } from '@mantine/core'
import type { SecondFactorView } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { useMe } from '../identity/session.ts'
import { AppPanel } from './AppPanel.tsx'
import { PasskeysPanel } from './PasskeysPanel.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { RecoveryPanel } from './RecoveryPanel.tsx'
import classes from './SafetyPage.module.css'
import { factorTexts as say } from './second-factor.texts.ts'
import { SessionsPanel } from './SessionsPanel.tsx'

/** What proves an officer, and where he is signed in. */
export function SafetyPage() {
  const me = useMe()
  const view = useRead<SecondFactorView>('/me/second-factor')
  const [codes, setCodes] = useState<string[] | null>(null)
  if (!me) return null
  return (
    <Stack gap="lg">
      <PageHead title={say('title')} lead={say('lead')} />
      {me.mustEnrolSecondFactor ? (
        <Notice tone="soon" title={say('must')} urgent>
          {say('must-says')}
        </Notice>
      ) : null}
      <Loaded query={view}>
        {(factors) => (
          <div className={classes.columns}>
            <Stack gap="lg">
              <AppPanel since={factors.totpSince} onCodes={setCodes} />
              <PasskeysPanel factors={factors} onCodes={setCodes} />
            </Stack>
            <Stack gap="lg">
              <RecoveryPanel factors={factors} onCodes={setCodes} />
              {me.mustEnrolSecondFactor || me.acting === null ? null : <SessionsPanel />}
            </Stack>
          </div>
        )}
      </Loaded>
      <RecoveryCodesDialog codes={codes} onKept={() => setCodes(null)} />
    </Stack>
  )
}
