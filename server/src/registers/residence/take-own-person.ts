import type { Officer } from '../../access/door/officer.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { findPerson } from '../people/people.queries.ts'
import { peopleRefusals } from '../people/people.refusals.ts'

/**
 * The person an officer wants to write about: out of sight he is not found; one who has moved to
 * another commune is still read, but that commune's police write about him now.
 */
export async function takeOwnPerson(tx: Tx, officer: Pick<Officer, 'areaId'>, personId: string) {
  const person = await findPerson(tx, personId)
  if (person === undefined) throw platformRefusals.refuse('not-found')
  if (person.area_id !== officer.areaId) throw peopleRefusals.refuse('lives-elsewhere')
  return person
}
