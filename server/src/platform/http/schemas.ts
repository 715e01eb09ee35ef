import { isPlainDate } from '@vung-buoc/law'
import { z } from 'zod'

/** Shapes that every room uses on the wire. */
export const Id = z.uuid()
/** A day that the calendar has: 30 February is refused here, before any rule asks about it. */
export const PlainDateText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text): boolean => isPlainDate(text), 'Không có ngày này trên lịch (1900–2200).')
/** A month of the years 2000 to 2199: the months before and after it are on the calendar too. */
export const MonthText = z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/)
export const DongAmount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** Text an officer types: NFC at the boundary (law 16), no control characters, trimmed. */
export const TypedText = z.string().overwrite((text) =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim(),
)

export const shortText = (max: number) => TypedText.max(max)
export const requiredText = (max: number) => TypedText.min(1).max(max)

/** What every write answers: nothing personal, so that it can be kept and replayed (law 7). */
export const Written = z.strictObject({ id: z.string(), version: z.number().int() })
export type Written = z.infer<typeof Written>

export const NoBody = z.strictObject({})
export const NoParams = z.strictObject({})
export const IdParams = z.strictObject({ id: Id })
