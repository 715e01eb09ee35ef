import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { PersonFacts, Purpose } from './person-facts.ts'

const purposeNames: Readonly<Record<Purpose, string>> = {
  production: 'sản xuất, kinh doanh, tạo việc làm',
  training: 'đào tạo nghề',
}

/** The person has a need to borrow. Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 2. */
export function needReason({ hasNeed }: Pick<PersonFacts, 'hasNeed'>, at: LawDay): Reason {
  const rest = { cites: citing('conditions', at), data: { hasNeed } }
  if (hasNeed === null) {
    const says = 'Chưa ghi nhận người này có nhu cầu vay vốn hay không.'
    const wouldChange = 'Công an cấp xã hỏi và ghi nhận nhu cầu vay vốn.'
    return reason('need', 'need-unknown', { ...rest, says, wouldChange })
  }
  if (hasNeed) {
    return reason('need', 'need-stated', {
      ...rest,
      says: 'Có nhu cầu vay vốn.',
      wouldChange: null,
    })
  }
  const wouldChange = 'Khi người này có nhu cầu vay vốn.'
  return reason('need', 'need-none', { ...rest, says: 'Không có nhu cầu vay vốn.', wouldChange })
}

/** The loan has one of the two purposes of the programme. Source: the same Decision, Điều 1. */
export function purposeReason({ purpose }: Pick<PersonFacts, 'purpose'>, at: LawDay): Reason {
  const rest = { cites: citing('purposes', at), data: { purpose } }
  if (purpose === null) {
    const says = 'Chưa có mục đích vay vốn.'
    const wouldChange = `Ghi mục đích: ${purposeNames.training} hoặc ${purposeNames.production}.`
    return reason('purpose', 'purpose-missing', { ...rest, says, wouldChange })
  }
  const says = `Mục đích vay vốn: ${purposeNames[purpose]}.`
  return reason('purpose', 'purpose-stated', { ...rest, says, wouldChange: null })
}
