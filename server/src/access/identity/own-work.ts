import { type Tx, withContext } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/http/refusals.ts'
import { insertAuditLine, insertAuditSubjects } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'

/** Work of an officer on his own session or account, outside the door. */
export interface OwnWork {
  house: House
  who: SignedIn
  /** As the audit line names it: method and address. */
  action: string
  requestId: string
}

export const selfContext = (userId: string) => ({ userId, duty: 'SELF', units: [] })

function auditEntry({ who, action, requestId }: OwnWork, refusal: string | null) {
  return {
    onDate: who.today,
    requestId,
    action,
    outcome: refusal === null ? ('done' as const) : ('refused' as const),
    refusal,
    userId: who.userId,
    assignmentId: who.officer?.assignmentId ?? null,
    duty: who.officer?.duty ?? null,
    unitId: who.officer?.unitId ?? null,
  }
}

/** A refusal has a line of its own; anything else thrown is a bug and has none. */
async function logOwnRefusal(work: OwnWork, error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) return
  await withContext(work.house.db, selfContext(work.who.userId), (tx) =>
    insertAuditLine(tx, auditEntry(work, error.code)),
  )
}

/** What comes before the transaction, such as hashing; its refusal is logged as well. */
export async function beforeOwnWork<T>(work: OwnWork, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    await logOwnRefusal(work, error)
    throw error
  }
}

/** A write under an audit line of the officer himself, about his own account. */
export async function doOwnWork<T>(work: OwnWork, run: (tx: Tx) => Promise<T>): Promise<T> {
  const { house, who } = work
  return await beforeOwnWork(work, () =>
    withContext(house.db, selfContext(who.userId), async (tx) => {
      const lineId = await insertAuditLine(tx, auditEntry(work, null))
      await insertAuditSubjects(tx, lineId, [{ kind: 'user', id: who.userId }])
      return await run(tx)
    }),
  )
}
