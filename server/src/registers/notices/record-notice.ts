import { plainDate } from '@vung-buoc/law'
import type { DoorContext } from '../../access/door/route.ts'
import { notify } from '../../platform/notifications/notify.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { enterPerson } from '../people/register-person.ts'
import { takeOwnPerson } from '../residence/take-own-person.ts'
import { residenceDue } from './notice-due.ts'
import { insertNotice } from './notices.queries.ts'
import { noticeRefusals } from './notices.refusals.ts'
import type { RecordNotice } from './notices.schema.ts'

export type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

/** The person a notice is about: known to the commune, or entered now without a case. */
async function personOf(tx: Tx, acting: Acting, body: RecordNotice): Promise<string> {
  const { personId, person } = body
  if ((personId === null) === (person === null)) throw noticeRefusals.refuse('person-unclear')
  if (person !== null) return await enterPerson(tx, acting, { ...person, releaseRecord: null })
  if (personId === null) throw noticeRefusals.refuse('person-unclear')
  return (await takeOwnPerson(tx, acting.officer, personId)).id
}

/**
 * Nhận thông báo: somebody is coming home, or has just come. The residence is to be checked within
 * the days of the law; his case opens only when he is here.
 */
export async function recordNotice(tx: Tx, acting: Acting, body: RecordNotice): Promise<Written> {
  const { officer, today } = acting
  if (body.receivedOn < body.noticeDate) throw noticeRefusals.refuse('received-before-written')
  if (body.receivedOn > today) throw noticeRefusals.refuse('received-in-future')
  const personId = await personOf(tx, acting, body)
  const due = await residenceDue(tx, plainDate(body.receivedOn))
  const at = { areaId: officer.areaId, unitId: officer.unitId }
  const by = { recordedBy: officer.userId, recordedOn: today }
  const id = await insertNotice(tx, { ...body, ...at, ...by, personId, due })
  acting.touched('notice', id)
  acting.touched('person', personId)
  await tellOfCheck(tx, acting, { unitId: officer.unitId, due })
  return { id, version: 1 }
}

/** Everybody at the unit's desk hears that a residence is to be checked; nobody is named. */
export async function tellOfCheck(
  tx: Tx,
  acting: Pick<Acting, 'officer' | 'today'>,
  { unitId, due }: { unitId: string; due: string },
): Promise<void> {
  const news = 'residence-to-check'
  const about = { subject: 'Kiểm tra nơi cư trú', opens: '/nguoi-sap-ve', due }
  await notify(tx, acting, { unitId, duty: 'CA-L', code: news, ...about })
}
