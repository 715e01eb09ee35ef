import type { Tx } from '../../../platform/database/database.ts'
import { type KnownHere, listKnownHere } from '../../../registers/arrivals/arrivals.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import type { GoodPackage } from './check-package.ts'
import type { ListEntry } from '../package/manifest.schema.ts'

export type SentLine = ListEntry['version']['content']['lines'][number]
export type SentPerson = ListEntry['people'][number]

/** One line of the package with all that it brings, and whom it is known as here. */
export interface Coming {
  list: ListEntry
  line: SentLine
  facts: SentPerson
  known: KnownHere | undefined
  /** Known by the number under another id: somebody must say that it is the same person. */
  needsComparing: boolean
}

function comingOf(list: ListEntry, known: KnownHere[]): Coming[] {
  const factsOf = new Map(list.people.map((one) => [one.line, one]))
  return list.version.content.lines.map((line) => {
    const facts = factsOf.get(line.line)
    if (facts === undefined) throw new Error('a checked package has facts for every line')
    const byNumber = known.find((one) => one.id_number !== null && one.id_number === line.idNumber)
    const found = byNumber ?? known.find((one) => one.id === line.person)
    const needsComparing = found !== undefined && found.id !== line.person
    return { list, line, facts, known: found, needsComparing }
  })
}

/** Every line of the package beside whoever is known here: same number, or same id as before. */
export async function matchPeople(tx: Tx, { lists }: Pick<GoodPackage, 'lists'>) {
  const lines = lists.flatMap(({ version }) => version.content.lines)
  const known = await listKnownHere(tx, {
    ids: lines.map((line) => line.person),
    idNumbers: lines.flatMap((line) => line.idNumber ?? []),
  })
  return lists.flatMap((list) => comingOf(list, known))
}

export const nameHere = (known: KnownHere) => ({
  fullName: fullNameOf(known),
  birthDate: birthOf(known),
})
