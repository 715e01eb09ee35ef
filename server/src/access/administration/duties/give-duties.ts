import type { Tx } from '../../../platform/database/database.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { listProposedDuties } from '../proposals/proposals.queries.ts'
import { insertApproved, isDisabled } from './duties.queries.ts'

/**
 * Gives the duties of a proposal that has just been approved. One that was to begin before today
 * begins today: nobody is made to have held a duty on a day on which he could not act.
 */
export async function giveDuties(tx: Tx, acting: Acting, proposalId: string): Promise<void> {
  const { officer, today, units } = acting
  for (const row of await listProposedDuties(tx, proposalId)) {
    if (!units.includes(row.unit_id)) throw administrationRefusals.refuse('not-your-unit')
    if (row.valid_to !== null && row.valid_to <= today) {
      throw administrationRefusals.refuse('too-late')
    }
    if (await isDisabled(tx, row.user_id)) throw administrationRefusals.refuse('account-disabled')
    const validFrom = row.valid_from > today ? row.valid_from : today
    await insertApproved(tx, row, { approvedBy: officer.userId, validFrom })
    acting.touched('user', row.user_id)
  }
}
