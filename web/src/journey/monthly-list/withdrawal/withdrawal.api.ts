import type {
  WithdrawalActionName,
  WithdrawalCards,
  WithdrawalPage,
  WithdrawalReason,
  WithdrawalReturnReason,
} from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import type { Wire } from '../../../platform/wire.ts'

export type ReasonCode = Wire<typeof WithdrawalReason>
export type ReturnCode = Wire<typeof WithdrawalReturnReason>

export const REASON_CODES: readonly ReasonCode[] = [
  'moved-away',
  'died',
  'entered-by-mistake',
  'reoffended',
]
export const RETURN_CODES: readonly ReturnCode[] = [
  'details-wrong',
  'reason-not-proved',
  'person-still-resides',
  'already-lent',
  'other',
]

export const useWithdrawals = () => useRead<Wire<typeof WithdrawalCards>>('/withdrawals')
export const useWithdrawal = (id: string) => useRead<WithdrawalPage>(`/withdrawals/${id}`)

export const mayDo = ({ actions }: WithdrawalPage, action: WithdrawalActionName): boolean =>
  actions.includes(action)
