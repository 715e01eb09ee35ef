import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { Enrolled, TotpOffer } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import classes from './SafetyPage.module.css'
import { factorTexts as say } from './second-factor.texts.ts'

export interface OnCodes {
  /** Recovery codes came with the first factor: to be shown once. */
  onCodes: (codes: string[] | null) => void
}

export function AppPanel({ since, onCodes }: OnCodes & { since: string | null }) {
  const [offer, setOffer] = useState<TotpOffer | null>(null)
  const start = useWrite<TotpOffer>(setOffer)
  const isOn = since !== null
  return (
    <Panel
      title={say('app.title')}
      aside={
        <StateBadge tone={isOn ? 'good' : 'quiet'}>{say(isOn ? 'app.on' : 'app.off')}</StateBadge>
      }
    >
      <Stack>
        <Text c="dimmed" size="sm">
          {isOn ? say('since', { at: showMoment(since) }) : say('app.lead')}
        </Text>
        <ProblemNotice problem={start.problem} onAgain={start.again} busy={start.busy} />
        {offer === null ? (
          <Group gap="sm">
            <BusyButton
              variant={isOn ? 'default' : 'filled'}
              busy={start.busy}
              onClick={() => start.send({ path: '/me/second-factor/app' })}
            >
              {say(isOn ? 'app.again' : 'app.start')}
            </BusyButton>
            {isOn ? <RemoveApp /> : null}
          </Group>
        ) : (
          <ConfirmApp
            offer={offer}
            onLeave={() => setOffer(null)}
            onDone={(codes) => {
              setOffer(null)
              onCodes(codes)
            }}
          />
        )}
      </Stack>
    </Panel>
  )
}

interface ConfirmAppProps {
  offer: TotpOffer
  onLeave: () => void
  onDone: (codes: string[] | null) => void
}

function ConfirmApp({ offer, onLeave, onDone }: ConfirmAppProps) {
  const [code, setCode] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = useWrite<Enrolled>(({ recoveryCodes }) => {
    sayDone(say('app.done'))
    onDone(recoveryCodes)
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fits = /^(?:\s*\d){6}\s*$/.test(code)
    setTrouble(fits ? null : say('app.code-wrong'))
    if (fits) write.send({ path: '/me/second-factor/app/confirm', body: { code } })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{say('app.scan')}</Text>
        <img
          className={classes.qr}
          src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`}
          alt={say('app.picture')}
        />
        <Text size="sm">
          {say('app.type')}
          <code className={classes.secret}>{offer.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </Text>
        <Text>{say('app.confirm')}</Text>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput
          id="app-code"
          label={say('app.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={trouble}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormButtons save={say('app.finish')} busy={write.busy} onCancel={onLeave} />
      </Stack>
    </form>
  )
}

function RemoveApp() {
  const [opened, setOpened] = useState(false)
  const write = useWrite<unknown>(() => {
    setOpened(false)
    sayDone(say('app.removed'))
  })
  return (
    <>
      <Button variant="subtle" onClick={() => setOpened(true)}>
        {say('app.remove')}
      </Button>
      <ActionDialog
        title={say('app.remove')}
        opened={opened}
        onClose={() => setOpened(false)}
        doIt={say('app.remove')}
        onDo={() => write.send({ path: '/me/second-factor/app/remove' })}
        write={write}
      >
        <Text>{say('app.remove-says')}</Text>
      </ActionDialog>
    </>
  )
}
