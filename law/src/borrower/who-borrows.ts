import type { LawDay } from '../programme.ts'
import { citing } from '../verdict/reason.ts'
import { isAdult } from './adult.ts'
import type { HouseholdFacts, HouseholdMember } from './household-facts.ts'

/** What stands for or against one member as representative. */
export type MemberStanding =
  | 'can-represent'
  | 'under-18'
  | 'birth-unknown'
  | 'capacity-not-full'
  | 'capacity-unknown'
  | 'cannot-work'
  | 'work-unknown'

export type BorrowerCode =
  | 'representative'
  | 'own-name-nobody-adult'
  | 'own-name-others-unable'
  | 'borrower-unclear'

/** Who signs for a released person, always through the group, and why. */
export interface BorrowerAnswer {
  who: 'representative' | 'own-name' | 'unclear'
  code: BorrowerCode
  /** Every other member, with all that was found of him. */
  members: { id: string; standing: MemberStanding[] }[]
  article: string
  source: string
  says: string
  /** What would change the answer, Vietnamese. */
  wouldChange: string
}

const SENTENCES: Record<BorrowerCode, Pick<BorrowerAnswer, 'who' | 'says' | 'wouldChange'>> = {
  representative: {
    who: 'representative',
    says: 'Hộ có thành viên từ đủ 18 tuổi, còn sức lao động và có năng lực hành vi dân sự đầy đủ: người đại diện hộ gia đình đứng tên vay.',
    wouldChange: 'Khi không còn thành viên nào khác đủ điều kiện đứng tên.',
  },
  'own-name-nobody-adult': {
    who: 'own-name',
    says: 'Ngoài người vay, hộ không có thành viên nào từ đủ 18 tuổi: người vay tự đứng tên, vẫn vay qua Tổ.',
    wouldChange: 'Khi một thành viên đủ 18 tuổi hoặc có người lớn vào hộ.',
  },
  'own-name-others-unable': {
    who: 'own-name',
    says: 'Các thành viên khác từ đủ 18 tuổi không còn sức lao động hoặc không có năng lực hành vi dân sự đầy đủ: người vay tự đứng tên, vẫn vay qua Tổ.',
    wouldChange: 'Khi có thành viên từ đủ 18 tuổi còn sức lao động và có năng lực hành vi đầy đủ.',
  },
  'borrower-unclear': {
    who: 'unclear',
    says: 'Chưa đủ dữ liệu về các thành viên trong hộ để biết ai đứng tên vay.',
    wouldChange: 'Ghi đủ ngày sinh, năng lực hành vi và sức lao động của từng thành viên.',
  },
}

/** All that keeps a member from representing, or is not known of him; minors are asked no more. */
export function standingOf(member: HouseholdMember, at: LawDay): MemberStanding[] {
  const adult = isAdult(member.birth, at.on)
  if (adult === false) return ['under-18']
  const { civilCapacity, canWork } = member
  const found: MemberStanding[] = []
  if (adult === null) found.push('birth-unknown')
  if (civilCapacity === null) found.push('capacity-unknown')
  else if (civilCapacity !== 'full') found.push('capacity-not-full')
  if (canWork === null) found.push('work-unknown')
  else if (!canWork) found.push('cannot-work')
  return found.length === 0 ? ['can-represent'] : found
}

const DECIDED_AGAINST: readonly MemberStanding[] = ['under-18', 'capacity-not-full', 'cannot-work']

const isRuledOut = (standing: readonly MemberStanding[]) =>
  standing.some((code) => DECIDED_AGAINST.includes(code))

/**
 * Who borrows for a released person: the representative of his household, or himself in his own
 * name, still through the group, when no other member is 18 or older or the others no longer have
 * working capacity or full civil capacity. One able member is enough; one of whom something is not
 * known leaves it open, unless another able one is there.
 *
 * Throws: RangeError for a birth that is neither a date nor a year.
 * Source: Decision 22/2023/QĐ-TTg, Điều 4.
 */
export function whoBorrows({ others }: HouseholdFacts, at: LawDay): BorrowerAnswer {
  const members = others.map((member) => ({ id: member.id, standing: standingOf(member, at) }))
  const standings = members.map(({ standing }) => standing)
  const code = codeOf(standings)
  return { code, members, ...citing('lending-method', at), ...SENTENCES[code] }
}

function codeOf(standings: readonly MemberStanding[][]): BorrowerCode {
  if (standings.some((standing) => standing.includes('can-represent'))) return 'representative'
  if (!standings.every(isRuledOut)) return 'borrower-unclear'
  const minorsOnly = standings.every((standing) => standing.includes('under-18'))
  return minorsOnly ? 'own-name-nobody-adult' : 'own-name-others-unable'
}
