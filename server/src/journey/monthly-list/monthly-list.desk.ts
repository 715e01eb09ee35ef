import { firstDay, formatMonth, monthOf, plainMonth } from '@vung-buoc/law'
import type { DeskPart, Figure, Task } from '../../access/desk/desk.ts'
import { toneOf, worstOf } from '../../access/desk/tone.ts'
import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { datesOf } from './list-dates.ts'
import { listListsOfMonth } from './monthly-list.queries.ts'
import type { ListCard, ListState } from './monthly-list.schema.ts'

const EMPTY: DeskPart = { numbers: [], tasks: [] }

/** What each duty counts (the way of each list stands below its numbers), and what waits for it. */
const COUNTS: Partial<Record<string, ListState[]>> = {
  'CA-L': ['draft'],
  'CA-K': ['awaiting-signature', 'submitted', 'confirmed'],
  'UB-X': ['submitted', 'confirmed'],
  'NH-T': ['handed-over', 'received'],
  'NH-D': ['handed-over', 'received'],
  'NH-S': ['received'],
}
const WAITS_FOR: Partial<Record<string, { state: ListState; code: string }>> = {
  'CA-L': { state: 'draft', code: 'submit-list' },
  'CA-K': { state: 'awaiting-signature', code: 'sign-list' },
  'UB-X': { state: 'submitted', code: 'confirm-list' },
}

function figureOf(state: ListState, lists: ListCard[], ctx: DoorContext): Figure {
  const here = lists.filter((list) => list.state === state)
  const waits = WAITS_FOR[ctx.officer.duty]?.state === state
  const tones = here.map((list) => toneOf(list.due, ctx.today))
  return {
    code: `lists-${state}`,
    value: here.length,
    opens: `/danh-sach?state=${state}`,
    tone: waits ? worstOf(tones) : 'calm',
  }
}

const subjectOf = (list: ListCard): string =>
  `${list.areaName}, tháng ${formatMonth(plainMonth(list.month))}`

function taskOf(list: ListCard, code: string, ctx: DoorContext): Task {
  return {
    code: list.returned && code === 'submit-list' ? 'correct-list' : code,
    subject: subjectOf(list),
    due: list.due,
    // Who signs opens the folder: what he has to see before he does.
    opens: code === 'sign-list' ? `/danh-sach/${list.id}/bia` : `/danh-sach/${list.id}`,
    tone: toneOf(list.due, ctx.today),
  }
}

/** A commune that has not opened this month's list is told so, with the day it closes. */
async function openingTask(tx: Tx, ctx: DoorContext): Promise<Task[]> {
  if (ctx.officer.duty !== 'CA-L') return []
  const unit = await getUnit(tx, ctx.officer.unitId)
  if (unit.agency_kind !== 'police' || unit.level !== 'commune') return []
  const month = monthOf(ctx.today)
  if ((await listListsOfMonth(tx, ctx.officer.areaId, firstDay(month))).length > 0) return []
  const { draftDue } = await datesOf(tx, month)
  return [
    {
      code: 'open-list',
      subject: `Tháng ${formatMonth(month)}`,
      due: draftDue,
      opens: '/danh-sach',
      tone: toneOf(draftDue, ctx.today),
    },
  ]
}

/** Only the officer's own unit acts on a commune's list; the district sees it and waits. */
async function waitingTasks(tx: Tx, ctx: DoorContext, lists: ListCard[]): Promise<Task[]> {
  const waits = WAITS_FOR[ctx.officer.duty]
  if (waits === undefined) return []
  const unit = await getUnit(tx, ctx.officer.unitId)
  if (unit.level !== 'commune') return []
  return lists
    .filter((list) => list.state === waits.state)
    .map((list) => taskOf(list, waits.code, ctx))
}

/** The monthly list on the desk: where lists stand, and which of them wait for this officer. */
export async function monthlyListPart(
  tx: Tx,
  ctx: DoorContext,
  lists: ListCard[],
): Promise<DeskPart> {
  const states = COUNTS[ctx.officer.duty]
  if (states === undefined) return EMPTY
  return {
    numbers: states.map((state) => figureOf(state, lists, ctx)),
    tasks: [...(await openingTask(tx, ctx)), ...(await waitingTasks(tx, ctx, lists))],
  }
}
