import type { Duplicates } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

export const useDuplicates = () => useRead<Wire<typeof Duplicates>>('/duplicates')

export const pairAddress = (first: string, second: string): string =>
  `/trung-ho-so/${first}?voi=${second}`
