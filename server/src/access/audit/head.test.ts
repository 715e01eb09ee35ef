import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { sealAll, underLine } from '../../../test/under-line.ts'
import { withContext } from '../../platform/database/database.ts'
import { newKey, signerOf } from '../../platform/signing/signing.ts'
import { systemContext } from './as-system.ts'
import { type AuditHead, signHead } from './head.ts'
import { headsOf, makeHead } from './make-head.ts'
import { listChain } from './seal.queries.ts'
import { GENESIS, sealOf } from './seal.ts'
import { verifyAudit } from './verify.ts'

const test = testHouse()
const DAYS = ['2024-05-20', '2024-05-21', '2024-05-22'] as const
const TABLES = ['audit_line', 'audit_subject', 'audit_seal', 'audit_head']
const officer = { userId: randomUUID(), duty: 'CA-L', units: ['ca-an-ninh'] }

const keepAs = (copy: string) =>
  tamper(test, ...TABLES.map((t) => `create table public.${copy}_${t} as table access.${t}`))

const putBack = (copy: string) =>
  tamper(
    test,
    ...TABLES.toReversed().map((t) => `delete from access.${t}`),
    ...TABLES.map((t) => {
      return `insert into access.${t} overriding system value table public.${copy}_${t}`
    }),
  )

/** A thief with time: makes every seal fit again from the first to the last line. */
async function resealEverything(): Promise<void> {
  const rows = await withContext(test.house.db, systemContext('SYS-AUDIT'), (tx) =>
    listChain(tx, 0, 10_000),
  )
  let head = GENESIS
  const statements = rows.map((row) => {
    const hash = sealOf(head, { ...row, id: row.id ?? 0 })
    const change = `update access.audit_seal set previous_hash = '${head}', hash = '${hash}'`
    head = hash
    return `${change} where seq = ${row.seq}`
  })
  await tamper(test, ...statements)
}

/** What was copied out of the house each evening. */
let outside: AuditHead[]
const headOf = (day: string): AuditHead => {
  const found = outside.find((head) => head.day === day)
  if (found === undefined) throw new Error(`no head of ${day}`)
  return found
}

beforeAll(async () => {
  for (const day of DAYS) {
    for (let n = 0; n < 4; n += 1) await underLine(test, officer, () => Promise.resolve())
    await makeHead(test.house, day)
    if (day === DAYS[1]) await keepAs('tuesday')
  }
  outside = await headsOf(test.house)
  await sealAll(test)
  await keepAs('whole')
})

afterEach(async () => {
  await putBack('whole')
})

describe('the signed head of a day', () => {
  it('stands for every line sealed until then, and fits', async () => {
    expect(outside.map(({ day }) => day)).toEqual(DAYS)
    const found = await verifyAudit(test.house, { heads: outside })
    expect(found).toMatchObject({ heads: 6, broken: [], headTroubles: [] })
    expect(found.sealed).toBeGreaterThan(headOf(DAYS[2]).lines)
  })

  it('is made once a day, however often it is asked for', async () => {
    await makeHead(test.house, DAYS[2])
    expect(await headsOf(test.house)).toEqual(outside)
  })

  it.each<[what: string, change: (head: AuditHead) => AuditHead]>([
    ['another day', (head) => ({ ...head, day: '2024-05-30' })],
    ['another hash', (head) => ({ ...head, hash: 'f'.repeat(64) })],
    ['fewer lines', (head) => ({ ...head, lines: head.lines - 1 })],
    ['the installation of somebody else', (head) => ({ ...head, instanceId: randomUUID() })],
    ['no signature', (head) => ({ ...head, signature: '' })],
    ['the key of somebody else', (head) => signHead(signerOf(newKey(randomUUID())), head)],
  ])('is not believed when it was given %s', async (_what, change) => {
    const forged = change(headOf(DAYS[1]))
    const { headTroubles } = await verifyAudit(test.house, { heads: [forged] })
    expect(headTroubles).toEqual([{ day: forged.day, code: 'not-ours', from: 0, to: 0 }])
  })

  it('is believed under the key of another machine only when that key is named', async () => {
    const signer = signerOf(newKey(randomUUID()))
    await tamper(test, 'delete from access.audit_head')
    const heads = [signHead(signer, headOf(DAYS[1]))]
    const { publicKey } = signer
    expect((await verifyAudit(test.house, { heads, publicKey })).headTroubles).toEqual([])
    expect((await verifyAudit(test.house, { heads })).headTroubles).toHaveLength(1)
  })
})

describe('a superuser who leaves the chain whole', () => {
  it('is found when he cuts off the end, with its heads', async () => {
    const keep = headOf(DAYS[1]).lines
    await tamper(
      test,
      `delete from access.audit_head where lines > ${keep}`,
      `delete from access.audit_line where id in
        (select line_id from access.audit_seal where seq > ${keep})
        or not exists (select from access.audit_seal s where s.line_id = audit_line.id)`,
      `delete from access.audit_seal where seq > ${keep}`,
    )
    expect(await verifyAudit(test.house)).toMatchObject({ broken: [], headTroubles: [] })
    const { broken, headTroubles } = await verifyAudit(test.house, { heads: outside })
    expect(broken).toEqual([])
    expect(headTroubles).toEqual([
      { day: DAYS[2], code: 'end-cut-off', from: keep + 1, to: headOf(DAYS[2]).lines },
    ])
  })

  it('is found when he puts an old backup in place of the database', async () => {
    await putBack('tuesday')
    expect(await verifyAudit(test.house)).toMatchObject({ broken: [], headTroubles: [] })
    const { headTroubles } = await verifyAudit(test.house, { heads: outside })
    expect(headTroubles).toMatchObject([{ day: DAYS[2], code: 'end-cut-off' }])
  })

  it('is found when the old backup has gone on working since', async () => {
    await putBack('tuesday')
    for (let n = 0; n < 12; n += 1) await underLine(test, officer, () => Promise.resolve())
    await sealAll(test)
    expect(await verifyAudit(test.house)).toMatchObject({ broken: [], headTroubles: [] })
    const { headTroubles } = await verifyAudit(test.house, { heads: outside })
    const from = headOf(DAYS[1]).lines + 1
    expect(headTroubles).toEqual([
      { day: DAYS[2], code: 'replaced', from, to: headOf(DAYS[2]).lines },
    ])
  })

  it.each([
    ['changes a line', `update access.audit_line set action = 'forged' where id = `],
    [
      'makes a line another day’s',
      `update access.audit_line set on_date = '2024-01-01' where id = `,
    ],
  ])('is found when he %s and seals everything anew, and the day is named', async (_case, sql) => {
    const place = headOf(DAYS[0]).lines + 2
    const [line] = await rowsPastPolicies<{ line_id: string }>(
      test,
      `select line_id from access.audit_seal where seq = ${place}`,
    )
    await tamper(test, `${sql} ${line?.line_id}`, 'delete from access.audit_head')
    await resealEverything()
    expect(await verifyAudit(test.house)).toMatchObject({ broken: [], headTroubles: [] })
    const { broken, headTroubles } = await verifyAudit(test.house, { heads: outside })
    expect(broken).toEqual([])
    expect(headTroubles).toEqual([
      {
        day: DAYS[1],
        code: 'replaced',
        from: headOf(DAYS[0]).lines + 1,
        to: headOf(DAYS[1]).lines,
      },
    ])
  })

  it('is found even without a head from outside when he forgets those of the database', async () => {
    await tamper(test, `update access.audit_line set action = 'forged'`)
    await resealEverything()
    const { broken, headTroubles } = await verifyAudit(test.house)
    expect(broken).toEqual([])
    expect(headTroubles).toMatchObject([{ day: DAYS[0], code: 'replaced', from: 1 }])
  })
})
