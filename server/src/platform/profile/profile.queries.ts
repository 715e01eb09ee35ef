import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

/** A document of the loaded profile, or undefined. Shapes are checked when the profile loads. */
export async function findDocument<T>(tx: Tx, key: string): Promise<T | undefined> {
  const row = await tx
    .selectFrom('platform.profile_document')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value as T | undefined
}

export async function getDocument<T>(tx: Tx, key: string): Promise<T> {
  const value = await findDocument<T>(tx, key)
  if (value === undefined) throw new Error(`the profile has no document ${key}`)
  return value
}

export async function saveDocument(tx: Tx, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value)
  await tx
    .insertInto('platform.profile_document')
    .values({ key, value: json })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ value: json, loaded_at: sql<Date>`now()` }),
    )
    .execute()
}
