import type { Contacts, RecordContact } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import type { Wire } from '../../platform/wire.ts'

export type ContactWayCode = RecordContact['way']
export type ContactOutcomeCode = RecordContact['outcome']
export type Need = RecordContact['need']

export const useContacts = (personId: string) =>
  useRead<Wire<typeof Contacts>>(`/people/${personId}/contacts`)
