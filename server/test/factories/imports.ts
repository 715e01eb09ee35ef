import type {
  ListImport,
  SettledRow,
} from '../../src/journey/monthly-list/import/list-import.schema.ts'
import type { TestOfficer } from '../as-officer.ts'
import { type LineSpec, mau01Rows } from '../spreadsheets/mau-01-file.ts'
import { xlsxFile } from '../spreadsheets/xlsx-file.ts'
import { done } from './lists.ts'

/** A clean Mẫu 01 workbook with these lines. */
export const aMau01File = (lines: readonly LineSpec[]): Buffer =>
  xlsxFile([{ rows: mau01Rows(lines) }])

let made = 0
/** A line of a file about nobody else: its own name, day of birth and number, nothing doubtful. */
export function aFileLine(fields: LineSpec = {}): LineSpec {
  made += 1
  const digits = String(made).padStart(3, '0')
  const letters = digits.replaceAll(/\d/g, (digit) => 'abcdeghikl'.charAt(Number(digit)))
  return {
    fullName: `Danh Mẫu ${letters}`,
    dateOfBirth: `${1 + (made % 27)}/${1 + (made % 11)}/1980`,
    idNumber: `094080${String(700_000 + made)}`,
    ...fields,
  }
}

export async function openDraft(officer: TestOfficer, month = '2024-05'): Promise<string> {
  return (await done(officer.post<{ id: string }>('/lists', { month }))).id
}

export async function uploadTo(officer: TestOfficer, listId: string, bytes: Uint8Array) {
  return (await done(officer.upload<{ id: string }>(`/lists/${listId}/imports`, bytes))).id
}

export const readImport = async (officer: TestOfficer, id: string): Promise<ListImport> =>
  await done(officer.get<ListImport>(`/imports/${id}`))

/** A row as an officer sends it back: without what the server found out about it. */
export function sendable(row: SettledRow): Omit<SettledRow, 'match'> {
  const { match: _match, ...rest } = row
  return rest
}

/** The row with every proposal accepted. */
export const accepted = (row: SettledRow) => ({
  ...sendable(row),
  settled: row.doubts.map((doubt) => `${doubt.cell}:${doubt.code}`),
})
