import { Button, Stack, Text } from '@mantine/core'
import type { BreachPage as Page } from '@vung-buoc/server/contract'
import { IconPrinter } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { API } from '../../platform/api.ts'
import { useRead } from '../../platform/use-read.ts'
import { NOTHING, showMoment } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PurposeChip } from '../PurposeChip.tsx'
import { AddStep } from './AddStep.tsx'
import { breachTexts as say } from './breaches.texts.ts'
import { HoursLeft } from './HoursLeft.tsx'

/** One incident: what is known, what was done, and the form for the authority. */
export function BreachPage() {
  const { id = '' } = useParams({ strict: false })
  const breach = useRead<Page>(`/breaches/${id}`)
  return <Loaded query={breach}>{(page) => <BreachView page={page} />}</Loaded>
}

function BreachView({ page }: { page: Page }) {
  return (
    <Stack gap="lg">
      <PageHead
        title={say(`kinds.${page.kind}`)}
        tab={say('page.tab')}
        lead={<AppLink href="/bao-ve-du-lieu/su-co">{say('page.back')}</AppLink>}
        marks={
          <>
            <HoursLeft breach={page} />
            <PurposeChip permission="breach.keep" />
          </>
        }
        actions={
          <>
            <Button
              component="a"
              variant="default"
              href={`${API}/breaches/${page.id}/notice.pdf`}
              target="_blank"
              rel="noreferrer"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              {say('page.print')}
            </Button>
            {page.closedAt === null ? <AddStep page={page} /> : null}
          </>
        }
      />
      <Panel title={say('page.facts')}>
        <Facts
          items={[
            [say('page.found'), showMoment(page.foundAt)],
            [say('page.notify'), <HoursLeft key="left" breach={page} />],
            [say('page.people'), page.people ?? say('people-unknown')],
            [say('page.data'), page.dataKinds.map((kind) => say(`data.${kind}`)).join(', ')],
            [say('page.says'), page.says],
          ]}
        />
      </Panel>
      <StepsPanel steps={page.steps} />
    </Stack>
  )
}

function StepsPanel({ steps }: { steps: Page['steps'] }) {
  return (
    <Panel title={say('page.done')}>
      {steps.length === 0 ? (
        <Empty title={say('page.none')} says={say('page.none-says')} />
      ) : (
        <Stack gap="md">
          {steps.map((step) => (
            <div key={step.id}>
              <Text fw={600}>
                {showMoment(step.at)} · {say(`steps.${step.kind}`)}
              </Text>
              <Text>{step.says}</Text>
              {step.documentNumber === '' ? null : (
                <Text>{say('page.number', { number: step.documentNumber })}</Text>
              )}
              <Text c="dimmed" size="sm">
                {say('page.by', { at: showMoment(step.writtenAt), name: step.byName ?? NOTHING })}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </Panel>
  )
}
