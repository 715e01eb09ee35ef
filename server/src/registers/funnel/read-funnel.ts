import { firstDay, lastDay, monthOf, type PlainDate, plainMonth } from '@vung-buoc/law'
import type { DoorContext } from '../../access/door/route.ts'
import type { Duty } from '../../access/permissions/duties.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Stage } from '../threads/stage.schema.ts'
import { fullNameOf } from '../people/person-view.ts'
import {
  type CaseRow,
  countBelow,
  countCases,
  countInSight,
  type CountRow,
  listCases,
  listCommunesBelow,
  outcomesBelow,
  outcomesInSight,
  type Span,
} from './funnel.queries.ts'
import {
  type Funnel,
  type FunnelCount,
  type FunnelPeople,
  type FunnelSpan,
  FunnelStage,
} from './funnel.schema.ts'
import { suppressed, suppressedTotal } from './suppress.ts'

type Reading = Pick<DoorContext, 'officer' | 'today'>

const ALL = FunnelStage.options
const LONG_AGO = '1900-01-01'
const PAGE = 100

/** What each duty may know: a case reaches the commune when it is listed, the bank when handed on. */
const STAGES: Partial<Record<Duty, readonly FunnelStage[]>> = {
  'CA-L': ALL,
  'CA-K': ALL,
  'UB-L': ALL,
  'UB-X': ['listed', 'confirmed', 'received'],
  'NH-T': ['confirmed', 'received'],
  'NH-D': ['confirmed', 'received'],
  'NH-S': ['confirmed', 'received'],
}
const stagesOf = (duty: Duty): readonly FunnelStage[] => STAGES[duty] ?? []

interface Asked {
  month?: string | undefined
  span: FunnelSpan
}

function spanOf({ month, span }: Asked, today: PlainDate): Span & { month: string } {
  const asked = month === undefined ? monthOf(today) : plainMonth(month)
  return {
    month: asked,
    since: span === 'month' ? firstDay(asked) : LONG_AGO,
    until: lastDay(asked),
  }
}

const columnOf = (row: CountRow, stage: FunnelStage): number =>
  row[stage === 'in-need' ? 'in_need' : stage]

/** Who leads the plan sees numbers alone, and small ones not at all. */
const isCoarse = ({ officer }: Reading): boolean => officer.duty === 'UB-L'
const countsBelow = ({ officer }: Reading): boolean =>
  ['CA-L', 'CA-K', 'UB-L'].includes(officer.duty)

const totalOf = (parts: number[], coarse: boolean): FunnelCount =>
  coarse ? suppressedTotal(parts) : parts.reduce((sum, part) => sum + part, 0)

/** Phễu: how many cases have got how far, by commune, with those that ended and why. */
export async function readFunnel(tx: Tx, ctx: Reading, asked: Asked): Promise<Funnel> {
  const coarse = isCoarse(ctx)
  const spanAsked = coarse ? 'until' : asked.span
  const { month, ...span } = spanOf({ ...asked, span: spanAsked }, ctx.today)
  const below = countsBelow(ctx)
  const rows = below ? await countBelow(tx, span) : await countInSight(tx, span)
  const outcomes = below ? await outcomesBelow(tx, span) : await outcomesInSight(tx, span)
  const rowOf = new Map(rows.map((row) => [row.area_id, row]))
  const communes = await listCommunesBelow(tx, span.until)
  const stages = stagesOf(ctx.officer.duty)
  const countsOf = (count: (stage: FunnelStage) => FunnelCount) =>
    Object.fromEntries(ALL.map((stage) => [stage, stages.includes(stage) ? count(stage) : null]))
  const cell = (areaId: string, stage: FunnelStage): number => {
    const row = rowOf.get(areaId)
    return row === undefined ? 0 : columnOf(row, stage)
  }
  const shown = (count: number): FunnelCount => (coarse ? suppressed(count) : count)
  const column = (stage: FunnelStage) => communes.map((commune) => cell(commune.id, stage))
  return {
    month,
    span: spanAsked,
    stages: [...stages],
    communes: communes.map(({ id, name }) => ({
      areaId: id,
      areaName: name,
      counts: countsOf((stage) => shown(cell(id, stage))) as Funnel['total'],
    })),
    total: countsOf((stage) => totalOf(column(stage), coarse)) as Funnel['total'],
    outcomes: outcomes.map(({ outcome, cases }) => ({ outcome, cases: shown(cases) })),
    opensPeople: !coarse,
  }
}

const caseOf = (row: CaseRow) => ({
  threadId: row.thread_id,
  personId: row.person_id,
  fullName: fullNameOf(row),
  hamlet: row.hamlet,
  areaName: row.area_name,
  reachedOn: row.reached_on,
  stage: row.stage as Stage,
  outcome: row.outcome,
  holderName: row.holder_name,
})

/** The people behind one number of the funnel, a page at a time, by name. */
export async function readFunnelPeople(
  tx: Tx,
  ctx: Reading & Pick<DoorContext, 'sees'>,
  asked: Asked & {
    stage?: FunnelStage | undefined
    outcome?: string | undefined
    areaId?: string | undefined
    after: number
  },
): Promise<FunnelPeople> {
  const { month: _month, ...span } = spanOf(asked, ctx.today)
  const isEnded = asked.outcome !== undefined
  const stage = asked.stage ?? (isEnded ? null : 'released')
  if (stage !== null && !stagesOf(ctx.officer.duty).includes(stage)) return { total: 0, people: [] }
  const { outcome = null, areaId = null } = asked
  const wanted = { ...span, stage, outcome, areaId }
  const rows = await listCases(tx, { ...wanted, after: asked.after, limit: PAGE })
  ctx.sees([...new Set(rows.map((row) => row.person_id))])
  return { total: await countCases(tx, wanted), people: rows.map(caseOf) }
}
