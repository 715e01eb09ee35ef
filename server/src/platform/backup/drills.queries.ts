import type { Insertable } from 'kysely'
import type { DB } from '../../../db/schema.ts'
import type { Tx } from '../database/database.ts'

export type NewDrill = Insertable<DB['platform.drill']>

export async function insertDrill(tx: Tx, drill: NewDrill): Promise<void> {
  await tx.insertInto('platform.drill').values(drill).execute()
}

/** The drill made last. */
export async function findLastDrill(tx: Tx) {
  return await tx
    .selectFrom('platform.drill')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
