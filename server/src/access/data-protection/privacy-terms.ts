import type { PlainDate } from '@vung-buoc/law'
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { PlainDateText } from '../../platform/http/schemas.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'

/** A number of data protection and where it comes from; the unit stands in its name. */
const Term = z.strictObject({ value: z.number().int().positive(), source: z.string().min(1) })

const Terms = z.strictObject({
  from: PlainDateText,
  /** Working days until a person has the first answer to what he asked about his data. */
  firstAnswerWorkingDays: Term,
  /** Hours from finding an incident until the authority has heard of it: real time, nights too. */
  breachNoticeHours: Term,
  /** Months after the end of the window until somebody who never got a loan is made nameless. */
  neverLentMonths: Term,
  readLogYears: Term,
  /** Hours a record stays open in an emergency: real time. */
  breakGlassHours: Term,
  /** Working days until another person has looked at such an opening. */
  breakGlassReviewWorkingDays: Term,
  /** Days a file that is being settled may lie. */
  importDays: Term,
  /** Days a letter stays in the outbox after it went. */
  sentMailDays: Term,
  /** Days the bytes of a scan or a package stay after somebody discarded it. */
  discardedDays: Term,
})

/** From when which time limits of data protection hold here; the locality's own, with their sources. */
export const PrivacyTerms = z.strictObject({ rows: z.array(Terms).min(1) })
export type PrivacyTerms = z.infer<typeof PrivacyTerms>
export type Terms = z.infer<typeof Terms>

/** A day that no row of the profile covers: a gap in the data, never a guess. */
export class NoTermsError extends RangeError {
  constructor(day: string) {
    super(`privacy.json has no row for ${day}`)
    this.name = 'NoTermsError'
  }
}

/** The row in force. Throws: NoTermsError when the profile has none for that day. */
export function termsOf({ rows }: PrivacyTerms, day: string): Terms {
  const row = rows
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (row === undefined) throw new NoTermsError(day)
  return row
}

export const termsOn = async (tx: Tx, day: PlainDate): Promise<Terms> =>
  termsOf(await getDocument<PrivacyTerms>(tx, 'privacy'), day)
