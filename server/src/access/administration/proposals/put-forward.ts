import type { Tx } from '../../../platform/database/database.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import type { Acting } from '../acting.ts'
import { type Forwarded, insertProposal, listUnitsDeciding } from './proposals.queries.ts'

/** Puts a proposal before the other administrators and tells all who may decide on it. */
export async function putForward(tx: Tx, acting: Acting, proposal: Forwarded): Promise<string> {
  const { officer, today } = acting
  const id = await insertProposal(tx, { ...proposal, by: officer.userId, on: today })
  acting.touched('proposal', id)
  for (const unitId of await listUnitsDeciding(tx, proposal.unitId, today)) {
    await notify(tx, acting, {
      unitId,
      duty: 'QT',
      code: 'proposal-waiting',
      subject: proposal.decisionNumber,
      opens: `/quan-tri/cho-duyet#${id}`,
    })
  }
  return id
}
