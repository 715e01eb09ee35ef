import type { NoticeCards, TransferCards } from '@vung-buoc/server/contract'
import { useMe } from '../../access/identity/session.ts'
import { useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

export type NoticeView = 'to-check' | 'awaited' | 'done' | 'all'

export const useNotices = (state: NoticeView) =>
  useRead<Wire<typeof NoticeCards>>(`/release-notices?state=${state}`)

export const useTransfers = () => useRead<Wire<typeof TransferCards>>('/transfers')

interface Unit {
  id: string
  name: string
  kind: string
  level: string
  validTo: string | null
}

/** Every commune but the officer's own, to choose where somebody has gone. */
export function useOtherCommunes(): (readonly [string, string])[] {
  const units = useRead<{ units: Unit[] }>('/units').data?.units ?? []
  const own = useMe()?.acting?.areaId
  return units
    .filter(
      ({ kind, level, validTo }) => kind === 'area' && level === 'commune' && validTo === null,
    )
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => [id, name] as const)
}
