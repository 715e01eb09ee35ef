import { valueOn } from '../dated.ts'
import { eligibilityWindowYears } from '../parameters/eligibility-window-years.ts'
import { windowMeasuredAt } from '../parameters/window-measured-at.ts'
import { formatDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { defaultProgramme } from '../programme.ts'
import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { PersonFacts } from './person-facts.ts'
import { daysLeft, windowEnd } from './window.ts'

/**
 * At most 5 years lie between completing the sentence and the time of borrowing, `at.on`.
 *
 * Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 2.
 */
export function windowReason({ completedOn }: Pick<PersonFacts, 'completedOn'>, at: LawDay) {
  if (completedOn === null) return dateMissing(at)
  if (completedOn > at.on) return dateInFuture(completedOn, at)
  return windowOpenOrClosed(completedOn, at)
}

function windowOpenOrClosed(completedOn: PlainDate, at: LawDay): Reason {
  const { on, programme = defaultProgramme } = at
  const years = valueOn(eligibilityWindowYears, on, programme)
  const lastDay = windowEnd(completedOn, programme, on)
  const left = daysLeft(completedOn, programme, on)
  const measuredAt = valueOn(windowMeasuredAt, on, programme)
  const data = { on, completedOn, years, lastDay, daysLeft: left, measuredAt }
  const rest = { cites: citing('conditions', at), data }
  const completed = `chấp hành xong ngày ${formatDate(completedOn)}`
  if (left < 0) {
    const says = `Đã quá ${years} năm: ${completed}, ngày cuối được vay là ${formatDate(lastDay)}.`
    return reason('window', 'window-closed', { ...rest, says, wouldChange: null })
  }
  const says = `Còn trong ${years} năm: ${completed}, được vay đến hết ngày ${formatDate(lastDay)}.`
  const wouldChange = `Sau ngày ${formatDate(lastDay)} thì không còn đủ điều kiện.`
  return reason('window', 'window-open', { ...rest, says, wouldChange })
}

function dateMissing(at: LawDay): Reason {
  return reason('window', 'completion-date-missing', {
    cites: citing('conditions', at),
    data: { on: at.on, completedOn: null },
    says: 'Chưa có ngày chấp hành xong án phạt tù.',
    wouldChange: 'Ghi ngày chấp hành xong theo giấy chứng nhận.',
  })
}

function dateInFuture(completedOn: PlainDate, at: LawDay): Reason {
  const day = formatDate(completedOn)
  return reason('window', 'completion-in-future', {
    cites: citing('conditions', at),
    data: { on: at.on, completedOn },
    says: `Ngày chấp hành xong ${day} sau ngày xét ${formatDate(at.on)}.`,
    wouldChange: `Sửa lại ngày nếu ghi sai; nếu đúng, xét lại từ ngày ${day}.`,
  })
}
