import { valueOn } from '../dated.ts'
import { acceptedCertificates } from '../parameters/accepted-certificates.ts'
import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Answer } from '../verdict/reason.ts'
import type { CodesOf } from '../verdict/reason-codes.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { PersonFacts, ReleaseKind } from './person-facts.ts'

const certificateNames: Readonly<Record<'completion' | 'amnesty', string>> = {
  completion: 'Giấy chứng nhận chấp hành xong án phạt tù',
  amnesty: 'Giấy chứng nhận đặc xá',
}

const releaseUnknown: Answer<CodesOf<'release-kind'>> = {
  code: 'release-unknown',
  says: 'Chưa rõ là người chấp hành xong án phạt tù hay người được đặc xá.',
  wouldChange: `Ghi loại giấy: ${certificateNames.completion} hoặc ${certificateNames.amnesty}.`,
}

const refused: Readonly<
  Record<'conditional-early-release' | 'suspended-sentence', Answer<CodesOf<'release-kind'>>>
> = {
  'conditional-early-release': {
    code: 'release-conditional',
    says: 'Tha tù trước thời hạn có điều kiện chỉ được tính khi hết thời gian thử thách.',
    wouldChange: `Khi được cấp ${certificateNames.completion} (ghi lại theo giấy này).`,
  },
  'suspended-sentence': {
    code: 'release-suspended-sentence',
    says: 'Người được hưởng án treo không thuộc đối tượng vay vốn của chương trình.',
    wouldChange: null,
  },
}

/**
 * The person is one whom the programme is for: sentence completed, or special amnesty.
 * Conditional early release counts only once the completion certificate is there; a suspended
 * sentence never.
 *
 * Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 1; for conditional
 * release the definition of Circular 10/2024/TT-BCA, Điều 7 (inferred for the loan).
 */
export function releaseReason({ releaseKind }: Pick<PersonFacts, 'releaseKind'>, at: LawDay) {
  const { code, ...sentences } = releaseAnswer(releaseKind, at)
  const cites = citing('subjects', at)
  if (code === 'release-conditional') cites.source += '; Thông tư số 10/2024/TT-BCA, Điều 7'
  return reason('release-kind', code, { cites, data: { releaseKind }, ...sentences })
}

function releaseAnswer(kind: ReleaseKind | null, at: LawDay): Answer<CodesOf<'release-kind'>> {
  const accepted = valueOn(acceptedCertificates, at.on, at.programme)
  if (kind === null) return releaseUnknown
  if (kind === 'conditional-early-release' || kind === 'suspended-sentence') return refused[kind]
  const says = `Thuộc đối tượng vay vốn, chứng minh bằng ${certificateNames[kind]}.`
  if (accepted.includes(kind)) return { code: 'release-accepted', says, wouldChange: null }
  const saysNot = `Chương trình không chấp nhận ${certificateNames[kind]}.`
  return { code: 'release-not-accepted', says: saysNot, wouldChange: null }
}

/**
 * The certificate's number is recorded. The number itself stays out of the reason: a verdict
 * travels further than the certificate may.
 *
 * Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 1.
 */
export function certificateReason(
  { certificateNumber }: Pick<PersonFacts, 'certificateNumber'>,
  at: LawDay,
): Reason {
  const hasCertificateNumber = certificateNumber !== null && certificateNumber.trim() !== ''
  const rest = { cites: citing('subjects', at), data: { hasCertificateNumber } }
  if (hasCertificateNumber) {
    const says = 'Đã ghi số giấy chứng nhận.'
    return reason('certificate', 'certificate-present', { ...rest, says, wouldChange: null })
  }
  const says = 'Chưa có số giấy chứng nhận chấp hành xong án phạt tù hoặc đặc xá.'
  const wouldChange = 'Ghi số giấy chứng nhận.'
  return reason('certificate', 'certificate-missing', { ...rest, says, wouldChange })
}
