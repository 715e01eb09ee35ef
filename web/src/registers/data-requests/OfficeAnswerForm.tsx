import { Stack, Text, Textarea } from '@mantine/core'
import { type DataRequestPage, OfficeOutcome } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { dataRequestTexts as say } from './data-requests.texts.ts'

/** What the police say of the disputed value: it stays beside the person's own words. */
export function OfficeAnswerForm({ page }: { page: DataRequestPage }) {
  const [outcome, setOutcome] = useState<(typeof OfficeOutcome.options)[number]>('corrected')
  const [says, setSays] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => sayDone(say('office-form.saved')))
  const isMissing = says.trim() === ''
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const { id, version } = page
    const body = { outcome, says: says.trim() }
    if (!isMissing)
      write.send({ path: `/data-requests/${id}/office-answer`, body, ifMatch: version })
  }
  return (
    <Panel title={say('office-form.title')}>
      <form onSubmit={submit} noValidate aria-label={say('office-form.title')}>
        <Stack>
          <Text c="dimmed">{say('office-form.lead')}</Text>
          <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
          <ChoiceField
            id="office-outcome"
            label={say('office-form.outcome')}
            options={OfficeOutcome.options.map((one) => [one, say(`page.${one}`)] as const)}
            value={outcome}
            onChange={(one) => setOutcome(one ?? 'corrected')}
          />
          <Textarea
            id="office-says"
            label={say('office-form.says')}
            description={say('office-form.says-hint')}
            autosize
            minRows={2}
            maxLength={500}
            value={says}
            error={tried && isMissing ? say('office-form.says-missing') : undefined}
            onChange={(event) => setSays(event.currentTarget.value)}
          />
          <BusyButton type="submit" busy={write.busy}>
            {say('office-form.save')}
          </BusyButton>
        </Stack>
      </form>
    </Panel>
  )
}
