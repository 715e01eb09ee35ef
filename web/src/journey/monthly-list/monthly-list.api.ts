import type {
  DecideLine,
  LeaveOutReason,
  LineFields,
  ListActionName,
  ListCards,
  ListPage,
  RemovalReason,
  ReturnReason,
} from '@vung-buoc/server/contract'
import { queryText, useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

export type LineFieldsBody = Wire<typeof LineFields>
export type RemovalCode = Wire<typeof RemovalReason>
export type LeaveOutCode = Wire<typeof LeaveOutReason>
export type ReturnCode = Wire<typeof ReturnReason>
export type Decision = Wire<typeof DecideLine>

export const useLists = (month: string | null) =>
  useRead<Wire<typeof ListCards>>(`/lists${queryText({ month })}`, { keepPrevious: true })

export const useList = (id: string) => useRead<ListPage>(`/lists/${id}`)

/** What the server says this officer may do with the list now. */
export const can = ({ actions }: ListPage, action: ListActionName): boolean =>
  actions.includes(action)

/** Whether a line of this list carries a button for this officer. */
export const hasLineActs = (list: ListPage): boolean =>
  (['edit-lines', 'withdraw-line', 'decide-line'] as const).some((action) => can(list, action))

export const linePath = (listId: string, lineId: string): string =>
  `/lists/${listId}/lines/${lineId}`
