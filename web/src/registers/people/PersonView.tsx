import { Group, Stack } from '@mantine/core'
import type { PersonPage } from '@vung-buoc/server/contract'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useMay, useMe } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { inSentence } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { PersonCardPanel } from './PersonCardPanel.tsx'
import classes from './PersonView.module.css'
import { useEligibility, usePerson, useThread } from './people.api.ts'
import { peopleTexts as say } from './people.texts.ts'
import { ReleasePanel } from './ReleasePanel.tsx'
import { DataNotesPanel } from '../data-requests/DataNotesPanel.tsx'
import { LeavingPanel } from '../threads/LeavingPanel.tsx'
import { ThreadView } from '../threads/ThreadView.tsx'
import { VerdictBadge } from '../eligibility/VerdictBadge.tsx'
import { VerdictReasons } from '../eligibility/VerdictReasons.tsx'
import { verdictTexts } from '../eligibility/verdict.texts.ts'

/** One person; `children` is what the journey adds (contacts). */
export function PersonView({ id, children }: { id: string; children: ReactNode }) {
  const person = usePerson(id)
  return (
    <Loaded query={person}>
      {(data) => (
        <>
          {data.mergedInto === null ? null : <GoTo personId={data.mergedInto} />}
          <PersonHead person={data} />
          <div className={classes.columns}>
            <Stack gap="lg">
              <LeavingPanel person={data} />
              <PersonCardPanel person={data} />
              <ReleasePanel person={data} />
              <DataNotesPanel personId={id} />
              {children}
            </Stack>
            <Stack gap="lg">
              <ThreadPanel id={id} areaId={data.areaId} />
              <EligibilityPanel id={id} />
            </Stack>
          </div>
        </>
      )}
    </Loaded>
  )
}

/** Two records were found to be one person: the address of the one leads to the other. */
function GoTo({ personId }: { personId: string }) {
  const router = useRouter()
  useEffect(() => {
    void router.navigate({ href: `/nguoi/${personId}`, replace: true })
  }, [router, personId])
  return null
}

function PersonHead({ person }: { person: PersonPage }) {
  return (
    <PageHead
      title={person.fullName}
      tab={say('page.tab')}
      lead={`${person.hamlet}, ${inSentence(person.areaName)}`}
      marks={
        <>
          {person.stage === null ? null : (
            <StateBadge tone="calm">{say(`stages.${person.stage}`)}</StateBadge>
          )}
          <PurposeChip permission="people.read" />
        </>
      }
    />
  )
}

/** The sheet of readings opens for the head of the police of the person's own area only. */
function ThreadLinks({ id, areaId }: { id: string; areaId: string }) {
  const may = useMay()
  const own = useMe()?.acting?.areaId === areaId
  return (
    <Group gap="md">
      {own && may('reading.read') ? (
        <AppLink href={`/nguoi/${id}/ai-da-xem`}>{say('page.readings')}</AppLink>
      ) : null}
      {own && may('restriction.read') ? (
        <AppLink href={`/nguoi/${id}/han-che`}>{say('page.restrictions')}</AppLink>
      ) : null}
      <AppLink href={`/nhat-ky?subjectId=${id}`}>{say('page.audit')}</AppLink>
    </Group>
  )
}

function ThreadPanel({ id, areaId }: { id: string; areaId: string }) {
  const thread = useThread(id)
  return (
    <Panel title={say('page.thread')} aside={<ThreadLinks id={id} areaId={areaId} />}>
      <Loaded query={thread}>{(data) => <ThreadView thread={data} />}</Loaded>
    </Panel>
  )
}

function EligibilityPanel({ id }: { id: string }) {
  const verdict = useEligibility(id)
  return (
    <Panel title={say('page.why')}>
      <Loaded query={verdict}>
        {(data) => (
          <details className={classes.why}>
            <summary>
              <VerdictBadge verdict={data} />
              <span className={classes.whyWord}>{verdictTexts('why')}</span>
            </summary>
            <VerdictReasons verdict={data} />
          </details>
        )}
      </Loaded>
    </Panel>
  )
}
