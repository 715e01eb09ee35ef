import { Group, Stack, TextInput } from '@mantine/core'
import type { SetupChoices } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { setupTexts as say } from './setup.texts.ts'

interface SetupCodeFormProps {
  onOpened: (opened: { code: string; choices: SetupChoices }) => void
}

/** Only who reads the server's own screen has the code. */
export function SetupCodeForm({ onOpened }: SetupCodeFormProps) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite<SetupChoices>((choices) => onOpened({ code: code.trim(), choices }))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '') write.send({ path: '/setup/code', body: { code: code.trim() } })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput
          id="setup-code"
          label={say('code.label')}
          description={say('code.hint')}
          value={code}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={tried && code.trim() === '' ? say('code.missing') : undefined}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group>
          <BusyButton type="submit" busy={write.busy}>
            {say('code.do')}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}
