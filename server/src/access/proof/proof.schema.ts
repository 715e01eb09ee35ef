import { z } from 'zod'

const count = z.int().nonnegative()

export const AuditCheck = z
  .object({
    day: z.iso.date(),
    at: z.iso.datetime(),
    tookMs: count,
    sealed: count,
    unsealed: count,
    heads: count,
    wrong: count,
    head: z.object({ day: z.iso.date(), hash: z.string(), signature: z.string() }).nullable(),
  })
  .meta({ id: 'AuditCheck' })

export const DrillResult = z
  .object({
    day: z.iso.date(),
    at: z.iso.datetime(),
    program: z.string(),
    backupBytes: count,
    backupMs: count,
    restoreMs: count,
    verifyMs: count,
    tables: count,
    rows: count,
    files: count,
    sealed: count,
    /** Tables, papers and places of the audit that did not come back as they were. */
    wrong: count,
  })
  .meta({ id: 'DrillResult' })

/** `npm run kills`, as docs/evidence keeps it. */
export const KillEvidence = z
  .object({
    at: z.iso.datetime(),
    commit: z.string(),
    command: z.string(),
    machine: z.string(),
    acknowledged: count,
    lost: count,
    duplicated: count,
    server: z.object({ kills: count, medianMs: count, longestMs: count }),
    database: z.object({ kills: count, medianMs: count, longestMs: count }),
  })
  .meta({ id: 'KillEvidence' })

/** `npm run planted`, as docs/evidence keeps it. */
export const PlantedEvidence = z
  .object({ commit: z.string(), command: z.string(), planted: count, found: count })
  .meta({ id: 'PlantedEvidence' })

/** What this house can show for itself; null where nothing was measured. */
export const HouseProof = z
  .object({
    program: z.string(),
    check: AuditCheck.nullable(),
    drill: DrillResult.nullable(),
    kills: KillEvidence.nullable(),
    planted: PlantedEvidence.nullable(),
  })
  .meta({ id: 'HouseProof' })
export type HouseProof = z.infer<typeof HouseProof>
