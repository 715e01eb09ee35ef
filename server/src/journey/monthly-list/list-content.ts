import type { Duty } from '../../access/permissions/duties.ts'
import { isMasked } from '../../registers/people/masks.ts'
import { splitName } from '@vung-buoc/law'
import { inSentence } from '../../access/agencies/in-sentence.ts'
import { canonicalJson, sha256 } from '../../platform/http/idempotency.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import type { LineRow } from './list-lines.queries.ts'
import type { LockedList } from './take-list.ts'

/** The address as the form shows it: hamlet, commune; the house number before it when known. */
export const addressOf = (
  line: Pick<LineRow, 'address_detail' | 'hamlet' | 'area_name'>,
): string => {
  const before = [line.address_detail, line.hamlet].filter((part) => part !== '')
  if (before.length === 0) return line.area_name
  return [...before, inSentence(line.area_name)].filter((part) => part !== '').join(', ')
}

/** The same without the detail for a duty that sees the hamlet only. */
export const addressFor = (duty: Duty, line: Parameters<typeof addressOf>[0]): string =>
  addressOf(isMasked('addressDetail', duty) ? { ...line, address_detail: '' } : line)

/** One line as it is signed: everything Mẫu 01 shows, and the ids behind it. */
export const signedLine = (line: LineRow) => ({
  line: line.id,
  person: line.person_id,
  fullName: fullNameOf(line),
  birth: birthOf(line),
  sex: line.sex,
  idNumber: line.id_number,
  address: addressOf(line),
  certificateKind: line.certificate_kind,
  certificateNumber: line.certificate_number,
  certificateDate: line.certificate_date,
  completedOn: line.completed_on,
  conduct: line.conduct,
  socialEvils: line.social_evils,
  purpose: line.purpose,
  amount: line.amount,
  trainingMonths: line.training_months,
  note: line.note,
})

export type SignedLine = Omit<ReturnType<typeof signedLine>, 'certificateDate'> & {
  /** Not in what was signed before Mẫu 01 showed it. */
  certificateDate?: string | null
}

export interface SignedContent {
  form: 'mau-01'
  list: string
  area: string
  month: string
  supplement: number
  lines: SignedLine[]
  leftOut: { line: string; reasons: string[] }[]
}

/** The content of a version: the lines that go, and the ids of those that do not, with reasons. */
export function contentOf(
  list: LockedList,
  lines: { going: LineRow[]; staying: LineRow[] },
): { content: SignedContent; contentHash: string } {
  const content: SignedContent = {
    form: 'mau-01',
    list: list.id,
    area: list.area_id,
    month: list.month,
    supplement: list.supplement_number,
    lines: lines.going.map(signedLine),
    leftOut: lines.staying.map(leftOut),
  }
  return { content, contentHash: sha256(canonicalJson(content)) }
}

const leftOut = (line: LineRow) => ({ line: line.id, reasons: line.reasons })

/** What the commune confirms: exactly the signed lines it lets go, whatever changed since. */
export function confirmedContent(
  signed: { content: unknown },
  lines: { going: LineRow[]; staying: LineRow[] },
): { content: SignedContent; contentHash: string } {
  const before = signed.content as SignedContent
  const going = new Set(lines.going.map((line) => line.id))
  const content: SignedContent = {
    ...before,
    lines: before.lines.filter((one) => going.has(one.line)),
    leftOut: [...before.leftOut, ...lines.staying.map(leftOut)],
  }
  return { content, contentHash: sha256(canonicalJson(content)) }
}

/** What was submitted without one line: the others exactly as they were. */
export function contentWithout(
  submitted: { content: unknown },
  line: LineRow,
): { content: SignedContent; contentHash: string } {
  const before = submitted.content as SignedContent
  const content: SignedContent = {
    ...before,
    lines: before.lines.filter((one) => one.line !== line.id),
    leftOut: [...before.leftOut, leftOut(line)],
  }
  return { content, contentHash: sha256(canonicalJson(content)) }
}

/** A line as it was signed: a later correction of the register does not change what is shown. */
export function asSigned(row: LineRow, signed: SignedLine | undefined): LineRow {
  if (signed === undefined) return row
  const name = splitName(signed.fullName)
  return {
    ...row,
    family_name: name.family,
    middle_name: name.middle,
    given_name: name.given,
    birth_date: signed.birth?.length === 10 ? signed.birth : null,
    birth_year: signed.birth === null ? null : Number(signed.birth.slice(0, 4)),
    sex: signed.sex,
    id_number: signed.idNumber,
    address_detail: signed.address,
    hamlet: '',
    area_name: '',
    certificate_kind: signed.certificateKind,
    certificate_number: signed.certificateNumber,
    certificate_date: signed.certificateDate ?? null,
    completed_on: signed.completedOn,
  }
}
