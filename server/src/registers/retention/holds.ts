import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { findAreaOfRecord } from '../data-requests/data-requests.queries.ts'
import { endHold, insertHold, lockHold } from './retention.queries.ts'
import { retentionRefusals } from './retention.refusals.ts'
import type { PlaceHold } from './retention.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

/** Giữ lại: until a day, by a paper that orders it, nothing of the record goes. */
export async function placeHold(tx: Tx, acting: Acting, body: PlaceHold): Promise<Written> {
  const { officer, today, touched } = acting
  if (body.until <= today) throw retentionRefusals.refuse('until-passed')
  if ((await findAreaOfRecord(tx, body.personId)) === null) {
    throw retentionRefusals.refuse('no-such-record')
  }
  const id = await insertHold(tx, {
    ...body,
    unitId: officer.unitId,
    by: officer.userId,
    on: today,
  })
  touched('retention-hold', id)
  touched('person', body.personId)
  return { id, version: 1 }
}

/** Thôi giữ: from now on the ordinary time counts again. */
export async function liftHold(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const hold = await lockHold(tx, id)
  if (hold === undefined) throw platformRefusals.refuse('not-found')
  if (hold.ended_on !== null) throw retentionRefusals.refuse('already-ended')
  const { officer, today, touched } = acting
  const version = await endHold(tx, { id, by: officer.userId, on: today })
  touched('retention-hold', id)
  touched('person', hold.person_id)
  return { id, version }
}
