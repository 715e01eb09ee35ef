import { Group, Stack, Text, TextInput } from '@mantine/core'
import type { MailAddressView } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { useWrite } from '../../platform/use-write.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { mailTexts as say } from './mail-address.texts.ts'

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const CODE = /^\d{6}$/

export function MailAddressPanel() {
  const mine = useRead<MailAddressView>('/account/mail-address')
  return (
    <Panel title={say('title')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {say('lead')}
        </Text>
        <Loaded query={mine}>{(view) => <MailAddress view={view} />}</Loaded>
      </Stack>
    </Panel>
  )
}

function MailAddress({ view }: { view: MailAddressView }) {
  if (!view.available) return <Text>{say('off')}</Text>
  if (view.address === null) return <GiveAddress />
  return view.confirmed ? (
    <Stack>
      <Facts items={[[say('receives'), view.address]]} />
      <RemoveAddress label={say('remove')} />
    </Stack>
  ) : (
    <ConfirmCode address={view.address} />
  )
}

interface OneFieldProps {
  id: string
  label: string
  go: string
  wrong: string
  shape: RegExp
  path: string
  bodyOf: (text: string) => object
  done: (text: string) => string
  inputMode: 'email' | 'numeric'
}

function OneField({ id, label, go, wrong, shape, path, bodyOf, done, inputMode }: OneFieldProps) {
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = useWrite(() => sayDone(done(text.trim())))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fits = shape.test(text.trim())
    setTrouble(fits ? null : wrong)
    if (fits) write.send({ path, body: bodyOf(text.trim()) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput
          id={id}
          label={label}
          inputMode={inputMode}
          autoComplete={inputMode === 'email' ? 'email' : 'one-time-code'}
          value={text}
          error={trouble}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <BusyButton type="submit" busy={write.busy}>
          {go}
        </BusyButton>
      </Stack>
    </form>
  )
}

const GiveAddress = () => (
  <OneField
    id="mail-address"
    label={say('address')}
    go={say('send')}
    wrong={say('address-wrong')}
    shape={ADDRESS}
    path="/account/mail-address"
    bodyOf={(address) => ({ address })}
    done={(address) => say('sent', { address })}
    inputMode="email"
  />
)

function ConfirmCode({ address }: { address: string }) {
  return (
    <Stack>
      <Text>{say('waiting', { address })}</Text>
      <OneField
        id="mail-code"
        label={say('code')}
        go={say('confirm')}
        wrong={say('code-wrong')}
        shape={CODE}
        path="/account/mail-address/confirm"
        bodyOf={(code) => ({ code })}
        done={() => say('confirmed')}
        inputMode="numeric"
      />
      <RemoveAddress label={say('other')} />
    </Stack>
  )
}

function RemoveAddress({ label }: { label: string }) {
  const write = useWrite(() => sayDone(say('removed')))
  return (
    <Group>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      <BusyButton
        variant="default"
        busy={write.busy}
        onClick={() => write.send({ path: '/account/mail-address/remove' })}
      >
        {label}
      </BusyButton>
    </Group>
  )
}
