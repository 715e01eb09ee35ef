import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export async function listPasskeys(tx: Tx, userId: string) {
  return await tx
    .selectFrom('access.passkey')
    .select(['id', 'credential_id', 'transports', 'name', 'made_at', 'used_at'])
    .where('user_id', '=', userId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function insertPasskey(
  tx: Tx,
  passkey: {
    userId: string
    credentialId: string
    publicKey: Buffer
    counter: number
    transports: string[]
    name: string
  },
): Promise<void> {
  await tx
    .insertInto('access.passkey')
    .values({
      user_id: passkey.userId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
    })
    .execute()
}

export async function lockPasskey(tx: Tx, userId: string, credentialId: string) {
  return await tx
    .selectFrom('access.passkey')
    .select(['id', 'credential_id', 'public_key', 'counter'])
    .where('user_id', '=', userId)
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()
}

export async function markPasskeyUsed(tx: Tx, id: string, counter: number): Promise<void> {
  await tx
    .updateTable('access.passkey')
    .set({ counter, used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

/** False when the user has no such passkey. */
export async function renamePasskey(
  tx: Tx,
  of: { userId: string; id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access.passkey')
    .set({ name: of.name })
    .where('id', '=', of.id)
    .where('user_id', '=', of.userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePasskey(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('access.passkey')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** What the authenticator must sign next; one at a time for each session. */
export async function keepChallenge(tx: Tx, sessionId: string, challenge: string): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ challenge, challenge_until: sql<Date>`now() + interval '5 minutes'` })
    .where('id', '=', sessionId)
    .execute()
}

/** Answered once: a signature seen on the way is of no use afterwards. */
export async function takeChallenge(tx: Tx, sessionId: string): Promise<string | null> {
  const { rows } = await sql<{ challenge: string | null }>`
    with kept as (select id, challenge from access.session
      where id = ${sessionId} and challenge_until > now() for update)
    update access.session s set challenge = null, challenge_until = null
      from kept where s.id = kept.id returning kept.challenge`.execute(tx)
  return rows[0]?.challenge ?? null
}
