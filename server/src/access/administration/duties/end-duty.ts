import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { endAssignments, getVersion, lockAssignment } from './duties.queries.ts'

/**
 * Thôi giao nhiệm vụ, from this moment. One administrator is enough: taking power away can wait for
 * nobody, and giving it again needs two. What was delegated from it ends with it.
 */
export async function endDuty(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const { officer, today, units } = acting
  const duty = await lockAssignment(tx, id)
  if (duty === undefined || !units.includes(duty.unit_id)) {
    throw platformRefusals.refuse('not-found')
  }
  if (duty.user_id === officer.userId) throw administrationRefusals.refuse('not-yourself')
  if (duty.valid_to !== null && duty.valid_to <= today) {
    throw administrationRefusals.refuse('wrong-state')
  }
  await endAssignments(tx, [id], { by: officer.userId, on: today, today })
  acting.touched('user', duty.user_id)
  acting.touched('assignment', id)
  return { id, version: await getVersion(tx, id) }
}
