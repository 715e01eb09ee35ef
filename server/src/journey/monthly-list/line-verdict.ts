import {
  canBeSubmitted,
  defaultProgramme,
  dong,
  type PlainDate,
  plainDate,
  type ReleaseKind,
  windowBand,
} from '@vung-buoc/law'
import type { Verdict } from '../../registers/eligibility/verdict.schema.ts'
import type { LineRow } from './list-lines.queries.ts'

const dateOrNull = (text: string | null) => (text === null ? null : plainDate(text))

/** Asks the law whether this line may stand on a submitted list today. */
export function verdictOf(line: LineRow, today: PlainDate): Verdict {
  const { eligible, nearly, reasons } = canBeSubmitted(
    {
      purpose: line.purpose,
      residesLocally: line.resides_locally,
      conduct: line.conduct,
      socialEvils: line.social_evils,
      releaseKind: line.certificate_kind as ReleaseKind | null,
      certificateNumber: line.certificate_number,
      completedOn: dateOrNull(line.completed_on),
      amount: line.amount === null ? null : dong(line.amount),
      trainingMonths: line.training_months,
    },
    today,
    defaultProgramme,
  )
  return { eligible, nearly, reasons: reasons.map((one) => ({ ...one, data: { ...one.data } })) }
}

export const bandOf = (line: LineRow, today: PlainDate) =>
  line.completed_on === null
    ? null
    : windowBand(plainDate(line.completed_on), defaultProgramme, today)

/** Codes of what holds a line back. */
export const blocksOf = (verdict: Verdict): string[] =>
  verdict.reasons.filter((reason) => reason.outcome !== 'met').map((reason) => reason.code)

/** The sentences of what holds a line back, in one breath. */
export const saysOf = (verdict: Verdict): string =>
  verdict.reasons
    .filter((reason) => reason.outcome !== 'met')
    .map((reason) => reason.says)
    .join(' ')
