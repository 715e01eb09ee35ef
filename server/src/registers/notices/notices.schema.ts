import { z } from 'zod'
import { Id, PlainDateText, TypedText } from '../../platform/http/schemas.ts'
import { BirthDate, PersonFields } from '../people/people.schema.ts'

/** Who sent the notice, as a kind: the name of the place is not our data (law 13). */
export const NoticeSender = z.enum(['facility', 'enforcement-body', 'police'])
export const ResidenceOutcome = z.enum(['resides', 'not-here', 'moved'])

const NoticePaper = z.strictObject({
  /** Digits only: the letters behind the number name the sender. */
  number: TypedText.regex(/^\d{1,8}$/),
  noticeDate: PlainDateText,
  senderKind: NoticeSender,
  receivedOn: PlainDateText,
  /** The day he is expected home, when that is still to come. */
  expectedOn: PlainDateText.nullable(),
})
export type NoticePaper = z.infer<typeof NoticePaper>

/** A notice about somebody the commune knows already, or about somebody new. */
export const RecordNotice = NoticePaper.extend({
  personId: Id.nullable(),
  person: PersonFields.nullable(),
})
export type RecordNotice = z.infer<typeof RecordNotice>

export const CheckResidence = z.strictObject({
  outcome: ResidenceOutcome,
  /** The commune he has gone to; for `moved` only. */
  movedTo: z.string().max(80).nullable(),
})
export type CheckResidence = z.infer<typeof CheckResidence>

/** Where a notice stands: to be checked, waiting for him to come home, or done with. */
export const NoticeState = z.enum(['to-check', 'awaited', 'home', 'not-here', 'moved'])
export type NoticeState = z.infer<typeof NoticeState>

export const NoticeCard = NoticePaper.extend({
  id: Id,
  personId: Id,
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  hamlet: z.string(),
  areaName: z.string(),
  state: NoticeState,
  due: PlainDateText,
  isLate: z.boolean(),
  checkedOn: PlainDateText.nullable(),
  movedToName: z.string().nullable(),
  version: z.number().int(),
})
export type NoticeCard = z.infer<typeof NoticeCard>

export const NoticesQuery = z.strictObject({
  state: z.enum(['to-check', 'awaited', 'done', 'all']).default('to-check'),
})
export const NoticeCards = z.strictObject({ notices: z.array(NoticeCard) })
