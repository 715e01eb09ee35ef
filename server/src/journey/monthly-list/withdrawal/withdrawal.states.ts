import type { Duty } from '../../../access/permissions/duties.ts'
import type { Permission } from '../../../access/permissions/policy.ts'
import type { WithdrawalState } from './withdrawal.schema.ts'

/** The four agencies a notice goes through. */
export type WithdrawalParty = 'police' | 'committee' | 'standing' | 'bank'

export interface WithdrawalAction {
  permission: Permission
  from: readonly WithdrawalState[]
  to: WithdrawalState
}

/** What may be done to a notice of withdrawal (thông báo rút tên), in which state. */
export const WITHDRAWAL_ACTIONS = {
  sign: { permission: 'withdrawal.sign', from: ['awaiting-signature'], to: 'signed' },
  confirm: { permission: 'withdrawal.confirm', from: ['signed'], to: 'confirmed' },
  pass: { permission: 'withdrawal.pass', from: ['confirmed'], to: 'passed' },
  receive: { permission: 'withdrawal.receive', from: ['passed'], to: 'completed' },
  return: {
    permission: 'withdrawal.return',
    from: ['awaiting-signature', 'signed', 'confirmed', 'passed'],
    to: 'returned',
  },
  resubmit: { permission: 'withdrawal.make', from: ['returned'], to: 'awaiting-signature' },
  cancel: {
    permission: 'withdrawal.make',
    from: ['returned', 'awaiting-signature'],
    to: 'cancelled',
  },
} as const satisfies Record<string, WithdrawalAction>

export type WithdrawalActionName = keyof typeof WITHDRAWAL_ACTIONS

/** Who has the notice in each state; null when nobody has anything left to do. */
export const WITHDRAWAL_HOLDERS: Record<
  WithdrawalState,
  { party: WithdrawalParty; duty: Duty } | null
> = {
  'awaiting-signature': { party: 'police', duty: 'CA-K' },
  signed: { party: 'committee', duty: 'UB-X' },
  confirmed: { party: 'standing', duty: 'CA-K' },
  passed: { party: 'bank', duty: 'NH-T' },
  completed: null,
  returned: { party: 'police', duty: 'CA-L' },
  cancelled: null,
}

export function openWithdrawalActions(
  state: WithdrawalState,
  permissions: ReadonlySet<string>,
): WithdrawalActionName[] {
  const names = Object.keys(WITHDRAWAL_ACTIONS) as WithdrawalActionName[]
  return names.filter((name) => {
    const action: WithdrawalAction = WITHDRAWAL_ACTIONS[name]
    return action.from.includes(state) && permissions.has(action.permission)
  })
}
