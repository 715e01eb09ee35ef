import type { Tx } from '../../platform/database/database.ts'

/** Whether anybody has an account yet; asked by the system itself, under SYS-IDENTITY. */
export async function hasUsers(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('access.user_account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}
