import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconFingerprint } from '@tabler/icons-react'
import type { Me, ProofWay } from '@vung-buoc/server/contract'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { writeApi } from '../../platform/api.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { accessTexts } from '../access.texts.ts'
import { PasskeyGap, signWithPasskey } from './passkey.ts'
import { factorTexts as say } from './second-factor.texts.ts'

type TypedWay = Exclude<ProofWay, 'passkey'>

interface ProofFormProps {
  ways: readonly ProofWay[]
  onProved: (me: Me) => void
  /** Beside the button: the way back. */
  aside?: ReactNode
}

/** By code, recovery code, password or passkey: whatever this officer has. */
export function ProofForm({ ways, onProved, aside }: ProofFormProps) {
  const typed = ways.filter((way) => way !== 'passkey')
  const [way, setWay] = useState<TypedWay>(typed[0] ?? 'recovery')
  const prove = useMutation({
    mutationFn: (body: object) => writeApi<Me>({ path: '/me/proof', body }, crypto.randomUUID()),
    onSuccess: onProved,
  })
  const byKey = useMutation({
    mutationFn: async () => prove.mutateAsync({ way: 'passkey', answer: await signWithPasskey() }),
  })
  const gap = byKey.error instanceof PasskeyGap
  const others = typed.filter((other) => other !== way)
  return (
    <Stack>
      {gap ? <Notice tone="soon">{say('proof.passkey-failed')}</Notice> : null}
      <ProblemNotice problem={prove.error ?? (gap ? null : byKey.error)} />
      {ways.includes('passkey') ? (
        <BusyButton
          variant={ways[0] === 'passkey' ? 'filled' : 'default'}
          leftSection={<IconFingerprint size={18} aria-hidden />}
          busy={byKey.isPending}
          onClick={() => byKey.mutate()}
        >
          {say('proof.passkey')}
        </BusyButton>
      ) : null}
      {typed.length === 0 ? null : (
        <TypedProof
          key={way}
          way={way}
          busy={prove.isPending}
          onSend={(body) => prove.mutate(body)}
          aside={aside}
        />
      )}
      {others.map((other) => (
        <Button key={other} variant="subtle" onClick={() => setWay(other)}>
          {say(other === 'recovery' ? 'proof.use-recovery' : 'proof.use-code')}
        </Button>
      ))}
    </Stack>
  )
}

const SHAPE: Record<TypedWay, RegExp> = {
  totp: /^\s*(?:\d\s*){6}$/,
  recovery: /[a-z0-9]{4}/i,
  password: /./,
}

const WORDS = {
  totp: { label: 'proof.code', wrong: 'proof.code-wrong' },
  recovery: { label: 'proof.recovery', wrong: 'proof.recovery-wrong' },
  password: { label: 'proof.password', wrong: 'proof.password-wrong' },
} as const

interface TypedProofProps {
  way: TypedWay
  busy: boolean
  onSend: (body: object) => void
  aside: ReactNode
}

function TypedProof({ way, busy, onSend, aside }: TypedProofProps) {
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const { label, wrong } = WORDS[way]
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A dialog may lie over another form: what is confirmed here is not sent there.
    event.stopPropagation()
    const fits = SHAPE[way].test(text)
    setTrouble(fits ? null : say(wrong))
    if (fits && !busy) onSend(way === 'password' ? { way, password: text } : { way, code: text })
  }
  const field = {
    id: 'proof',
    label: say(label),
    value: text,
    error: trouble,
    'data-autofocus': true,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {way === 'password' ? (
          <PasswordInput
            {...field}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': accessTexts('login.show-password') }}
          />
        ) : (
          <TextInput
            {...field}
            autoComplete={way === 'totp' ? 'one-time-code' : 'off'}
            inputMode={way === 'totp' ? 'numeric' : 'text'}
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <Group gap="sm">
          <BusyButton type="submit" busy={busy}>
            {say('proof.go')}
          </BusyButton>
          {aside}
        </Group>
      </Stack>
    </form>
  )
}
