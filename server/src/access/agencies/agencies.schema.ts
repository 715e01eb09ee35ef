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
