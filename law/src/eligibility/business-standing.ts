import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Answer } from '../verdict/reason.ts'
import type { CodesOf } from '../verdict/reason-codes.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { BusinessFacts } from './business-facts.ts'

type YesNo<Code> = Record<'yes' | 'no' | 'unknown', Answer<Code>>

const lawfulAnswers: YesNo<CodesOf<'lawful'>> = {
  yes: {
    code: 'lawful-yes',
    says: 'Cơ sở được thành lập và hoạt động hợp pháp.',
    wouldChange: null,
  },
  no: {
    code: 'lawful-no',
    says: 'Cơ sở chưa được thành lập hoặc không hoạt động theo quy định của pháp luật.',
    wouldChange: 'Khi cơ sở có đăng ký và hoạt động hợp pháp.',
  },
  unknown: {
    code: 'lawful-unknown',
    says: 'Chưa kiểm tra đăng ký và hoạt động của cơ sở.',
    wouldChange: 'Ghi nhận giấy tờ đăng ký của cơ sở.',
  },
}

const planAnswers: YesNo<CodesOf<'plan'>> = {
  yes: {
    code: 'plan-confirmed',
    says: 'Phương án vay vốn (Mẫu số 02) đã được Ủy ban nhân dân cấp xã xác nhận.',
    wouldChange: null,
  },
  no: {
    code: 'plan-not-confirmed',
    says: 'Phương án vay vốn (Mẫu số 02) chưa được Ủy ban nhân dân cấp xã xác nhận.',
    wouldChange: 'Khi Ủy ban nhân dân cấp xã nơi thực hiện phương án xác nhận Mẫu số 02.',
  },
  unknown: {
    code: 'plan-unknown',
    says: 'Chưa có phương án vay vốn (Mẫu số 02).',
    wouldChange: 'Cơ sở lập Mẫu số 02 và xin xác nhận của Ủy ban nhân dân cấp xã.',
  },
}

/** The business is lawfully established and operating. Source: Điều 3 khoản 2. */
export function lawfulReason({ isLawful }: Pick<BusinessFacts, 'isLawful'>, at: LawDay): Reason {
  const { code, ...sentences } = lawfulAnswers[answered(isLawful)]
  return reason('lawful', code, {
    cites: citing('conditions', at),
    data: { isLawful },
    ...sentences,
  })
}

/** The commune has confirmed the loan plan, Mẫu 02. Source: Điều 3 khoản 2. */
export function planReason(facts: Pick<BusinessFacts, 'isPlanConfirmed'>, at: LawDay): Reason {
  const { isPlanConfirmed } = facts
  const { code, ...sentences } = planAnswers[answered(isPlanConfirmed)]
  const cites = citing('conditions', at)
  return reason('plan', code, { cites, data: { isPlanConfirmed }, ...sentences })
}

function answered(fact: boolean | null): 'yes' | 'no' | 'unknown' {
  if (fact === null) return 'unknown'
  return fact ? 'yes' : 'no'
}
