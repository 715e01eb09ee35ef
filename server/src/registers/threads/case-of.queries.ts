import type { Tx } from '../../platform/database/database.ts'

/** An open case as it stands, enough to open it again just so. */
export interface OpenCase {
  id: string
  stage: string
  holderUnit: string | null
  holderDuty: string | null
  since: string
  due: string | null
  lastContactOn: string | null
}

export async function findOpenCase(tx: Tx, personId: string): Promise<OpenCase | undefined> {
  const row = await tx
    .selectFrom('registers.thread')
    .select(['id', 'stage', 'holder_unit_id', 'holder_duty', 'since', 'due', 'last_contact_on'])
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    stage: row.stage,
    holderUnit: row.holder_unit_id,
    holderDuty: row.holder_duty,
    since: row.since,
    due: row.due,
    lastContactOn: row.last_contact_on,
  }
}

export async function findCaseVersion(tx: Tx, id: string | undefined): Promise<number | null> {
  if (id === undefined) return null
  const row = await tx
    .selectFrom('registers.thread')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.version ?? null
}

export async function restoreContact(tx: Tx, personId: string, on: string | null): Promise<void> {
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({ last_contact_on: on, version: eb('version', '+', 1) }))
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .execute()
}

/** Opens a closed case again exactly as it stood. */
export async function restoreCase(tx: Tx, open: OpenCase): Promise<void> {
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({
      outcome: null,
      closed_on: null,
      holder_unit_id: open.holderUnit,
      holder_duty: open.holderDuty,
      since: open.since,
      due: open.due,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', open.id)
    .execute()
}
