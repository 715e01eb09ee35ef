import { formatDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { readAuthority } from '../../identity/authority.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { findOfficer, listReach } from '../officers/officers.queries.ts'
import { dutiesAt } from '../officers/read-officers.ts'
import { insertProposedDuties } from '../proposals/proposals.queries.ts'
import { putForward } from '../proposals/put-forward.ts'
import type { ProposeDuty } from './duties.schema.ts'

/** The lines above a signature as typed; nothing typed: the office's usual. */
export function authorityLines(typed: string): string[] {
  const lines = typed === '' ? [] : readAuthority(typed)
  if (lines === null) throw administrationRefusals.refuse('bad-authority')
  return lines
}

/** Throws when a duty would begin before today or end before it begins. */
export function checkDates(acting: Acting, dates: { from: string; to: string | null }): void {
  if (dates.from < acting.today) {
    throw administrationRefusals.refuse('date-passed', { today: formatDate(acting.today) })
  }
  if (dates.to !== null && dates.to <= dates.from) {
    throw administrationRefusals.refuse('dates-backwards')
  }
}

async function checkUnit(tx: Tx, acting: Acting, body: ProposeDuty): Promise<void> {
  const reach = await listReach(tx, acting.units, acting.today)
  const unit = reach.find((one) => one.id === body.unitId)
  if (unit === undefined) throw administrationRefusals.refuse('not-your-unit')
  if (dutiesAt(unit).includes(body.duty)) return
  throw administrationRefusals.refuse('duty-not-of-unit', { unit: unit.name })
}

/** Đề nghị giao nhiệm vụ: it gives nothing until another administrator approves it. */
export async function proposeDuty(tx: Tx, acting: Acting, body: ProposeDuty): Promise<Written> {
  const { officer, units } = acting
  const person = await findOfficer(tx, body.userId, units)
  if (person === undefined) throw platformRefusals.refuse('not-found')
  if (person.is_disabled) throw administrationRefusals.refuse('account-disabled')
  await checkUnit(tx, acting, body)
  checkDates(acting, { from: body.validFrom, to: body.validTo })
  const authority = authorityLines(body.authority)
  const id = await putForward(tx, acting, {
    kind: 'grant',
    unitId: body.unitId,
    userId: body.userId,
    content: {},
    decisionNumber: body.decisionNumber,
    effectiveOn: body.validFrom,
  })
  await insertProposedDuties(tx, { id, by: officer.userId }, [{ ...body, authority }])
  acting.touched('user', body.userId)
  return { id, version: 1 }
}
