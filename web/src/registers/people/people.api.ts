import type { PeopleFound, PersonPage, Thread, Verdict } from '@vung-buoc/server/contract'
import { useInfiniteQuery, keepPreviousData } from '@tanstack/react-query'
import { readApi } from '../../platform/api.ts'
import { queryText, useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

export interface UnitView {
  id: string
  name: string
  kind: string
  level: string
  areaId: string
  parentId: string | null
  validFrom: string
  validTo: string | null
}

export function usePeople(query: {
  q: string
  view: string
  stage: string | null
  areaId: string | null
}) {
  return useInfiniteQuery({
    queryKey: ['api', '/people', query],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      readApi<PeopleFound>(`/people${queryText({ ...query, after: pageParam })}`, signal),
    getNextPageParam: ({ next }) => next,
  })
}

export const usePerson = (id: string) => useRead<PersonPage>(`/people/${id}`)
export const useThread = (id: string) => useRead<Wire<typeof Thread>>(`/people/${id}/thread`)
export const useEligibility = (id: string) =>
  useRead<Wire<typeof Verdict>>(`/people/${id}/eligibility`)

/** The communes of the district, as places where people live. */
export function useAreas(): { id: string; name: string }[] {
  const units = useRead<{ units: UnitView[] }>('/units').data?.units ?? []
  const committees = units.filter(({ kind, validTo }) => kind === AREA_KIND && validTo === null)
  return committees.map(({ areaId, name }) => ({ id: areaId, name: placeName(name) }))
}

const AREA_KIND = 'people-committee'
/** "UBND xã An Ninh" → "xã An Ninh" */
const placeName = (unitName: string): string =>
  unitName.replace(/^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân) /, '')
