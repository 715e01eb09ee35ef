import { valueOn } from '../dated.ts'
import { formatDong } from '../money.ts'
import type { Dong } from '../money.ts'
import { businessProjectLimit } from '../parameters/business-project-limit.ts'
import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Reason, Verdict } from '../verdict/verdict.ts'
import { verdict } from '../verdict/verdict.ts'
import { perWorkerTotal, personLimit, trainingLimit } from './amounts.ts'

/** An amount asked for, with what its limit depends on. `months` of training: null if unknown. */
export type AmountAsked =
  | { borrowerKind: 'person'; purpose: 'production'; amount: Dong | null }
  | { borrowerKind: 'person'; purpose: 'training'; amount: Dong | null; months: number | null }
  | { borrowerKind: 'person'; purpose: null; amount: Dong | null }
  | { borrowerKind: 'business'; amount: Dong | null; workers: number }

type PersonAsked = Exclude<AmountAsked, { borrowerKind: 'business' }>

/**
 * Whether an amount is within the limit of the law, with the limit and the data used. A business
 * gets two reasons, per project and per worker. The months of a training loan are not on Mẫu 01:
 * without them (or without a purpose) no limit is known yet, and the amount passes with code
 * 'amount-checked-later'.
 *
 * Units: đồng. Rounding: none. Throws: NoLawInForceError; RangeError for broken counts.
 * Source: Decision 22/2023/QĐ-TTg, Điều 6.
 */
export function withinLimit(asked: AmountAsked, at: LawDay): Verdict {
  return verdict(amountReasons(asked, at))
}

/** The reasons of `withinLimit`, for a verdict that has other conditions as well. */
export function amountReasons(asked: AmountAsked, at: LawDay): Reason[] {
  const { amount } = asked
  if (amount === null) return [amountMissing(at)]
  if (amount <= 0) return [amountNotPositive(amount, at)]
  if (asked.borrowerKind === 'business') return businessReasons(amount, asked.workers, at)
  return [personReason(asked, amount, at)]
}

function personReason(asked: PersonAsked, amount: Dong, at: LawDay): Reason {
  if (asked.purpose === null) {
    return checkedLater(amount, 'Đối chiếu hạn mức khi có mục đích vay vốn.', at)
  }
  if (asked.purpose === 'production') {
    return amountReason({ amount, limit: personLimit(at), limitSays: 'một người' }, at)
  }
  if (asked.months === null) {
    const monthly = formatDong(trainingLimit(1, at))
    return checkedLater(amount, `Tối đa ${monthly} mỗi tháng học; đối chiếu khi có số tháng.`, at)
  }
  const limitSays = `${asked.months} tháng học`
  return amountReason({ amount, limit: trainingLimit(asked.months, at), limitSays }, at)
}

function businessReasons(amount: Dong, workers: number, at: LawDay): Reason[] {
  const perProject = valueOn(businessProjectLimit, at.on, at.programme)
  const perWorkers = perWorkerTotal(workers, at)
  const isOver = amount > perWorkers
  return [
    amountReason({ amount, limit: perProject, limitSays: 'một dự án' }, at),
    reason(
      'amount-per-worker',
      isOver ? 'amount-per-worker-over-limit' : 'amount-per-worker-within-limit',
      {
        cites: citing('limits', at),
        data: { amount, limit: perWorkers, workers },
        ...sentences({ amount, limit: perWorkers, limitSays: `${workers} người lao động` }),
      },
    ),
  ]
}

interface Compared {
  amount: Dong
  limit: Dong
  limitSays: string
}

function amountReason(compared: Compared, at: LawDay): Reason {
  const { amount, limit } = compared
  return reason('amount', amount > limit ? 'amount-over-limit' : 'amount-within-limit', {
    cites: citing('limits', at),
    data: { amount, limit },
    ...sentences(compared),
  })
}

function sentences({ amount, limit, limitSays }: Compared) {
  const most = `mức tối đa cho ${limitSays} là ${formatDong(limit)}`
  if (amount <= limit) {
    return { says: `Số tiền ${formatDong(amount)} trong hạn mức; ${most}.`, wouldChange: null }
  }
  return {
    says: `Số tiền ${formatDong(amount)} vượt hạn mức; ${most}.`,
    wouldChange: `Giảm số tiền đề nghị vay xuống không quá ${formatDong(limit)}.`,
  }
}

function checkedLater(amount: Dong, says: string, at: LawDay): Reason {
  const rest = { cites: citing('limits', at), data: { amount, limit: null }, wouldChange: null }
  return reason('amount', 'amount-checked-later', { ...rest, says })
}

function amountMissing(at: LawDay): Reason {
  return reason('amount', 'amount-missing', {
    cites: citing('limits', at),
    data: { amount: null },
    says: 'Chưa có số tiền đề nghị vay.',
    wouldChange: 'Ghi số tiền đề nghị vay.',
  })
}

function amountNotPositive(amount: Dong, at: LawDay): Reason {
  return reason('amount', 'amount-not-positive', {
    cites: citing('limits', at),
    data: { amount },
    says: `Số tiền đề nghị vay phải lớn hơn 0; đang ghi ${formatDong(amount)}.`,
    wouldChange: 'Ghi lại số tiền đề nghị vay.',
  })
}
