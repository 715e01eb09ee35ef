import {
  addWorkingDays,
  CalendarGapError,
  defaultProgramme,
  NoLawInForceError,
  parameters,
  type PlainDate,
  valueOn,
} from '@vung-buoc/law'
import { workingCalendar } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/database.ts'
import { noticeRefusals } from './notices.refusals.ts'

/** The last day to check where somebody lives: so many working days after the notice came in. */
export async function residenceDue(tx: Tx, receivedOn: PlainDate): Promise<PlainDate> {
  const calendar = await workingCalendar(tx)
  try {
    const days = valueOn(parameters.residenceCheckWorkingDays, receivedOn, defaultProgramme)
    return addWorkingDays(receivedOn, days, calendar)
  } catch (error) {
    const unknown = error instanceof NoLawInForceError || error instanceof CalendarGapError
    throw unknown ? noticeRefusals.refuse('no-clock') : error
  }
}
