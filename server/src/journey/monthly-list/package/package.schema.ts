import { z } from 'zod'
import { DongAmount, Id, MonthText, PlainDateText } from '../../../platform/http/schemas.ts'

/** What has become of a hand-over that travels by file. */
export const PackageState = z.strictObject({
  made: z
    .strictObject({
      fileName: z.string(),
      manifestHash: z.string(),
      madeOn: PlainDateText,
      madeByName: z.string(),
    })
    .nullable(),
  /** Came by file: its delivery, and whether its receipt can be taken along by now. */
  delivery: z.strictObject({ id: Id, receiptReady: z.boolean() }).nullable(),
  receipt: z
    .strictObject({ byName: z.string(), receivedOn: PlainDateText, recordedOn: PlainDateText })
    .nullable(),
  actions: z.array(z.enum(['make', 'take-receipt'])),
})
export type PackageState = z.infer<typeof PackageState>

export const DeliveryState = z.enum(['waiting', 'taken-in', 'discarded'])
export const DeliveryCard = z.strictObject({
  id: Id,
  handOverId: Id,
  senderName: z.string(),
  partnerName: z.string(),
  state: DeliveryState,
  broughtOn: PlainDateText,
  broughtByName: z.string(),
  settledOn: PlainDateText.nullable(),
  version: z.number().int(),
})
export type DeliveryCard = z.infer<typeof DeliveryCard>
export const DeliveryCards = z.strictObject({ deliveries: z.array(DeliveryCard) })

/** The same person, it seems, on both sides: to be compared, never merged in silence. */
export const SamePerson = z.strictObject({
  line: Id,
  areaName: z.string(),
  there: z.strictObject({ fullName: z.string(), birthDate: z.string().nullable() }),
  here: z.strictObject({ fullName: z.string(), birthDate: z.string().nullable() }),
  differs: z.boolean(),
})
export type SamePerson = z.infer<typeof SamePerson>

export const DeliveryPage = DeliveryCard.extend({
  month: MonthText,
  number: z.number().int(),
  documentNumber: z.string(),
  documentDate: PlainDateText,
  signedByName: z.string(),
  manifestHash: z.string(),
  papers: z.number().int(),
  people: z.number().int(),
  totalAmount: DongAmount,
  lists: z.array(
    z.strictObject({
      listId: Id,
      areaName: z.string(),
      month: MonthText,
      supplementNumber: z.number().int(),
      comesAgain: z.boolean(),
      totalAmount: DongAmount,
      people: z.array(
        z.strictObject({
          line: Id,
          fullName: z.string(),
          birthDate: z.string().nullable(),
          purpose: z.enum(['production', 'training']).nullable(),
          amount: DongAmount.nullable(),
          isKnown: z.boolean(),
          isWithdrawn: z.boolean(),
        }),
      ),
    }),
  ),
  samePeople: z.array(SamePerson),
  /** What has come to be wrong since it was brought: a key that expired, a list taken meanwhile. */
  defects: z.array(z.strictObject({ subject: z.string(), code: z.string(), says: z.string() })),
})
export type DeliveryPage = z.infer<typeof DeliveryPage>

/** The lines of which the officer says: yes, that is the person we know under this number. */
export const TakeIn = z.strictObject({ samePeople: z.array(Id).max(20_000) })
