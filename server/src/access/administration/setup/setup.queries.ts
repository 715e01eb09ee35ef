import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/** One code at a time: a new one takes the place of the old. */
export async function saveCode(tx: Tx, codeHash: Buffer): Promise<void> {
  await tx
    .insertInto('access.setup_code')
    .values({ code_hash: codeHash })
    .onConflict((conflict) =>
      conflict.column('one').doUpdateSet({ code_hash: codeHash, made_at: sql<Date>`now()` }),
    )
    .execute()
}

/** The hash of the code while it counts: for a day. */
export async function findCode(tx: Tx): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('access.setup_code')
    .select('code_hash')
    .where('made_at', '>', sql<Date>`now() - interval '24 hours'`)
    .executeTakeFirst()
  return row?.code_hash
}

/** Takes the code for good; false when somebody else took it in the meantime. */
export async function takeCode(tx: Tx, codeHash: Buffer): Promise<boolean> {
  const row = await tx
    .deleteFrom('access.setup_code')
    .where('code_hash', '=', codeHash)
    .returning('one')
    .executeTakeFirst()
  return row !== undefined
}
