import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@vung-buoc/law'
import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { listMergedInto } from '../merges/merged.queries.ts'
import { birthOf, fullNameOf } from './person-view.ts'
import { openThread } from '../threads/pass-ball.ts'
import { profileOffenceCheck } from './offence-check.ts'
import { peopleRefusals } from './people.refusals.ts'
import {
  addToken,
  insertPerson,
  insertShares,
  replaceMatchKeys,
  replaceTokens,
  setMissingNumber,
  updatePerson,
} from './people.queries.ts'
import type { PersonFields, RegisterPerson, ReleaseRecordFields } from './people.schema.ts'
import { refuseKeptPerson } from '../restrictions/kept.ts'
import { takeOwnPerson } from '../residence/take-own-person.ts'
import { matchKeys, personRow, searchTokens } from './person-row.ts'
import { insertReleaseRecord, updateReleaseRecord } from './release-records.queries.ts'

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

function refuseFuture(fields: PersonFields, today: PlainDate): void {
  const born = fields.birthDate
  if (born !== null && born > today) throw peopleRefusals.refuse('born-in-future')
}

function refuseFutureRelease(record: ReleaseRecordFields, today: PlainDate): void {
  const dates = [record.completedOn, record.certificateDate]
  if (dates.some((date) => date !== null && date > today)) {
    throw peopleRefusals.refuse('completed-in-future')
  }
}

/** No free text of a person may speak of the conviction: it has no place here (law 13). */
async function refuseConviction(tx: Tx, texts: (string | null)[]): Promise<void> {
  const speaksOfConviction = await profileOffenceCheck(tx)
  if (texts.some((text) => text !== null && speaksOfConviction(text))) {
    throw peopleRefusals.refuse('text-sensitive')
  }
}

/** What a person is found and asked for by: his own record, and those found to be him too. */
type Named = Pick<PersonFields, 'fullName' | 'birthDate' | 'idNumber'>

/** Writes tokens and match keys anew; a record merged into another is found under that one only. */
export async function saveKeys(
  tx: Tx,
  acting: Pick<Acting, 'house' | 'officer'>,
  person: { id: string; fields: Named | null },
): Promise<void> {
  const { id, fields } = person
  const also = fields === null ? [] : await listMergedInto(tx, id)
  const merged = also.map((row) => ({
    fullName: fullNameOf(row),
    birthDate: birthOf(row),
    idNumber: row.id_number,
  }))
  const names = fields === null ? [] : [fields, ...merged]
  await replaceTokens(tx, id, [...new Set(names.flatMap(searchTokens))])
  const keys = [...new Set(names.flatMap((name) => matchKeys(acting.house.secret, name)))]
  await replaceMatchKeys(tx, { id, areaId: acting.officer.areaId, keys })
}

/** Enters a person of the officer's commune with his release record, without opening a case. */
export async function enterPerson(tx: Tx, acting: Acting, body: RegisterPerson): Promise<string> {
  const { releaseRecord, ...fields } = body
  const { officer, today } = acting
  const unit = await getUnit(tx, officer.unitId)
  if (unit.level !== 'commune') throw peopleRefusals.refuse('not-commune-police')
  refuseFuture(fields, today)
  if (releaseRecord !== null) refuseFutureRelease(releaseRecord, today)
  const { hamlet, addressDetail } = fields
  await refuseConviction(tx, [hamlet, addressDetail, releaseRecord?.certificateNumber ?? null])
  await refuseKeptPerson(tx, acting, fields)
  const id = randomUUID()
  const row = { ...personRow(fields), id, area_id: officer.areaId, created_on: today }
  await insertPerson(tx, row)
  await insertShares(tx, {
    personIds: [id],
    unitId: officer.unitId,
    since: today,
    why: 'registered',
  })
  if (releaseRecord !== null) await insertReleaseRecord(tx, id, releaseRecord)
  await saveKeys(tx, acting, { id, fields })
  acting.touched('person', id)
  return id
}

/** Enters a person who is home, and opens his case. */
export async function registerPerson(
  tx: Tx,
  acting: Acting,
  body: RegisterPerson,
): Promise<Written> {
  const id = await enterPerson(tx, acting, body)
  await openThread(tx, acting, { personId: id, what: 'person.registered' })
  return { id, version: 1 }
}

/** A person known without a number gets the one that a list now shows. */
export async function completeNumber(
  tx: Tx,
  acting: Acting,
  known: { id: string; fullName: string; birthDate: string | null; idNumber: string },
): Promise<void> {
  await setMissingNumber(tx, known.id, known.idNumber)
  await addToken(tx, known.id, known.idNumber)
  const keys = matchKeys(acting.house.secret, known)
  await replaceMatchKeys(tx, { id: known.id, areaId: acting.officer.areaId, keys })
  acting.touched('person', known.id)
}

/** Corrects a person; refused when somebody corrected him meanwhile. */
export async function changePerson(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  change: { id: string; fields: PersonFields },
): Promise<Written> {
  refuseFuture(change.fields, acting.today)
  await takeOwnPerson(tx, acting.officer, change.id)
  await refuseConviction(tx, [change.fields.hamlet, change.fields.addressDetail])
  const version = await updatePerson(tx, {
    id: change.id,
    version: acting.expectedVersion,
    fields: personRow(change.fields),
  })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  await saveKeys(tx, acting, change)
  acting.touched('person', change.id)
  return { id: change.id, version }
}

/** Writes the release record: version 0 means that there was none yet. */
export async function changeReleaseRecord(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  change: { personId: string; fields: ReleaseRecordFields },
): Promise<Written> {
  refuseFutureRelease(change.fields, acting.today)
  await takeOwnPerson(tx, acting.officer, change.personId)
  await refuseConviction(tx, [change.fields.certificateNumber])
  acting.touched('release-record', change.personId)
  if (acting.expectedVersion === 0) {
    const entered = await insertReleaseRecord(tx, change.personId, change.fields)
    if (!entered) throw platformRefusals.refuse('version-stale')
    return { id: change.personId, version: 1 }
  }
  const version = await updateReleaseRecord(tx, { ...change, version: acting.expectedVersion })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  return { id: change.personId, version }
}
