import { addWorkingDays, CalendarGapError, type PlainDate } from '@vung-buoc/law'
import { NoTermsError, termsOn } from '../../access/data-protection/privacy-terms.ts'
import { workingCalendar } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/database.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'

/** The last day for the first answer: so many working days after the request came in. */
export async function answerDue(tx: Tx, receivedOn: PlainDate): Promise<PlainDate> {
  try {
    const { firstAnswerWorkingDays } = await termsOn(tx, receivedOn)
    return addWorkingDays(receivedOn, firstAnswerWorkingDays.value, await workingCalendar(tx))
  } catch (error) {
    const isGap = error instanceof CalendarGapError || error instanceof NoTermsError
    throw isGap ? dataRequestRefusals.refuse('no-clock') : error
  }
}
