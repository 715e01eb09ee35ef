import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Whether somebody of this name has signed in on this device before; asked alike for any name. */
export async function isKnownDevice(
  tx: Tx,
  foldedName: string,
  deviceHash: Buffer,
): Promise<boolean> {
  const row = await tx
    .selectFrom('access.known_device as d')
    .innerJoin('access.user_account as u', 'u.id', 'd.user_id')
    .select('d.user_id')
    .where(sql<string>`lower(u.user_name)`, '=', foldedName)
    .where('d.device_hash', '=', deviceHash)
    .executeTakeFirst()
  return row !== undefined
}

export async function rememberDevice(tx: Tx, userId: string, deviceHash: Buffer): Promise<void> {
  await tx
    .insertInto('access.known_device')
    .values({ user_id: userId, device_hash: deviceHash })
    .onConflict((on) =>
      on.columns(['user_id', 'device_hash']).doUpdateSet({ used_at: sql<Date>`now()` }),
    )
    .execute()
}
