import { PasswordInput, Stack } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { accessTexts as say } from '../access.texts.ts'

const NOTHING_TYPED = { current: '', next: '', repeat: '' }
type Entry = typeof NOTHING_TYPED
const MIN_LENGTH = 10

/** `goOn`: the officer came here because he had to, and goes on to his work afterwards. */
export function ChangePasswordForm({ goOn }: { goOn: boolean }) {
  const go = useGo()
  const [entry, setEntry] = useState(NOTHING_TYPED)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite<unknown>(() => {
    setEntry(NOTHING_TYPED)
    sayDone(say('account.changed'))
    if (goOn) go('/')
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = troubles(entry)
    setErrors(found)
    const { current, next } = entry
    if (found.length === 0) write.send({ path: '/me/password', body: { current, next } })
  }
  const field = (name: keyof Entry, autoComplete: string) => ({
    id: `password-${name}`,
    label: say(`account.${name}`),
    autoComplete,
    value: entry[name],
    error: errorOf(errors, `password-${name}`),
    visibilityToggleButtonProps: { 'aria-label': say('login.show-password') },
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setEntry((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <PasswordInput {...field('current', 'current-password')} />
        <PasswordInput {...field('next', 'new-password')} description={say('account.next-hint')} />
        <PasswordInput {...field('repeat', 'new-password')} />
        <BusyButton type="submit" busy={write.busy}>
          {say('account.change')}
        </BusyButton>
      </Stack>
    </form>
  )
}

function troubles({ current, next, repeat }: Entry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: string, says: string) => found.push({ field: `password-${field}`, says })
  if (current === '') add('current', say('account.current-missing'))
  if (next.normalize('NFC').length < MIN_LENGTH) add('next', say('account.too-short'))
  if (next !== repeat) add('repeat', say('account.differs'))
  return found
}
