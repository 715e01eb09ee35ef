import type { DeliveryPage, DeliveryCards, PackageState } from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import type { Wire } from '../../../platform/wire.ts'

export const useHandOverPackage = (id: string) => useRead<PackageState>(`/hand-overs/${id}/package`)
export const useDeliveries = () => useRead<Wire<typeof DeliveryCards>>('/deliveries')
export const useDelivery = (id: string) => useRead<DeliveryPage>(`/deliveries/${id}`)

export type DeliveredList = DeliveryPage['lists'][number]
