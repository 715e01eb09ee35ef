import type { Tx } from '../../platform/database/database.ts'
import { findLastDrill } from '../../platform/backup/drills.queries.ts'
import { readEvidence } from './evidence.ts'
import { findLastCheck } from './proof.queries.ts'
import { KillEvidence, PlantedEvidence, type HouseProof } from './proof.schema.ts'
import { programVersion } from '../../platform/version.ts'

type Check = NonNullable<Awaited<ReturnType<typeof findLastCheck>>>
type Drill = NonNullable<Awaited<ReturnType<typeof findLastDrill>>>

function headOf({ head_day: day, head_hash: hash, head_signature: signature }: Check) {
  return day === null || hash === null || signature === null ? null : { day, hash, signature }
}

const checkOf = (row: Check): HouseProof['check'] => ({
  day: row.on_day,
  at: row.at.toISOString(),
  tookMs: row.took_ms,
  sealed: row.sealed,
  unsealed: row.unsealed,
  heads: row.heads,
  wrong: row.wrong,
  head: headOf(row),
})

const drillOf = (row: Drill): HouseProof['drill'] => ({
  day: row.on_day,
  at: row.at.toISOString(),
  program: row.program,
  backupBytes: row.backup_bytes,
  backupMs: row.backup_ms,
  restoreMs: row.restore_ms,
  verifyMs: row.verify_ms,
  tables: row.tables,
  rows: row.table_rows,
  files: row.files,
  sealed: row.sealed,
  wrong: row.tables_wrong + row.files_wrong + row.audit_wrong,
})

/** Only what was measured; the evidence is that of the version that was delivered. */
export async function readProof(tx: Tx): Promise<HouseProof> {
  const check = await findLastCheck(tx)
  const drill = await findLastDrill(tx)
  return {
    program: programVersion(),
    check: check === undefined ? null : checkOf(check),
    drill: drill === undefined ? null : drillOf(drill),
    kills: readEvidence('kills', KillEvidence),
    planted: readEvidence('planted', PlantedEvidence),
  }
}
