import { Button, Stack, Text, TextInput } from '@mantine/core'
import type { SecondFactorView } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { factorTexts as say } from './second-factor.texts.ts'

export type Passkey = SecondFactorView['passkeys'][number]

const pathOf = ({ id }: Passkey) => `/me/second-factor/passkeys/${id}`

export function RenamePasskey({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const [name, setName] = useState(passkey.name)
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = useWrite<unknown>(() => {
    sayDone(say('passkeys.renamed'))
    onDone()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const named = name.trim() !== ''
    setTrouble(named ? null : say('passkeys.name-missing'))
    if (named) write.send({ path: `${pathOf(passkey)}/name`, body: { name: name.trim() } })
  }
  return (
    <li>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
          <TextInput
            id={`passkey-${passkey.id}`}
            label={say('passkeys.name')}
            value={name}
            error={trouble}
            maxLength={60}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <FormButtons save={say('passkeys.rename')} busy={write.busy} onCancel={onDone} />
        </Stack>
      </form>
    </li>
  )
}

export function RemovePasskey({ passkey }: { passkey: Passkey }) {
  const [opened, setOpened] = useState(false)
  const write = useWrite<unknown>(() => {
    setOpened(false)
    sayDone(say('passkeys.removed'))
  })
  return (
    <>
      <Button
        variant="subtle"
        aria-label={`${say('passkeys.remove')}: ${passkey.name}`}
        onClick={() => setOpened(true)}
      >
        {say('passkeys.remove')}
      </Button>
      <ActionDialog
        title={say('passkeys.remove-title', { name: passkey.name })}
        opened={opened}
        onClose={() => setOpened(false)}
        doIt={say('passkeys.remove')}
        onDo={() => write.send({ path: `${pathOf(passkey)}/remove` })}
        write={write}
      >
        <Text>{say('passkeys.remove-says')}</Text>
      </ActionDialog>
    </>
  )
}
