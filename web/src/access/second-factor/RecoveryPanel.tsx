import { Button, Group, Stack, Text } from '@mantine/core'
import type { SecondFactorView } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { OnCodes } from './AppPanel.tsx'
import { factorTexts as say } from './second-factor.texts.ts'

const FEW = 3

export function RecoveryPanel({ factors, onCodes }: OnCodes & { factors: SecondFactorView }) {
  const { totpSince, passkeys, recoveryLeft: n } = factors
  const hasFactor = totpSince !== null || passkeys.length > 0
  return (
    <Panel title={say('recovery.title')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {say('recovery.lead')}
        </Text>
        {hasFactor ? <Left n={n} onCodes={onCodes} /> : <Text>{say('recovery.none')}</Text>}
      </Stack>
    </Panel>
  )
}

function Left({ n, onCodes }: OnCodes & { n: number }) {
  const [opened, setOpened] = useState(false)
  const write = useWrite<{ recoveryCodes: string[] }>(({ recoveryCodes }) => {
    setOpened(false)
    onCodes(recoveryCodes)
  })
  return (
    <>
      {n < FEW ? (
        <Notice tone="soon">{say('recovery.few', { n })}</Notice>
      ) : (
        <Text>{say('recovery.left', { n })}</Text>
      )}
      <Group>
        <Button variant="default" onClick={() => setOpened(true)}>
          {say('recovery.renew')}
        </Button>
      </Group>
      <ActionDialog
        title={say('recovery.renew')}
        opened={opened}
        onClose={() => setOpened(false)}
        doIt={say('recovery.renew')}
        onDo={() => write.send({ path: '/me/second-factor/recovery-codes' })}
        write={write}
      >
        <Text>{say('recovery.renew-says')}</Text>
      </ActionDialog>
    </>
  )
}
