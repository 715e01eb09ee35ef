import { z } from 'zod'
import { PlainDateText } from '../../platform/http/schemas.ts'

export const Units = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['area', 'agency']),
      level: z.string(),
      areaId: z.string().nullable(),
      parentId: z.string().nullable(),
      validFrom: PlainDateText,
      validTo: PlainDateText.nullable(),
    }),
  ),
})

/** Xã cũ → xã mới: codes are reused by the State, so each stands with its name and day. */
export const OldCommunes = z.strictObject({
  communes: z.array(
    z.strictObject({
      name: z.string(),
      code: z.string(),
      nowName: z.string(),
      nowCode: z.string(),
      since: PlainDateText,
      decision: z.string(),
    }),
  ),
})
