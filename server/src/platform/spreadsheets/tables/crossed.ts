import type { ChoiceReader } from '../cells/read-choice.ts'
import type { FilledCell } from './row-cells.ts'

type Reading<Option> = { value: Option | null; doubts: string[] }

/** What stands for a cross under 'Tốt | Chưa tốt' or 'Nam | Nữ'. */
const CROSS = /^[xX×✓✔√☑☒vV+1]$/

export const isCross = (text: string): boolean => CROSS.test(text.trim())

/**
 * A column of one option: a cross means it, and so does its word. Any other word is doubted, for
 * it may deny what the column says.
 */
export function readCrossed<Option extends string>(
  { text, column }: FilledCell<string>,
  choice: ChoiceReader<Option>,
): Reading<Option> {
  const implied = column.implies as Option
  if (isCross(text)) return { value: implied, doubts: [] }
  const written = choice(text)
  return written.value === implied ? written : { value: written.value, doubts: ['word-unknown'] }
}
