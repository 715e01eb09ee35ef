import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { OPEN_TO_ALL, refuseKeptLines } from './apart.ts'
import { lockList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import type { ListState } from './monthly-list.schema.ts'
import { LIST_ACTIONS, type ListAction, type ListActionName } from './monthly-list.states.ts'

/** The parts of the door's context that an action on a list works with. */
export type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'units' | 'touched'>

export type LockedList = NonNullable<Awaited<ReturnType<typeof lockList>>>

/** States as officers say them. */
export const STATE_NAMES: Record<ListState, string> = {
  draft: 'đang lập',
  'awaiting-signature': 'chờ ký',
  submitted: 'chờ UBND xã xác nhận',
  confirmed: 'đã xác nhận',
  'handed-over': 'đã chuyển ngân hàng',
  received: 'ngân hàng đã tiếp nhận',
}

/** Loads and locks a list for an action; refuses when its state does not allow it (law 6). */
export async function takeList(
  tx: Tx,
  wanted: { id: string; action: ListActionName; version?: number },
): Promise<LockedList> {
  const list = await lockList(tx, wanted.id)
  if (list === undefined) throw platformRefusals.refuse('not-found')
  const action: ListAction = LIST_ACTIONS[wanted.action]
  const state = list.state as ListState
  if (!action.from.includes(state)) {
    throw listRefusals.refuse('wrong-state', { state: STATE_NAMES[state] })
  }
  if (wanted.version !== undefined && wanted.version !== list.version) {
    throw platformRefusals.refuse('version-stale')
  }
  if (!OPEN_TO_ALL.includes(wanted.action)) await refuseKeptLines(tx, list)
  return list
}

export const targetOf = (action: ListActionName): ListState => LIST_ACTIONS[action].to
