import {
  daysBetween,
  firstDay,
  monthOf,
  type PlainDate,
  type PlainMonth,
  previousMonth,
} from '@vung-buoc/law'
import type { DeskPart } from '../../../access/desk/desk.ts'
import type { Desk } from '../../../access/desk/desk.schema.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { listCommunesBelow } from '../../../registers/funnel/funnel.queries.ts'
import { datesOf, monthOfColumn } from '../list-dates.ts'
import type { ListCard } from '../monthly-list.schema.ts'
import { listStatesBelow } from './progress.queries.ts'

/** Where one list stands; without `opens` for who may know no more than that. */
interface Standing {
  areaId: string
  month: string
  state: string
  due: string | null
  opens: string | null
}

const READERS = ['CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'UB-L']
const MONTHS_SHOWN = 6
const AT_COMMUNE = ['draft', 'awaiting-signature', 'submitted']
const HANDED_OVER = ['handed-over', 'received']

/** This month and the ones before it, oldest first. */
function lastMonths(today: PlainDate): [PlainMonth, ...PlainMonth[]] {
  const months: [PlainMonth, ...PlainMonth[]] = [monthOf(today)]
  while (months.length < MONTHS_SHOWN) months.unshift(previousMonth(months[0]))
  return months
}

async function statesAlone(tx: Tx, since: PlainMonth): Promise<Standing[]> {
  const rows = await listStatesBelow(tx, firstDay(since))
  return rows.map(({ area_id, month, state }) => ({
    areaId: area_id,
    month: monthOfColumn(month),
    state,
    due: null,
    opens: null,
  }))
}

const standingsOf = (lists: ListCard[], since: PlainMonth): Standing[] =>
  lists
    .filter((list) => list.month >= since)
    .map((list) => ({ ...list, opens: `/danh-sach/${list.id}` }))

/** The regular list and its supplements of one month: each has a line, a commune without one too. */
async function communesOf(tx: Tx, ctx: DoorContext, lists: Standing[]): Promise<Desk['communes']> {
  const month = monthOf(ctx.today)
  const areas = await listCommunesBelow(tx, ctx.today)
  return areas.flatMap<Desk['communes'][number]>(({ id, name }) => {
    const here = lists.filter((list) => list.areaId === id && list.month === month)
    const lines = here.map(({ state, due, opens }) => ({ areaName: name, state, due, opens }))
    return lines.length > 0 ? lines : [{ areaName: name, state: null, due: null, opens: null }]
  })
}

function monthsOf(months: PlainMonth[], lists: Standing[]) {
  return months.map((month) => {
    const states = lists.filter((list) => list.month === month).map((list) => list.state)
    const count = (wanted: string[]) => states.filter((state) => wanted.includes(state)).length
    return {
      month,
      atCommune: count(AT_COMMUNE),
      confirmed: count(['confirmed']),
      handedOver: count(HANDED_OVER),
    }
  })
}

/** The hand-over still to come: of last month's lists until its day, then of this month's. */
async function nextHandOver(tx: Tx, { officer, today }: DoorContext): Promise<Desk['handOver']> {
  if (!officer.duty.startsWith('CA-')) return null
  const month = monthOf(today)
  for (const listed of [previousMonth(month), month]) {
    const { handOverDue: due } = await datesOf(tx, listed)
    if (due !== null && due >= today) return { due, days: daysBetween(today, due) }
  }
  return null
}

/** How far the lists have got: this month commune by commune, and the months before in numbers. */
export async function progressPart(tx: Tx, ctx: DoorContext, cards: ListCard[]): Promise<DeskPart> {
  const { duty } = ctx.officer
  if (!READERS.includes(duty)) return { numbers: [], tasks: [] }
  const months = lastMonths(ctx.today)
  const since = months[0]
  const lists = duty === 'UB-L' ? await statesAlone(tx, since) : standingsOf(cards, since)
  const communes = await communesOf(tx, ctx, lists)
  const isAbove = communes.length > 1 && (duty.startsWith('CA-') || duty === 'UB-L')
  return {
    numbers: [],
    tasks: [],
    handOver: await nextHandOver(tx, ctx),
    communes,
    months: isAbove ? monthsOf(months, lists) : [],
  }
}
