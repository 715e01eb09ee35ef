import type { Me, Permission } from '@vung-buoc/server/contract'
import { useQuery } from '@tanstack/react-query'
import { readApi } from '../../platform/api.ts'
import { queryClient } from '../../platform/query-client.ts'

const ME = {
  queryKey: ['api', '/me'],
  queryFn: () => readApi<Me>('/me'),
  staleTime: 60_000,
}

export const readMe = (): Promise<Me> => queryClient.ensureQueryData(ME)

export const readMeAnew = (): Promise<Me> => queryClient.fetchQuery({ ...ME, staleTime: 0 })

/** Where an officer with a password that was given out is kept until it is changed. */
export const ACCOUNT = '/tai-khoan'

/** Where an officer is kept whose duty needs a second factor, until he has one. */
export const SAFETY = '/tai-khoan/an-toan'

/** Everything shown belongs to one duty: with another duty, all of it is read anew. */
export function setMe(me: Me): void {
  queryClient.clear()
  queryClient.setQueryData(ME.queryKey, me)
}

/** The same officer with a newer proof: what is on the screen stays as it is. */
export function updateMe(me: Me): void {
  queryClient.setQueryData(ME.queryKey, me)
}

/** A proof that runs out while a file is on its way is as good as none. */
const MARGIN_MS = 20_000

/** Whether the last proof still holds, as far as this browser knows; true where none is asked for. */
export function proofHolds(): boolean {
  const known = queryClient.getQueryState<Me>(ME.queryKey)
  const left = known?.data?.proof.secondsLeft ?? null
  if (known === undefined || left === null) return true
  return known.dataUpdatedAt + left * 1_000 - MARGIN_MS > Date.now()
}

/** Who is signed in. Only below the shell, which does not open without. */
export function useMe(): Me | undefined {
  return useQuery(ME).data
}

export function useMay(): (permission: Permission) => boolean {
  const permissions = useMe()?.permissions ?? []
  return (permission) => permissions.includes(permission)
}

/** The login page that leads back to where the officer was. */
export const loginAddress = (from: string): string =>
  from === '/' || from.startsWith('/dang-nhap')
    ? '/dang-nhap'
    : `/dang-nhap?tiep=${encodeURIComponent(from)}`

/** Only addresses inside this app: `//elsewhere` and full addresses lead to the desk. */
export function safeReturn(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/'
}
