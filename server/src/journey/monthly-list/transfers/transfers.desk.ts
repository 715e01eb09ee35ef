import type { DeskContributor } from '../../../access/desk/desk.ts'
import { findGrant } from '../../../access/permissions/policy.ts'
import { countToAnswer } from './transfers.queries.ts'

/** Requests of other communes that wait for an answer from this one. */
export const transfersDesk: DeskContributor = async (tx, { officer }) => {
  const isAsked = findGrant('transfer.answer', officer.duty) !== undefined
  const value = isAsked ? await countToAnswer(tx, officer.unitId) : 0
  if (value === 0) return { numbers: [], tasks: [] }
  const opens = '/chuyen-noi-cu-tru'
  const subject = `${value} người`
  const task = { code: 'answer-transfer', subject, due: null, opens, tone: 'soon' as const }
  return { numbers: [], tasks: [task] }
}
