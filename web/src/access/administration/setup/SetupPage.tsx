import { Stack } from '@mantine/core'
import type { SetupChoices } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { Waiting } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { NotFoundPage } from '../../shell/NotFoundPage.tsx'
import { OneTimePassword } from '../officers/OneTimePassword.tsx'
import { SetupCodeForm } from './SetupCodeForm.tsx'
import { SetupForm } from './SetupForm.tsx'
import classes from './SetupPage.module.css'
import { setupTexts as say } from './setup.texts.ts'

interface Opened {
  code: string
  choices: SetupChoices
}
interface Done {
  userName: string
  oneTimePassword: string
}

/** The first set-up: there while nobody has an account, afterwards a page that does not exist. */
export function SetupPage() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const open = useRead<object>(done === null ? '/setup' : null)
  if (done !== null) return <SetupDone done={done} />
  if (open.isPending) return <Waiting />
  if (open.isError) return <NotFoundPage />
  return (
    <main className={classes.page}>
      <PageHead title={say('title')} lead={say('lead')} />
      {opened === null ? (
        <Panel title={say('code.title')}>
          <SetupCodeForm onOpened={setOpened} />
        </Panel>
      ) : (
        <SetupForm code={opened.code} choices={opened.choices} onDone={setDone} />
      )}
    </main>
  )
}

function SetupDone({ done }: { done: Done }) {
  const go = useGo()
  return (
    <main className={classes.page}>
      <Stack gap="lg">
        <PageHead title={say('done.title')} lead={say('done.lead')} />
        <Panel title={say('second')}>
          <OneTimePassword
            userName={done.userName}
            password={done.oneTimePassword}
            onClose={() => go('/dang-nhap')}
          />
        </Panel>
      </Stack>
    </main>
  )
}
