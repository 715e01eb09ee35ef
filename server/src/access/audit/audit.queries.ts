import type { Tx } from '../../platform/database/database.ts'

export interface AuditEntry {
  onDate: string
  requestId: string
  action: string
  outcome: 'done' | 'refused'
  refusal: string | null
  userId: string | null
  assignmentId: string | null
  duty: string | null
  unitId: string | null
}

/** Opens the line that every later write of this transaction stands under. */
export async function insertAuditLine(tx: Tx, entry: AuditEntry): Promise<number> {
  const row = await tx
    .insertInto('access.audit_line')
    .values({
      on_date: entry.onDate,
      request_id: entry.requestId,
      action: entry.action,
      outcome: entry.outcome,
      refusal: entry.refusal,
      user_id: entry.userId,
      assignment_id: entry.assignmentId,
      duty: entry.duty,
      unit_id: entry.unitId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface Subject {
  kind: string
  id: string
}

export async function insertAuditSubjects(tx: Tx, lineId: number, subjects: Subject[]) {
  if (subjects.length === 0) return
  await tx
    .insertInto('access.audit_subject')
    .values(
      subjects.map((subject, ordinal) => ({
        line_id: lineId,
        ordinal,
        kind: subject.kind,
        subject_id: subject.id,
      })),
    )
    .execute()
}

export async function insertReadLine(
  tx: Tx,
  read: {
    onDate: string
    requestId: string
    userId: string
    assignmentId: string
    duty: string
    unitId: string
    purpose: string
    route: string
    subjectIds: string[]
  },
): Promise<void> {
  await tx
    .insertInto('access.read_line')
    .values({
      on_date: read.onDate,
      request_id: read.requestId,
      user_id: read.userId,
      assignment_id: read.assignmentId,
      duty: read.duty,
      unit_id: read.unitId,
      purpose: read.purpose,
      route: read.route,
      subject_ids: read.subjectIds,
    })
    .execute()
}
