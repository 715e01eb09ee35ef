import type { Tx } from '../../platform/database/database.ts'

/** Nobody for a subject that no administrator has linked, and for a disabled user. */
export async function findLinkedUser(tx: Tx, of: { issuer: string; subject: string }) {
  return await tx
    .selectFrom('access.sign_in_link as l')
    .innerJoin('access.user_account as u', 'u.id', 'l.user_id')
    .select('u.id')
    .where('l.issuer', '=', of.issuer)
    .where('l.subject', '=', of.subject)
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst()
}

export async function linkUser(
  tx: Tx,
  link: { issuer: string; subject: string; userId: string; on: string },
): Promise<void> {
  await tx
    .insertInto('access.sign_in_link')
    .values({
      issuer: link.issuer,
      subject: link.subject,
      user_id: link.userId,
      linked_on: link.on,
    })
    .execute()
}

export async function unlinkUser(tx: Tx, issuer: string, userId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('access.sign_in_link')
    .where('issuer', '=', issuer)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
