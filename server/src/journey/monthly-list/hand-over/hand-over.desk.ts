import { formatMonth, plainMonth } from '@vung-buoc/law'
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
  opens: `/chuyen-giao/${card.id}`,
  tone: card.state === 'draft' ? toneOf(card.due, ctx.today) : 'calm',
})

/** Confirmed lists that stand in no open hand-over yet: somebody has to open one. */
function openingTask(ctx: DoorContext, lists: ListCard[]): Task[] {
  const waiting = lists.filter((list) => list.state === 'confirmed')
  const [first] = waiting.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  if (first === undefined) return []
  const tone = toneOf(first.due, ctx.today)
  const subject = `${waiting.length} danh sách đã xác nhận`
  return [{ code: 'open-hand-over', subject, due: first.due, opens: '/chuyen-giao', tone }]
}

/** The hand-over on the desk of the standing agency and of the bank's credit officer. */
export async function handOverPart(tx: Tx, ctx: DoorContext, lists: ListCard[]): Promise<DeskPart> {
  const { officer, today } = ctx
  const isStanding = (await findStanding(tx, officer.unitId, today)) !== undefined
  if (isStanding && officer.duty.startsWith('CA-')) {
    const drafts = (await readHandOvers(tx, ctx)).filter((card) => card.state === 'draft')
    const open = drafts.length > 0 ? [] : openingTask(ctx, lists)
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
