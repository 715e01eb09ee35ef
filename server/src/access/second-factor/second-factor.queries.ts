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

export async function lockTotp(tx: Tx, userId: string) {
  return await tx
    .selectFrom('access.totp')
    .select(['sealed_secret', 'offered_secret', 'last_step'])
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
}

export async function offerTotp(tx: Tx, userId: string, sealed: Buffer): Promise<void> {
  await tx
    .insertInto('access.totp')
    .values({ user_id: userId, offered_secret: sealed })
    .onConflict((on) => on.column('user_id').doUpdateSet({ offered_secret: sealed }))
    .execute()
}

/** The offered secret is in force; what the app showed before counts no more. */
export async function confirmTotp(tx: Tx, userId: string, step: number): Promise<void> {
  await tx
    .updateTable('access.totp')
    .set((eb) => ({
      sealed_secret: eb.ref('offered_secret'),
      confirmed_at: sql<Date>`now()`,
      offered_secret: null,
      last_step: step,
    }))
    .where('user_id', '=', userId)
    .execute()
}

export async function setLastStep(tx: Tx, userId: string, step: number): Promise<void> {
  await tx
    .updateTable('access.totp')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .execute()
}

export async function deleteTotp(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('access.totp').where('user_id', '=', userId).execute()
}

export async function replaceRecoveryCodes(
  tx: Tx,
  userId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await deleteRecoveryCodes(tx, userId)
  const rows = hashes.map((hash) => ({ user_id: userId, code_hash: hash }))
  await tx.insertInto('access.recovery_code').values(rows).execute()
}

export async function deleteRecoveryCodes(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('access.recovery_code').where('user_id', '=', userId).execute()
}

/** True once for each code: whoever comes second finds it used. */
export async function useRecoveryCode(tx: Tx, userId: string, hash: Buffer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access.recovery_code')
    .set({ used_at: sql<Date>`now()` })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
