import type { Insertable } from 'kysely'
import type { DB } from '../../../db/schema.ts'
import type { Tx } from '../../platform/database/database.ts'

export type NewCheck = Insertable<DB['access.audit_check']>

/** A job that is tried again finds its day done. */
export async function hasCheck(tx: Tx, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom('access.audit_check')
    .select('id')
    .where('on_day', '=', day)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertCheck(tx: Tx, check: NewCheck): Promise<void> {
  await tx.insertInto('access.audit_check').values(check).execute()
}

/** The verification made last. */
export async function findLastCheck(tx: Tx) {
  return await tx
    .selectFrom('access.audit_check')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
