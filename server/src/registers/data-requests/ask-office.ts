import { getAgencyOf } from '../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { refuseUncleanText } from './clean-text.ts'
import {
  changeRequest,
  findAreaOfRecord,
  insertNote,
  lockRequest,
} from './data-requests.queries.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'
import type { OfficeAnswer } from './data-requests.schema.ts'

export type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'> & {
  expectedVersion: number
}

/** The request for this change, locked; refused when it is out of sight or no longer as it was read. */
export async function takeRequest(tx: Tx, acting: Acting, id: string) {
  const request = await lockRequest(tx, id)
  if (request === undefined) throw platformRefusals.refuse('not-found')
  if (request.version !== acting.expectedVersion) throw platformRefusals.refuse('version-stale')
  acting.touched('data-request', id)
  return request
}

/** The commune police who keep a record. */
async function policeOf(tx: Tx, personId: string, on: string): Promise<string> {
  const areaId = await findAreaOfRecord(tx, personId)
  if (areaId === null) throw platformRefusals.refuse('not-found')
  return (await getAgencyOf(tx, { id: areaId, kind: 'police', on })).id
}

/** Chuyển Công an xã: who keeps the record says whether the disputed value is right. */
export async function askOffice(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const request = await takeRequest(tx, acting, id)
  const { person_id: personId, kind, state, asked_office_on: asked, due } = request
  if (state !== 'open') throw dataRequestRefusals.refuse('wrong-state')
  if (kind !== 'correct' || personId === null || asked !== null) {
    throw dataRequestRefusals.refuse('nothing-to-ask')
  }
  const { today } = acting
  const unitId = await policeOf(tx, personId, today)
  const version = await changeRequest(tx, id, {
    state: 'with-office',
    office_unit_id: unitId,
    asked_office_on: today,
  })
  await notify(tx, acting, {
    unitId,
    duty: 'CA-L',
    code: 'data-request-asked',
    subject: 'Yêu cầu sửa dữ liệu của một người tại xã',
    opens: `/yeu-cau-du-lieu/${id}`,
    due,
  })
  acting.touched('person', personId)
  return { id, version }
}

/** Công an xã trả lời: mended or kept; both statements stay beside the value from now on. */
export async function answerAsOffice(
  tx: Tx,
  acting: Acting,
  { id, outcome, says }: OfficeAnswer & { id: string },
): Promise<Written> {
  const request = await takeRequest(tx, acting, id)
  const { person_id: personId, office_unit_id: office } = request
  if (request.state !== 'with-office' || personId === null || office === null) {
    throw dataRequestRefusals.refuse('wrong-state')
  }
  await refuseUncleanText(tx, says)
  const { officer, today } = acting
  await insertNote(tx, {
    personId,
    requestId: id,
    field: request.field ?? 'other',
    personSays: request.says,
    officeUnitId: office,
    outcome,
    officeSays: says,
    by: officer.userId,
    on: today,
  })
  const version = await changeRequest(tx, id, { state: 'open', office_outcome: outcome })
  await notify(tx, acting, {
    unitId: request.unit_id,
    duty: 'DPO',
    code: 'data-request-office-answered',
    subject: 'Công an xã đã có ý kiến về một yêu cầu sửa dữ liệu',
    opens: `/yeu-cau-du-lieu/${id}`,
    due: request.due,
  })
  acting.touched('person', personId)
  return { id, version }
}
