import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface FactorRow {
  totp_since: Date | null
  recovery_left: number
  passkeys: number
}

/** What a user has besides his password, in numbers. */
export async function getFactors(tx: Tx, userId: string): Promise<FactorRow> {
  const { rows } = await sql<FactorRow>`select
    (select confirmed_at from access.totp where user_id = ${userId}) as totp_since,
    (select count(*)::int from access.recovery_code
      where user_id = ${userId} and used_at is null) as recovery_left,
    (select count(*)::int from access.passkey where user_id = ${userId}) as passkeys`.execute(tx)
  return rows[0] ?? { totp_since: null, recovery_left: 0, passkeys: 0 }
}

/**
 * Takes away all that proves a user besides his password, as after a lost phone; the password then
 * signs him in and he enrols anew. Under QT or SYS-IDENTITY, in the transaction of an audit line.
 */
export async function resetSecondFactor(tx: Tx, userId: string): Promise<void> {
  await sql`select access.reset_second_factor(${userId})`.execute(tx)
}
