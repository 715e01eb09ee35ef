import type { Context, Tx } from '../../platform/database/database.ts'
import type { SystemDuty } from '../permissions/duties.ts'
import { insertAuditLine } from './audit.queries.ts'

/** The system at work under one of its own named duties: no person, no unit (law 11). */
export const systemContext = (duty: SystemDuty): Context => ({ userId: null, duty, units: [] })

export interface SystemWork {
  duty: SystemDuty
  action: string
  requestId: string
  onDate: string
}

/** Opens the audit line of something the system itself writes; answers its id. */
export async function openSystemLine(tx: Tx, work: SystemWork): Promise<number> {
  return await insertAuditLine(tx, {
    ...work,
    outcome: 'done',
    refusal: null,
    userId: null,
    assignmentId: null,
    unitId: null,
  })
}
