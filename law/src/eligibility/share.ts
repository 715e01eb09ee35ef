import { valueOn } from '../dated.ts'
import { businessShare } from '../parameters/business-share.ts'
import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { BusinessFacts } from './business-facts.ts'

type Workers = Pick<BusinessFacts, 'totalWorkers' | 'eligibleReleasedWorkers'>

/**
 * At least 10 % of all workers are released persons who meet the conditions themselves and have
 * labour contracts. Compared as exact fractions: 100 of 1.001 is too few, 1 of 10 is enough.
 *
 * Rounding: none [inferred]. Throws: NoLawInForceError; RangeError when a count is broken or the
 * part is larger than the whole. Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 2.
 */
export function shareReason({ totalWorkers, eligibleReleasedWorkers }: Workers, at: LawDay) {
  if (totalWorkers === null || eligibleReleasedWorkers === null) return shareUnknown(at)
  checkCounts(totalWorkers, eligibleReleasedWorkers)
  const { numerator, denominator } = valueOn(businessShare, at.on, at.programme)
  const needed = Math.max(1, Math.ceil((totalWorkers * numerator) / denominator))
  const isReached =
    totalWorkers > 0 && eligibleReleasedWorkers * denominator >= totalWorkers * numerator
  const counts = `${eligibleReleasedWorkers} trên ${totalWorkers} người lao động`
  const least = `mức tối thiểu là ${numerator}/${denominator}, tức ${needed} người`
  return reason('share', isReached ? 'share-reached' : 'share-too-low', {
    cites: citing('conditions', at),
    data: { totalWorkers, eligibleReleasedWorkers, numerator, denominator, needed },
    says: isReached ? `Đạt tỷ lệ: ${counts}; ${least}.` : `Chưa đạt tỷ lệ: ${counts}; ${least}.`,
    wouldChange: isReached
      ? null
      : `Có ít nhất ${needed} người đủ điều kiện, có hợp đồng lao động.`,
  })
}

function shareUnknown(at: LawDay): Reason {
  return reason('share', 'share-unknown', {
    cites: citing('conditions', at),
    data: { totalWorkers: null, eligibleReleasedWorkers: null },
    says: 'Chưa có số người lao động và số người chấp hành xong án phạt tù đủ điều kiện.',
    wouldChange: 'Ghi số người lao động của cơ sở và danh sách có hợp đồng lao động.',
  })
}

function checkCounts(total: number, part: number): void {
  const areCounts = [total, part].every((n) => Number.isSafeInteger(n) && n >= 0)
  if (!areCounts || part > total) throw new RangeError(`not a part of a whole: ${part}/${total}`)
}
