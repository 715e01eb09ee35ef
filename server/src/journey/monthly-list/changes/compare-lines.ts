import type { SignedLine } from '../list-content.ts'
import { ComparedField, type ListDifference } from './changes.schema.ts'

type Compared = Pick<ListDifference, 'added' | 'removed' | 'changed'>

const fieldsOf = (before: SignedLine, after: SignedLine) =>
  ComparedField.options
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))

/**
 * Who came, who went and whose line changed between two contents, person by person, in the order of
 * the lists. A person who stands on both with the same line is in none of the three.
 */
export function compareLines(
  before: readonly SignedLine[],
  after: readonly SignedLine[],
  reasonsOf: (personId: string) => string[],
): Compared {
  const earlier = new Map(before.map((line) => [line.person, line]))
  const later = new Map(after.map((line) => [line.person, line]))
  const named = ({ person, fullName }: SignedLine) => ({ personId: person, fullName })
  const added = [...later.values()].filter((line) => !earlier.has(line.person))
  const removed = [...earlier.values()].filter((line) => !later.has(line.person))
  const changed = [...later.values()].flatMap((line) => {
    const was = earlier.get(line.person)
    const fields = was === undefined ? [] : fieldsOf(was, line)
    return fields.length === 0 ? [] : [{ ...named(line), fields }]
  })
  return {
    added: added.map((line) => ({ ...named(line), purpose: line.purpose, amount: line.amount })),
    removed: removed.map((line) => ({ ...named(line), reasons: reasonsOf(line.person) })),
    changed,
  }
}
