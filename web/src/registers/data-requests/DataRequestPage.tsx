import { Group, Stack, Text } from '@mantine/core'
import type { DataRequestPage as Page } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../ui/AppLink.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { OwnDataMenu } from '../own-data/OwnDataMenu.tsx'
import { AnswersPanel } from './AnswersPanel.tsx'
import { AnswerRequest } from './AnswerRequest.tsx'
import { AskOffice } from './AskOffice.tsx'
import { dataRequestTexts as say } from './data-requests.texts.ts'
import { OfficeAnswerForm } from './OfficeAnswerForm.tsx'
import { FirstAnswer, RequestState } from './RequestsTable.tsx'

/** One request: what the person says, what the office says, and the letters. */
export function DataRequestPage() {
  const { id = '' } = useParams({ strict: false })
  const request = useRead<Page>(`/data-requests/${id}`)
  return <Loaded query={request}>{(page) => <RequestView page={page} />}</Loaded>
}

function RequestView({ page }: { page: Page }) {
  const isOwn = useMay()('own-data.give')
  const { may, kind, field } = page
  const what = field === null ? '' : `: ${say(`fields.${field}`)}`
  return (
    <Stack gap="lg">
      <PageHead
        title={`${say(`kinds.${kind}`)}${what}`}
        tab={say('page.tab')}
        lead={<AppLink href="/bao-ve-du-lieu/yeu-cau">{say('page.back')}</AppLink>}
        marks={
          <>
            <RequestState request={page} />
            <PurposeChip permission="data-request.read" />
          </>
        }
        actions={
          <>
            {isOwn && page.personId !== null ? <OwnDataMenu personId={page.personId} /> : null}
            {may.askOffice ? <AskOffice page={page} /> : null}
            {may.answer ? <AnswerRequest page={page} /> : null}
          </>
        }
      />
      <FactsPanel page={page} />
      <OfficePanel page={page} />
      {may.sayAsOffice ? <OfficeAnswerForm page={page} /> : null}
      <AnswersPanel page={page} />
    </Stack>
  )
}

function FactsPanel({ page }: { page: Page }) {
  const { receivedOn, recordedOn, channel, askedBy, identityCheck, holderName } = page
  const recorded = say('page.recorded', { date: showDate(recordedOn) })
  return (
    <Panel title={say('page.facts')}>
      <Facts
        items={[
          [say('page.person'), <WhoseData key="person" page={page} />],
          [
            say('page.received'),
            `${showDate(receivedOn)}, ${say(`channels.${channel}`)} (${recorded})`,
          ],
          [
            say('page.asked-by'),
            `${say(`askers.${askedBy}`)}. ${say(`identities.${identityCheck}`)}`,
          ],
          [say('columns.due'), <FirstAnswer key="due" request={page} />],
          [say('page.holder'), holderName],
          [say('page.says'), page.says],
        ]}
      />
    </Panel>
  )
}

function WhoseData({ page }: { page: Page }) {
  const { personId, fullName } = page
  if (personId === null) return say('no-record')
  if (fullName === undefined) return say('code', { code: personId })
  return <AppLink href={`/nguoi/${personId}`}>{fullName}</AppLink>
}

function OfficePanel({ page }: { page: Page }) {
  const { office, may, personId } = page
  if (office === null) return null
  const { name, askedOn, outcome, says, on } = office
  return (
    <Panel title={say('page.office')}>
      {outcome === null ? (
        <Group>
          <Text>{say('page.office-waits', { name, date: showDate(askedOn) })}</Text>
          {may.sayAsOffice && personId !== null ? (
            <LinkButton variant="default" href={`/nguoi/${personId}`}>
              {say('page.open-person')}
            </LinkButton>
          ) : null}
        </Group>
      ) : (
        <Stack gap="xs">
          <StateBadge tone={outcome === 'corrected' ? 'good' : 'calm'}>
            {say(`page.${outcome}`)}
          </StateBadge>
          <Text>{says}</Text>
          <Text c="dimmed">{say('page.office-said', { name, date: showDate(on) })}</Text>
        </Stack>
      )}
    </Panel>
  )
}
