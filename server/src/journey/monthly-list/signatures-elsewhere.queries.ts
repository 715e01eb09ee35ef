import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { SignatureRole, SignatureRow } from './list-versions.queries.ts'

export interface SignatureElsewhere {
  role: SignatureRole
  byName: string
  duty: string
  unit: string
  on: string
  /** When it was put; left out, now: a receipt tells only the day. */
  at?: string
  versionNumber: number
  contentHash: string
}

/** Notes signatures that were put on another installation, as its signed file reports them. */
export async function insertSignaturesElsewhere(
  tx: Tx,
  listId: string,
  signatures: readonly SignatureElsewhere[],
): Promise<void> {
  if (signatures.length === 0) return
  await tx
    .insertInto('journey.signature_elsewhere')
    .values(
      signatures.map((one) => ({
        list_id: listId,
        version_number: one.versionNumber,
        content_hash: one.contentHash,
        role: one.role,
        by_name: one.byName,
        duty: one.duty,
        unit_id: one.unit,
        signed_on: one.on,
        ...(one.at === undefined ? {} : { signed_at: one.at }),
      })),
    )
    .execute()
}

export async function listSignaturesElsewhere(tx: Tx, listId: string): Promise<SignatureRow[]> {
  const { rows } = await sql<SignatureRow>`
    select s.role, s.by_name, s.duty, u.name as unit_name, s.signed_on, s.signed_at,
      s.content_hash, s.version_number as number
    from journey.signature_elsewhere s join access.unit u on u.id = s.unit_id
    where s.list_id = ${listId} order by s.signed_at`.execute(tx)
  return rows
}
