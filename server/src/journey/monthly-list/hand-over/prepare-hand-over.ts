import { firstDay, monthOf, plainMonth } from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { refuseUnclearNote } from '../edit-lines.ts'
import { datesOf } from '../list-dates.ts'
import { returnList } from '../return-list.ts'
import type { Acting } from '../take-list.ts'
import {
  insertHandOver,
  listCandidates,
  listOfMonth,
  lockHandOver,
  markDiscarded,
  saveDecision,
  touchHandOver,
} from './hand-over.queries.ts'
import { handOverRefusals } from './hand-over.refusals.ts'
import type { HandOverState } from './hand-over.schema.ts'
import {
  HAND_OVER_ACTIONS,
  type HandOverAction,
  type HandOverActionName,
} from './hand-over.states.ts'

const STATE_NAMES: Record<HandOverState, string> = {
  draft: 'đang soạn',
  'handed-over': 'đã ký và chuyển',
  received: 'đã được ngân hàng tiếp nhận',
  discarded: 'đã bỏ',
}

/** Mở văn bản chuyển: one draft a month at a time; later ones carry supplements and late communes. */
export async function openHandOver(tx: Tx, acting: Acting, month: string): Promise<Written> {
  const { officer, today, touched } = acting
  const standing = await findStanding(tx, officer.unitId, today)
  if (standing === undefined) throw handOverRefusals.refuse('not-standing-agency')
  if (plainMonth(month) > monthOf(today)) throw handOverRefusals.refuse('month-in-future')
  const first = firstDay(plainMonth(month))
  const before = await listOfMonth(tx, first)
  if (before.some((one) => one.state === 'draft')) throw handOverRefusals.refuse('draft-open')
  const { handOverDue } = await datesOf(tx, plainMonth(month))
  const id = await insertHandOver(tx, {
    standingUnit: officer.unitId,
    bankUnit: standing.bank,
    month: first,
    number: (before.at(-1)?.number ?? 0) + 1,
    due: handOverDue,
    openedBy: officer.userId,
  })
  touched('hand-over', id)
  return { id, version: 1 }
}

/** Loads and locks a hand-over for an action; refuses when its state does not allow it. */
export async function takeHandOver(
  tx: Tx,
  wanted: { id: string; action: HandOverActionName; version?: number },
) {
  const found = await lockHandOver(tx, wanted.id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  const action: HandOverAction = HAND_OVER_ACTIONS[wanted.action]
  const state = found.state as HandOverState
  if (!action.from.includes(state)) {
    throw handOverRefusals.refuse('wrong-state', { state: STATE_NAMES[state] })
  }
  if (wanted.version !== undefined && wanted.version !== found.version) {
    throw platformRefusals.refuse('version-stale')
  }
  return found
}

export interface Judgement {
  id: string
  listId: string
  reasons: readonly string[]
  note: string
}
type Preparing = Acting & { expectedVersion: number }

async function takeWithList(
  tx: Tx,
  acting: Preparing,
  wanted: {
    id: string
    listId: string
    note: string
    reasons: readonly string[]
    action: HandOverActionName
  },
) {
  const found = await takeHandOver(tx, { ...wanted, version: acting.expectedVersion })
  await refuseUnclearNote(tx, wanted)
  const candidates = await listCandidates(tx, found)
  const list = candidates.find((row) => row.list_id === wanted.listId && row.state === 'confirmed')
  if (list === undefined) throw handOverRefusals.refuse('list-not-in-it')
  acting.touched('hand-over', found.id)
  acting.touched('list', list.list_id)
  return { found, list }
}

/** Giữ lại hoặc đưa vào: the standing agency holds a list back, or lets it go; it never edits. */
export async function holdOrInclude(
  tx: Tx,
  acting: Preparing,
  judgement: Judgement & { action: 'hold-list' | 'include-list' },
): Promise<Written> {
  const { found, list } = await takeWithList(tx, acting, judgement)
  await saveDecision(tx, {
    handOverId: found.id,
    listId: list.list_id,
    versionId: list.version_id,
    status: judgement.action === 'hold-list' ? 'held' : 'included',
    reasons: judgement.reasons,
    note: judgement.note,
  })
  return { id: found.id, version: await touchHandOver(tx, found.id) }
}

/** Trả xã: a confirmed list goes back to its commune with every reason at once. */
export async function returnFromHandOver(
  tx: Tx,
  acting: Preparing,
  judgement: Judgement,
): Promise<Written> {
  const wanted = { ...judgement, action: 'return-list' as const }
  const { found, list } = await takeWithList(tx, acting, wanted)
  const { reasons, note } = judgement
  await returnList(tx, acting, {
    id: list.list_id,
    action: 'return-confirmed',
    back: { reasons, note },
  })
  return { id: found.id, version: await touchHandOver(tx, found.id) }
}

/** Bỏ văn bản đang soạn: the lists stay confirmed and wait for the next one. */
export async function discardHandOver(
  tx: Tx,
  acting: Preparing,
  given: { id: string; reason: string; note: string },
): Promise<Written> {
  const { officer, today, touched, expectedVersion: version } = acting
  const { id, reason, note } = given
  const found = await takeHandOver(tx, { id, action: 'discard', version })
  await refuseUnclearNote(tx, { reasons: [reason], note })
  touched('hand-over', found.id)
  const by = { by: officer.userId, on: today }
  return { id: found.id, version: await markDiscarded(tx, { id, reason, note, ...by }) }
}
