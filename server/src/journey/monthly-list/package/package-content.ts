import type { Tx } from '../../../platform/database/database.ts'
import { findPerson } from '../../../registers/people/people.queries.ts'
import { findReleaseRecord } from '../../../registers/people/release-records.queries.ts'
import type { SignedContent } from '../list-content.ts'
import { type LineRow, listLines } from '../list-lines.queries.ts'
import { getVersion } from '../list-versions.queries.ts'
import type { ListEntry } from './manifest.schema.ts'
import {
  getSentList,
  listSentSignatures,
  listTakenBack,
  type SentListRow,
} from './packages.queries.ts'

type Person = ListEntry['people'][number]

async function personOf(tx: Tx, line: LineRow, takenBack: Map<string, string>): Promise<Person> {
  const person = await findPerson(tx, line.person_id)
  if (person === undefined) throw new Error('a person on a signed list is out of sight')
  const release = await findReleaseRecord(tx, line.person_id)
  return {
    line: line.id,
    person: line.person_id,
    area: person.area_id,
    position: line.position,
    residesLocally: line.resides_locally,
    withdrawn: takenBack.get(line.id) ?? null,
    hamlet: person.hamlet,
    addressDetail: person.address_detail,
    phone: person.phone,
    phoneOwner: person.phone_owner as Person['phoneOwner'],
    preferredLanguage: person.preferred_language as Person['preferredLanguage'],
    certificateDate: release?.certificate_date ?? null,
  }
}

const listFacts = (row: SentListRow): ListEntry['list'] => ({
  id: row.id,
  area: row.area_id,
  policeUnit: row.police_unit_id,
  committeeUnit: row.committee_unit_id,
  month: row.month,
  supplement: row.supplement_number,
  openedBy: row.opened_by,
  openedOn: row.opened_on,
})

/** One list as it was signed, and what the bank would see of its people online: nobody left out. */
export async function listEntryOf(
  tx: Tx,
  carried: { listId: string; versionId: string },
): Promise<ListEntry> {
  const row = await getSentList(tx, carried.listId)
  const version = await getVersion(tx, carried.versionId)
  const content = version.content as unknown as SignedContent
  const going = new Set(content.lines.map((line) => line.line))
  const takenBack = await listTakenBack(tx, row.id)
  const people: Person[] = []
  for (const line of await listLines(tx, row.id)) {
    if (going.has(line.id)) people.push(await personOf(tx, line, takenBack))
  }
  return {
    list: listFacts(row),
    version: {
      id: version.id,
      number: version.number,
      contentHash: version.content_hash,
      madeBy: version.made_by,
      madeOn: version.made_on,
      content: version.content as unknown as ListEntry['version']['content'],
    },
    people,
    signatures: await listSentSignatures(tx, row.id),
  }
}
