import type { Permission } from '../../access/permissions/policy.ts'
import type { ListState } from './monthly-list.schema.ts'

/**
 * What may be done to a monthly list, in which state, under which permission (law 6).
 * Server and web read this same table; the server refuses what is not in it.
 */
export interface ListAction {
  permission: Permission
  from: readonly ListState[]
  to: ListState
}

export const LIST_ACTIONS = {
  'edit-lines': { permission: 'monthly-list.draft', from: ['draft'], to: 'draft' },
  'import-file': { permission: 'monthly-list.draft', from: ['draft'], to: 'draft' },
  submit: { permission: 'monthly-list.draft', from: ['draft'], to: 'awaiting-signature' },
  'withdraw-line': {
    permission: 'monthly-list.draft',
    from: ['awaiting-signature'],
    to: 'awaiting-signature',
  },
  recall: { permission: 'monthly-list.draft', from: ['awaiting-signature'], to: 'draft' },
  'send-back': { permission: 'monthly-list.sign', from: ['awaiting-signature'], to: 'draft' },
  sign: { permission: 'monthly-list.sign', from: ['awaiting-signature'], to: 'submitted' },
  'decide-line': { permission: 'monthly-list.confirm', from: ['submitted'], to: 'submitted' },
  return: { permission: 'monthly-list.confirm', from: ['submitted'], to: 'draft' },
  confirm: { permission: 'monthly-list.confirm', from: ['submitted'], to: 'confirmed' },
  'return-confirmed': { permission: 'hand-over.prepare', from: ['confirmed'], to: 'draft' },
  'hand-over': { permission: 'hand-over.sign', from: ['confirmed'], to: 'handed-over' },
  receive: { permission: 'hand-over.receive', from: ['handed-over'], to: 'received' },
  'bank-sends-back': { permission: 'hand-over.receive', from: ['handed-over'], to: 'confirmed' },
} as const satisfies Record<string, ListAction>

export type ListActionName = keyof typeof LIST_ACTIONS

/** The action names open in a state to someone who holds these permissions. */
export function openListActions(
  state: ListState,
  permissions: ReadonlySet<string>,
): ListActionName[] {
  const names = Object.keys(LIST_ACTIONS) as ListActionName[]
  return names.filter((name) => {
    const action: ListAction = LIST_ACTIONS[name]
    return action.from.includes(state) && permissions.has(action.permission)
  })
}
