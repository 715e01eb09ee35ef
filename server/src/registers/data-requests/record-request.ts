import { plainDate } from '@vung-buoc/law'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { refuseUncleanText } from './clean-text.ts'
import { findAreaOfRecord, insertRequest } from './data-requests.queries.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'
import type { RecordDataRequest } from './data-requests.schema.ts'
import { answerDue } from './request-due.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

/** Ghi yêu cầu: from this day on the clock of the first answer runs. */
export async function recordRequest(
  tx: Tx,
  acting: Acting,
  body: RecordDataRequest,
): Promise<Written> {
  const { officer, today, touched } = acting
  const { personId, receivedOn } = body
  if (receivedOn > today) throw dataRequestRefusals.refuse('received-in-future')
  if ((body.kind === 'correct') !== (body.field !== null)) {
    throw dataRequestRefusals.refuse('field-unclear')
  }
  if (personId !== null && (await findAreaOfRecord(tx, personId)) === null) {
    throw dataRequestRefusals.refuse('no-such-record')
  }
  await refuseUncleanText(tx, body.says)
  const due = await answerDue(tx, plainDate(receivedOn))
  const id = await insertRequest(tx, {
    ...body,
    due,
    unitId: officer.unitId,
    by: officer.userId,
    on: today,
  })
  touched('data-request', id)
  if (personId !== null) touched('person', personId)
  return { id, version: 1 }
}
