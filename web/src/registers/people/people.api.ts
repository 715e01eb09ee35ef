import type {
  PeopleFound,
  PersonPage,
  Thread,
  Verdict,
  Worklists,
} from '@vung-buoc/server/contract'
import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query'
import { useMe } from '../../access/identity/session.ts'
import { readApi } from '../../platform/api.ts'
import { queryText, useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

interface UnitView {
  id: string
  name: string
  kind: string
  level: string
  areaId: string | null
  parentId: string | null
  validFrom: string
  validTo: string | null
}

export function usePeople(query: {
  q: string
  view: string
  months: string | null
  stage: string | null
  areaId: string | null
}) {
  const { q, view, months, stage, areaId } = query
  const asked = { view, months, stage, areaId }
  return useInfiniteQuery({
    queryKey: ['api', '/people', asked, q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      readApi<PeopleFound>(`/people${queryText({ ...asked, after: pageParam })}`, {
        signal,
        search: q,
      }),
    getNextPageParam: ({ next }) => next,
  })
}

/** How many people stand on each worklist, of one commune or of all in sight. */
export const useWorklists = (areaId: string | null) =>
  useRead<Worklists>(`/people/worklists${queryText({ areaId })}`, { keepPrevious: true }).data
    ?.worklists ?? []

export const usePerson = (id: string) => useRead<PersonPage>(`/people/${id}`)
export const useThread = (id: string) => useRead<Wire<typeof Thread>>(`/people/${id}/thread`)
export const useEligibility = (id: string) =>
  useRead<Wire<typeof Verdict>>(`/people/${id}/eligibility`)

/** The communes an officer of a wider area can choose from; none for an officer of one commune. */
export function useAreas(): { id: string; name: string }[] {
  const units = useRead<{ units: UnitView[] }>('/units').data?.units ?? []
  const own = useMe()?.acting?.areaId
  const communes = units.filter(
    ({ kind, level, validTo }) => kind === 'area' && level === 'commune' && validTo === null,
  )
  return communes.some(({ id }) => id === own) ? [] : communes
}
