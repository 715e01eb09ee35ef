import type { Permission } from '../../../access/permissions/policy.ts'
import type { HandOverState } from './hand-over.schema.ts'

export interface HandOverAction {
  permission: Permission
  from: readonly HandOverState[]
  to: HandOverState
}

/** What may be done to a hand-over (văn bản chuyển danh sách), in which state. */
export const HAND_OVER_ACTIONS = {
  'hold-list': { permission: 'hand-over.prepare', from: ['draft'], to: 'draft' },
  'include-list': { permission: 'hand-over.prepare', from: ['draft'], to: 'draft' },
  'return-list': { permission: 'hand-over.prepare', from: ['draft'], to: 'draft' },
  discard: { permission: 'hand-over.prepare', from: ['draft'], to: 'discarded' },
  sign: { permission: 'hand-over.sign', from: ['draft'], to: 'handed-over' },
  receive: { permission: 'hand-over.receive', from: ['handed-over'], to: 'received' },
} as const satisfies Record<string, HandOverAction>

export type HandOverActionName = keyof typeof HAND_OVER_ACTIONS

export function openHandOverActions(
  state: HandOverState,
  permissions: ReadonlySet<string>,
): HandOverActionName[] {
  const names = Object.keys(HAND_OVER_ACTIONS) as HandOverActionName[]
  return names.filter((name) => {
    const action: HandOverAction = HAND_OVER_ACTIONS[name]
    return action.from.includes(state) && permissions.has(action.permission)
  })
}
