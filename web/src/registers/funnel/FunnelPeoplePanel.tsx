import { Group } from '@mantine/core'
import type { Funnel, FunnelPeople } from '@vung-buoc/server/contract'
import { inSentence, NOTHING, showDate } from '../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { threadTexts } from '../threads/thread.texts.ts'
import { addressOf, type FunnelView, useFunnelPeople } from './funnel.api.ts'
import { funnelTexts as say } from './funnel.texts.ts'

interface PanelProps {
  funnel: Funnel
  view: FunnelView
}

/** Exactly the people behind the number that was opened. */
export function FunnelPeoplePanel({ funnel, view }: PanelProps) {
  const people = useFunnelPeople(view)
  if (view.stage === null && view.outcome === null) return null
  const n = people.data?.total ?? 0
  return (
    <Panel title={say('people', { what: whatOf(funnel, view), n })} flush>
      <Loaded query={people}>
        {(data) =>
          data.people.length === 0 ? (
            <Empty title={say('none')} />
          ) : (
            <>
              <PeopleRows people={data.people} label={whatOf(funnel, view)} />
              <Pages view={view} shown={data.people.length} total={data.total} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function whatOf({ communes }: Funnel, { stage, outcome, areaId }: FunnelView): string {
  if (stage === null) return say('ended', { reason: threadTexts.code('reason', outcome ?? '') })
  const commune = communes.find((one) => one.areaId === areaId)
  const area = commune === undefined ? say('everywhere') : inSentence(commune.areaName)
  return say('people-at', { stage: say(`stages.${stage}`), area })
}

function PeopleRows({ people, label }: { people: FunnelPeople['people']; label: string }) {
  return (
    <ScrollBox label={label}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('reached')}</th>
            <th scope="col">{say('now')}</th>
            <th scope="col">{say('holder')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.threadId}>
              <th scope="row">
                <AppLink href={`/nguoi/${one.personId}`}>{one.fullName}</AppLink>
                <div className={table.quiet}>{`${one.hamlet}, ${one.areaName}`}</div>
              </th>
              <td data-label={say('reached')}>{showDate(one.reachedOn)}</td>
              <td data-label={say('now')}>
                {one.outcome === null ? say.code('stages', one.stage) : say('closed')}
              </td>
              <td data-label={say('holder')}>{one.holderName ?? NOTHING}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const PAGE = 100

function Pages({ view, shown, total }: { view: FunnelView; shown: number; total: number }) {
  const at = Number(view.after ?? 0)
  if (at === 0 && shown === total) return null
  const page = (after: number) => addressOf({ ...view, after: after === 0 ? null : String(after) })
  return (
    <Group justify="center" gap="sm" py="md">
      {at > 0 ? (
        <LinkButton variant="default" href={page(Math.max(0, at - PAGE))}>
          {say('back')}
        </LinkButton>
      ) : null}
      {at + shown < total ? (
        <LinkButton variant="default" href={page(at + shown)}>
          {say('more')}
        </LinkButton>
      ) : null}
    </Group>
  )
}
