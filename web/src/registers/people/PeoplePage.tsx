import { Group } from '@mantine/core'
import { MONTHS_BANDS } from '@vung-buoc/server/contract'
import { useDebouncedCallback } from '@mantine/hooks'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useSearchText } from '../../platform/use-search-text.ts'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useMay } from '../../access/identity/session.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Filters, PeopleFilters, STAGES, VIEWS } from './PeopleFilters.tsx'
import { PeopleRooms } from '../residence/PeopleRooms.tsx'
import { RestrictedHit } from '../restrictions/RestrictedNotices.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { usePeople } from './people.api.ts'
import { peopleTexts as say } from './people.texts.ts'

export function PeoplePage() {
  const may = useMay()
  const [filters, setFilters] = useFilters()
  const people = usePeople(filters)
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="people.read" />}
        actions={
          <>
            {may('people.write') ? (
              <LinkButton href="/nguoi/moi">{say('register')}</LinkButton>
            ) : null}
            <LinkButton href="/don-vi-cu" variant="subtle">
              {say('old-communes')}
            </LinkButton>
          </>
        }
      />
      <PeopleRooms />
      <PeopleFilters filters={filters.typed} onChange={setFilters} />
      <Panel flush>
        <Loaded query={people}>
          {({ pages }) => {
            const total = pages[0]?.total ?? 0
            const found = pages.flatMap((page) => page.people)
            const restricted = pages[0]?.restricted ?? null
            if (total === 0 && restricted === null) {
              return <Empty title={say('none')} says={say('none-says')} />
            }
            return (
              <>
                <RestrictedHit restricted={restricted} />
                {total === 0 ? null : <PeopleTable people={found} total={total} />}
              </>
            )
          }}
        </Loaded>
      </Panel>
      {people.hasNextPage ? (
        <Group justify="center" mt="md">
          <BusyButton
            variant="default"
            busy={people.isFetchingNextPage}
            onClick={() => void people.fetchNextPage()}
          >
            {say('more')}
          </BusyButton>
        </Group>
      ) : null}
    </>
  )
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    typed?: string
  }
}

/**
 * The filters live in the address, so that a view can be kept and sent on. What was typed does not:
 * a name in an address stays in the browser's history. It lies beside the entry, for going back.
 */
function useFilters() {
  const search = useSearchText()
  const navigate = useNavigate()
  const { typed = '' } = useLocation().state
  const inAddress: Filters = {
    q: typed,
    view: VIEWS.find((view) => view === search.view) ?? 'all',
    months: MONTHS_BANDS.find((months) => months === search.months) ?? null,
    stage: STAGES.find((stage) => stage === search.stage) ?? null,
    areaId: search.areaId ?? null,
  }
  const [q, setQ] = useState(inAddress.q)
  const keep = useDebouncedCallback((next: Filters) => {
    const { q: words, ...rest } = next
    const entries = Object.entries(rest).filter(([, value]) => value && value !== 'all')
    void navigate({
      to: '/nguoi',
      search: Object.fromEntries(entries) as never,
      state: { typed: words },
      replace: true,
    })
  }, 250)
  const change = (next: Filters) => {
    setQ(next.q)
    keep(next)
  }
  return [{ ...inAddress, typed: { ...inAddress, q } }, change] as const
}
