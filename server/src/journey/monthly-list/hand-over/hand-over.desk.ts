import { formatMonth, plainDate, plainMonth } from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { DeskPart, Task } from '../../../access/desk/desk.ts'
import { toneOf } from '../../../access/desk/tone.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { ListCard } from '../monthly-list.schema.ts'
import type { HandOverCard } from './hand-over.schema.ts'
import { readHandOvers } from './read-hand-over.ts'

const taskOf = (card: HandOverCard, code: string, ctx: DoorContext): Task => ({
  code,
  subject: `Tháng ${formatMonth(plainMonth(card.month))}, lần ${card.number}`,
  due: card.state === 'draft' ? card.due : null,
  opens: `/chuyen-giao/${card.id}${code === 'sign-hand-over' ? '/bia' : ''}`,
  tone: card.state === 'draft' ? toneOf(card.due, ctx.today) : 'calm',
})

/** Confirmed lists that stand in no open hand-over yet: somebody has to open one for their month. */
function openingTasks(ctx: DoorContext, lists: ListCard[]): Task[] {
  const waiting = lists.filter((list) => list.state === 'confirmed')
  const months = [...new Set(waiting.map((list) => list.month))].toSorted()
  return months.map((month) => {
    const theirs = waiting.filter((list) => list.month === month)
    const due = theirs.map((list) => list.due ?? '9999').toSorted()[0] ?? '9999'
    const known = due === '9999' ? null : plainDate(due)
    return {
      code: 'open-hand-over',
      subject: `Tháng ${formatMonth(plainMonth(month))}: ${theirs.length} danh sách đã xác nhận`,
      due: known,
      opens: '/chuyen-giao',
      tone: toneOf(known, ctx.today),
    }
  })
}

/** The hand-over on the desk of the standing agency and of the bank's credit officer. */
export async function handOverPart(tx: Tx, ctx: DoorContext, lists: ListCard[]): Promise<DeskPart> {
  const { officer, today } = ctx
  const isStanding = (await findStanding(tx, officer.unitId, today)) !== undefined
  if (isStanding && officer.duty.startsWith('CA-')) {
    const drafts = (await readHandOvers(tx, ctx)).filter((card) => card.state === 'draft')
    const open = drafts.length > 0 ? [] : openingTasks(ctx, lists)
    // An open one waits for the chief's signature; who prepares it has nothing he must do there.
    const toSign = officer.duty === 'CA-K' ? drafts : []
    return {
      numbers: [],
      tasks: [...open, ...toSign.map((card) => taskOf(card, 'sign-hand-over', ctx))],
    }
  }
  if (officer.duty !== 'NH-T') return { numbers: [], tasks: [] }
  const arrived = (await readHandOvers(tx, ctx)).filter((card) => card.state === 'handed-over')
  return { numbers: [], tasks: arrived.map((card) => taskOf(card, 'receive-hand-over', ctx)) }
}
