import type { Funnel, FunnelPeople, FunnelSpan, FunnelStage } from '@vung-buoc/server/contract'
import { queryText, useRead } from '../../platform/use-read.ts'
import { useSearchText } from '../../platform/use-search-text.ts'

export const SPANS: readonly FunnelSpan[] = ['until', 'month']
const STAGES: readonly FunnelStage[] = [
  'released',
  'contacted',
  'in-need',
  'listed',
  'confirmed',
  'received',
]

/** What the page shows lives in its address, so that a view can be kept and sent on. */
export interface FunnelView {
  month: string | null
  span: FunnelSpan
  stage: FunnelStage | null
  outcome: string | null
  areaId: string | null
  after: string | null
}

export function useFunnelView(): FunnelView {
  const search = useSearchText()
  return {
    month: search.month ?? null,
    span: SPANS.find((span) => span === search.span) ?? 'until',
    stage: STAGES.find((stage) => stage === search.stage) ?? null,
    outcome: search.outcome ?? null,
    areaId: search.areaId ?? null,
    after: search.after ?? null,
  }
}

export const addressOf = (view: Partial<FunnelView>): string =>
  `/pheu${queryText({ ...view, span: view.span === 'until' ? null : view.span })}`

export const useFunnel = ({ month, span }: FunnelView) =>
  useRead<Funnel>(`/funnel${queryText({ month, span })}`, { keepPrevious: true })

export const useFunnelPeople = (view: FunnelView) =>
  useRead<FunnelPeople>(
    view.stage === null && view.outcome === null ? null : `/funnel/people${queryText({ ...view })}`,
    { keepPrevious: true },
  )
