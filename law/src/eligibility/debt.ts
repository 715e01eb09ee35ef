import { formatDong, sumDong } from '../money.ts'
import { defaultProgramme } from '../programme.ts'
import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { Debt, PersonFacts } from './person-facts.ts'

/**
 * No outstanding debt at the bank under another programme for the same purpose. A debt for
 * another purpose, a debt paid off, and a debt of this programme do not stand in the way.
 *
 * Units: đồng. Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 3.
 */
export function debtReason(
  { samePurposeDebts, purpose }: Pick<PersonFacts, 'samePurposeDebts' | 'purpose'>,
  at: LawDay,
): Reason {
  if (samePurposeDebts === null) return notChecked('Chưa tra dư nợ của các chương trình khác.', at)
  const open = samePurposeDebts.filter((debt) => isOpenElsewhere(debt, at))
  if (open.length > 0 && purpose === null) {
    return notChecked('Có dư nợ ở chương trình khác; chưa có mục đích vay để đối chiếu.', at)
  }
  const same = open.filter((debt) => debt.purpose === purpose)
  return same.length > 0 ? samePurpose(same, at) : noDebt(at)
}

function isOpenElsewhere({ programme, outstanding }: Debt, at: LawDay): boolean {
  return outstanding > 0 && programme !== (at.programme ?? defaultProgramme)
}

function noDebt(at: LawDay): Reason {
  return reason('same-purpose-debt', 'debt-none', {
    cites: citing('same-purpose-debt', at),
    data: { debts: 0, outstanding: 0 },
    says: 'Không còn dư nợ chương trình khác tại Ngân hàng Chính sách xã hội cho cùng mục đích.',
    wouldChange: null,
  })
}

function notChecked(says: string, at: LawDay): Reason {
  return reason('same-purpose-debt', 'debt-not-checked', {
    cites: citing('same-purpose-debt', at),
    data: { debts: null, outstanding: null },
    says,
    wouldChange: 'Ngân hàng tra và ghi nhận dư nợ cùng mục đích.',
  })
}

function samePurpose(debts: readonly Debt[], at: LawDay): Reason {
  const outstanding = sumDong(debts.map((debt) => debt.outstanding))
  const programmes = [...new Set(debts.map((debt) => debt.programme))].join(', ')
  const owed = `dư nợ ${formatDong(outstanding)} ở chương trình khác cho cùng mục đích`
  return reason('same-purpose-debt', 'debt-same-purpose', {
    cites: citing('same-purpose-debt', at),
    data: { debts: debts.length, outstanding, programmes },
    says: `Còn ${owed} (${programmes}).`,
    wouldChange: 'Khi trả hết dư nợ cùng mục đích của chương trình khác.',
  })
}
