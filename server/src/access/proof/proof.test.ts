import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { sealAll } from '../../../test/under-line.ts'
import { insertDrill } from '../../platform/backup/drills.queries.ts'
import { withContext } from '../../platform/database/database.ts'
import { openSystemLine, systemContext } from '../audit/as-system.ts'
import { makeHead } from '../audit/make-head.ts'
import { readEvidence } from './evidence.ts'
import { type HouseProof, KillEvidence } from './proof.schema.ts'
import { recordCheck } from './record-check.ts'

const test = testHouse()
let officer: TestOfficer

const proof = async (): Promise<HouseProof> => (await officer.get<HouseProof>('/proof')).json

const FIGURES = {
  on_day: '2024-05-21',
  program: '0.1.0',
  backup_bytes: 8_600_000,
  backup_ms: 3_000,
  restore_ms: 4_900,
  verify_ms: 600,
  tables: 73,
  table_rows: 13_486,
  tables_wrong: 1,
  files: 127,
  files_wrong: 2,
  sealed: 1_232,
  audit_wrong: 3,
}

async function drill(requestId: string): Promise<void> {
  await withContext(test.house.db, systemContext('SYS-JOBS'), async (tx) => {
    const line = { duty: 'SYS-JOBS', action: 'vb drill', requestId } as const
    await openSystemLine(tx, { ...line, onDate: FIGURES.on_day })
    await insertDrill(tx, FIGURES)
  })
}

beforeAll(async () => {
  officer = await asOfficer(test, { duty: 'XH', unit: 'ldtbxh-chau-thanh' })
})

describe('Sổ khớp', () => {
  it('invents nothing: what was not measured is not there', async () => {
    expect(await proof()).toMatchObject({ check: null, drill: null })
  })

  it('shows the verification of the night with the newest signed head', async () => {
    await makeHead(test.house, '2024-05-21')
    await recordCheck(test.house, '2024-05-21')
    const { check } = await proof()
    expect(check).toMatchObject({ day: '2024-05-21', wrong: 0, heads: 1 })
    expect(check?.sealed).toBeGreaterThan(0)
    expect(check?.head).toMatchObject({ day: '2024-05-21' })
    const [signed] = await rowsPastPolicies<{ hash: string }>(
      test,
      'select hash from access.audit_head',
    )
    expect(check?.head?.hash).toBe(signed?.hash)
  })

  it('keeps one verification a day, however often the job is tried', async () => {
    await recordCheck(test.house, '2024-05-21')
    const rows = await rowsPastPolicies(test, 'select id from access.audit_check')
    expect(rows).toHaveLength(1)
  })

  it('says so when a line was changed since', async () => {
    await sealAll(test)
    await tamper(
      test,
      `update access.audit_line set action = 'nothing happened' where id =
      (select min(line_id) from access.audit_seal)`,
    )
    await recordCheck(test.house, '2024-05-22')
    expect((await proof()).check).toMatchObject({ day: '2024-05-22', wrong: 1 })
  })

  it('shows the last drill, with everything that did not come back as one number', async () => {
    await drill('drill:test')
    expect((await proof()).drill).toMatchObject({ rows: 13_486, files: 127, wrong: 6 })
  })

  it('cannot be written over by the program: figures stay as they were found', async () => {
    const change = test.house.db.updateTable('platform.drill').set({ tables_wrong: 0 }).execute()
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

describe('evidence of the version', () => {
  it('is what docs/evidence holds', async () => {
    const { kills } = await proof()
    expect(kills).toEqual(readEvidence('kills', KillEvidence))
  })

  it('is absent where the file is not there or says less than it should', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vb-evidence-'))
    expect(readEvidence('kills', KillEvidence, folder)).toBeNull()
    fs.writeFileSync(path.join(folder, 'kills.json'), '{"lost": 0}')
    expect(readEvidence('kills', KillEvidence, folder)).toBeNull()
    fs.rmSync(folder, { recursive: true })
  })
})
