import type {
  DiscardReason,
  HandOverActionName,
  HandOverCards,
  HandOverList,
  HandOverPage,
  HoldReason,
  SendBackReason,
} from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import type { Wire } from '../../../platform/wire.ts'

export type IncludedList = Wire<typeof HandOverList>
export type HoldCode = Wire<typeof HoldReason>
export type DiscardCode = Wire<typeof DiscardReason>
export type SendBackCode = Wire<typeof SendBackReason>

export const SEND_BACK_CODES: readonly SendBackCode[] = [
  'details-wrong',
  'signature-missing',
  'not-confirmed',
  'wrong-form',
  'amount-over-limit',
  'other',
]

export const DISCARD_CODES: readonly DiscardCode[] = [
  'opened-by-mistake',
  'wrong-month',
  'no-list-left',
  'other',
]

export const useHandOvers = () => useRead<Wire<typeof HandOverCards>>('/hand-overs')
export const useHandOver = (id: string) => useRead<HandOverPage>(`/hand-overs/${id}`)

export const mayDo = ({ actions }: HandOverPage, action: HandOverActionName): boolean =>
  actions.includes(action)
