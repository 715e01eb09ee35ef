import { Group, Stack, Text, TextInput } from '@mantine/core'
import type { OwnRelatives } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { useWrite } from '../../platform/use-write.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { RelativesTable } from './RelativesTable.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** Người thân của tôi: the officer keeps himself from the records of his own. */
export function OwnRelativesPage() {
  const page = useRead<OwnRelatives>('/own-relatives')
  return (
    <Stack gap="lg">
      <PageHead
        title={say('relatives.title')}
        lead={say('relatives.lead')}
        marks={<PurposeChip permission="relative.declare" />}
      />
      <Panel title={say('relatives.declare')}>
        <DeclareForm />
      </Panel>
      <Loaded query={page}>
        {({ relatives }) => (
          <Panel title={say('relatives.list')} flush>
            {relatives.length === 0 ? (
              <Empty title={say('relatives.none')} says={say('relatives.none-says')} />
            ) : (
              <RelativesTable relatives={relatives} />
            )}
          </Panel>
        )}
      </Loaded>
      <Text c="dimmed" size="sm">
        {say('relatives.mistake')}
      </Text>
    </Stack>
  )
}

function DeclareForm() {
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    setNumber('')
    setTried(false)
    sayDone(say('relatives.done'))
  })
  const meant = number.replaceAll(/[\s.]/g, '')
  const isWhole = /^\d{12}$/.test(meant)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isWhole) write.send({ path: '/own-relatives', body: { idNumber: meant } })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={420}>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <TextInput
          label={say('relatives.number')}
          description={say('relatives.number-hint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={number}
          error={tried && !isWhole ? say('relatives.number-wrong') : undefined}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Group>
          <BusyButton type="submit" busy={write.busy}>
            {say('relatives.declare')}
          </BusyButton>
        </Group>
      </Stack>
    </form>
  )
}
