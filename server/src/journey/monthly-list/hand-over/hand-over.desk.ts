import { formatMonth, plainMonth } from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { DeskContributor, Task } from '../../../access/desk/desk.ts'
import { toneOf } from '../../../access/desk/tone.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { readLists } from '../read-list.ts'
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
async function openingTask(tx: Tx, ctx: DoorContext, drafts: HandOverCard[]): Promise<Task[]> {
  if (drafts.length > 0) return []
  const waiting = (await readLists(tx, ctx, undefined)).filter((list) => list.state === 'confirmed')
  const [first] = waiting.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  if (first === undefined) return []
  const tone = toneOf(first.due, ctx.today)
  const subject = `${waiting.length} danh sách đã xác nhận`
  return [{ code: 'open-hand-over', subject, due: first.due, opens: '/chuyen-giao', tone }]
}

/** The hand-over on the desk of the standing agency and of the bank's credit officer. */
export const handOverDesk: DeskContributor = async (tx, ctx) => {
  const { officer, today } = ctx
  const isStanding = (await findStanding(tx, officer.unitId, today)) !== undefined
  if (isStanding && officer.duty.startsWith('CA-')) {
    const drafts = (await readHandOvers(tx, ctx)).filter((card) => card.state === 'draft')
    const open = await openingTask(tx, ctx, drafts)
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
