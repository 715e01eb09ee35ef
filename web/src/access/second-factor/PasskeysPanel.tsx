import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Enrolled, SecondFactorView } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import type { OnCodes } from './AppPanel.tsx'
import { makePasskey, PasskeyGap } from './passkey.ts'
import { type Passkey, RemovePasskey, RenamePasskey } from './PasskeyCare.tsx'
import classes from './SafetyPage.module.css'
import { factorTexts as say } from './second-factor.texts.ts'

export function PasskeysPanel({ factors, onCodes }: OnCodes & { factors: SecondFactorView }) {
  const [adding, setAdding] = useState(false)
  const { passkeys, passkeysWork } = factors
  return (
    <Panel title={say('passkeys.title')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {say('passkeys.lead')}
        </Text>
        {passkeys.length === 0 ? (
          <Text size="sm">{say('passkeys.none')}</Text>
        ) : (
          <ul className={classes.rows}>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
        {passkeysWork ? null : <Notice>{say('passkeys.no-place')}</Notice>}
        {adding ? (
          <AddPasskey
            onLeave={() => setAdding(false)}
            onDone={(codes) => {
              setAdding(false)
              onCodes(codes)
            }}
          />
        ) : null}
        {passkeysWork && !adding ? (
          <Group>
            <Button variant="default" onClick={() => setAdding(true)}>
              {say('passkeys.add')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </Panel>
  )
}

function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const [naming, setNaming] = useState(false)
  if (naming) return <RenamePasskey passkey={passkey} onDone={() => setNaming(false)} />
  return (
    <li>
      <div>
        <strong>{passkey.name}</strong>
        <div className={classes.small}>
          {passkey.lastUsed === null
            ? say('passkeys.unused')
            : say('passkeys.used', { at: showMoment(passkey.lastUsed) })}
        </div>
      </div>
      <Group gap="xs">
        <Button
          variant="subtle"
          aria-label={`${say('passkeys.rename')}: ${passkey.name}`}
          onClick={() => setNaming(true)}
        >
          {say('passkeys.rename')}
        </Button>
        <RemovePasskey passkey={passkey} />
      </Group>
    </li>
  )
}

interface AddPasskeyProps {
  onLeave: () => void
  onDone: (codes: string[] | null) => void
}

function AddPasskey({ onLeave, onDone }: AddPasskeyProps) {
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = useWrite<Enrolled>(({ recoveryCodes }) => {
    sayDone(say('passkeys.done'))
    onDone(recoveryCodes)
  })
  const make = useMutation({
    mutationFn: makePasskey,
    onSuccess: (answer) =>
      write.send({ path: '/me/second-factor/passkeys', body: { name: name.trim(), answer } }),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const named = name.trim() !== ''
    setTrouble(named ? null : say('passkeys.name-missing'))
    if (named) make.mutate()
  }
  const gap = make.error instanceof PasskeyGap
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {gap ? <Notice tone="soon">{say('passkeys.failed')}</Notice> : null}
        <ProblemNotice problem={write.problem ?? (gap ? null : make.error)} />
        <TextInput
          id="passkey-name"
          label={say('passkeys.name')}
          description={say('passkeys.name-hint')}
          value={name}
          error={trouble}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormButtons
          save={say('passkeys.go')}
          busy={make.isPending || write.busy}
          onCancel={onLeave}
        />
      </Stack>
    </form>
  )
}
