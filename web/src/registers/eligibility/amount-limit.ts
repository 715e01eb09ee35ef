import { NoLawInForceError, personLimit, plainDate, trainingLimit } from '@vung-buoc/law'
import { useMe } from '../../access/identity/session.ts'

/** The most the law lends for a purpose on the business date; null while it is not known. */
export function useAmountLimit(
  purpose: 'production' | 'training' | null,
  months: number | null,
): number | null {
  const today = useMe()?.businessDate
  if (today === undefined || purpose === null) return null
  const at = { on: plainDate(today) }
  try {
    if (purpose === 'production') return personLimit(at)
    return months === null ? null : trainingLimit(months, at)
  } catch (error) {
    if (error instanceof NoLawInForceError) return null
    throw error
  }
}
