import { insertAuditLine } from '../src/access/audit/audit.queries.ts'
import { sealOnce } from '../src/access/audit/sealer.ts'
import { type Tx, withContext } from '../src/platform/database/database.ts'
import { rowsPastPolicies } from './as-role.ts'
import type { TestHouse } from './test-house.ts'

export interface Acting {
  userId: string | null
  duty: string
  units: string[]
}

/** One transaction by SQL, under its audit line, as the door would open it. */
export async function underLine<T>(
  test: TestHouse,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await withContext(test.house.db, acting, async (tx) => {
    await insertAuditLine(tx, {
      onDate: '2024-05-20',
      requestId: 'test',
      action: 'test write',
      outcome: 'done',
      refusal: null,
      userId: acting.userId,
      assignmentId: null,
      duty: acting.duty,
      unitId: acting.units[0] ?? null,
    })
    return await work(tx)
  })
}

/** Seals until no line is left; others' transactions on this server may hold it up for a moment. */
export async function sealAll(test: TestHouse): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    await sealOnce(test.house)
    const [left] = await rowsPastPolicies<{ left: string }>(
      test,
      `select count(*) as left from access.audit_line l
        where not exists (select from access.audit_seal s where s.line_id = l.id)`,
    )
    if (Number(left?.left) === 0) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the sealer did not get through')
}
