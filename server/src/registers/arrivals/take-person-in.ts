import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import {
  insertPerson,
  insertShares,
  replaceMatchKeys,
  replaceTokens,
} from '../people/people.queries.ts'
import type { PersonFields, ReleaseRecordFields } from '../people/people.schema.ts'
import { matchKeys, personRow, searchTokens } from '../people/person-row.ts'
import { insertReleaseRecord } from '../people/release-records.queries.ts'
import { insertThreadEvents, lockOpenThreads } from '../threads/threads.queries.ts'
import { insertArrivedThread } from './arrivals.queries.ts'

export interface ArrivedPerson {
  /** The sender's id; it becomes ours unless the person is known here under another. */
  id: string
  areaId: string
  deliveryId: string
  fields: PersonFields
  releaseRecord: ReleaseRecordFields
  need: { purpose: string; amount: number; trainingMonths: number | null } | null
}

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

async function openArrived(tx: Tx, acting: Acting, person: ArrivedPerson): Promise<void> {
  const { officer, today } = acting
  const threadId = await insertArrivedThread(tx, {
    personId: person.id,
    areaId: person.areaId,
    unitId: officer.unitId,
    duty: officer.duty,
    since: today,
    need: person.need,
  })
  const by = { byUserId: officer.userId, byDuty: officer.duty, byUnit: officer.unitId }
  const subject = { subjectKind: 'delivery', subjectId: person.deliveryId }
  const to = { toUnit: officer.unitId, toDuty: officer.duty, due: null, reasons: [] }
  await insertThreadEvents(tx, { on: today, what: 'person.arrived', ...by, ...subject }, [
    { threadId, personId: person.id, stage: 'released', ...to },
  ])
}

/** Enters somebody whom another installation sent, marked as come from there. */
export async function takePersonIn(tx: Tx, acting: Acting, person: ArrivedPerson): Promise<void> {
  const { officer, today } = acting
  const { id, areaId, fields } = person
  const origin = { id, area_id: areaId, created_on: today, delivery_id: person.deliveryId }
  await insertPerson(tx, { ...personRow(fields), ...origin })
  await insertShares(tx, { personIds: [id], unitId: officer.unitId, since: today, why: 'arrived' })
  await insertReleaseRecord(tx, id, person.releaseRecord)
  await replaceTokens(tx, id, searchTokens(fields))
  const keys = matchKeys(acting.house.secret, fields)
  await replaceMatchKeys(tx, { id, areaId, keys })
  acting.touched('person', id)
}

/** Who has no open case here gets one: he is new, or his case was closed and he is listed again. */
export async function openMissingThreads(
  tx: Tx,
  acting: Acting,
  people: readonly ArrivedPerson[],
): Promise<void> {
  const open = await lockOpenThreads(
    tx,
    people.map((person) => person.id),
  )
  const has = new Set(open.map((thread) => thread.person_id))
  for (const person of people.filter((one) => !has.has(one.id))) {
    await openArrived(tx, acting, person)
  }
}
