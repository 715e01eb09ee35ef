import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { aUser, signIn } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'
import { sealAll } from '../../../test/under-line.ts'
import type { AuditPage } from './audit.schema.ts'

const test = testHouse()
let police: TestOfficer
let colleague: TestOfficer
let protection: TestOfficer
beforeAll(async () => {
  police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh', name: 'Lê Thị Công An' })
  colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
})

const linesOf = async (officer: TestOfficer, query = '') =>
  (await officer.get<AuditPage>(`/audit${query}`)).json

describe('the diary of actions', () => {
  it("shows an officer his own lines with what they are about, never a colleague's", async () => {
    const mine = await police.post<{ id: string }>('/people', aPerson())
    const theirs = await colleague.post<{ id: string }>('/people', aPerson())
    const { lines } = await linesOf(police)
    expect(lines[0]).toMatchObject({
      action: 'POST /people',
      outcome: 'done',
      byName: 'Lê Thị Công An',
      unitName: 'Công an xã An Ninh',
      subjects: [{ kind: 'person', id: mine.json.id }],
    })
    expect(JSON.stringify(lines)).not.toContain(theirs.json.id)
  })

  it('shows the data-protection officer everybody’s, found by whom they are about', async () => {
    const { json } = await police.post<{ id: string }>('/people', aPerson())
    const { lines } = await linesOf(protection, `?subjectId=${json.id}`)
    expect(lines.map((line) => line.action)).toEqual(['POST /people'])
    expect((await linesOf(colleague, `?subjectId=${json.id}`)).lines).toEqual([])
  })

  it('says of each line whether the chain vouches for it', async () => {
    await sealAll(test)
    await police.post('/people', aPerson())
    const { lines } = await linesOf(police)
    expect(lines[0]?.sealed).toBe(false)
    expect(lines[1]?.sealed).toBe(true)
  })

  it('turns its pages without losing or repeating a line', async () => {
    const busy = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-an-ninh' })
    for (let turn = 0; turn < 60; turn += 1) await busy.post('/people', {})
    const first = await linesOf(busy)
    const second = await linesOf(busy, `?before=${first.next ?? 0}`)
    const ids = [...first.lines, ...second.lines].map((line) => line.id)
    expect(first.lines).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(new Set(ids).size).toBe(60)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })
})

describe('a refusal', () => {
  it('is logged in a transaction of its own: all the rest of the try is gone', async () => {
    const future = { ...aPerson(), birthDate: '2199-01-01' }
    const answer = await police.post('/people', future)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    const [line] = (await linesOf(police)).lines
    expect(line).toMatchObject({ action: 'POST /people', outcome: 'refused' })
    expect(line?.refusal).toBe(answer.json['code'])
    const people = await rowsPastPolicies(
      test,
      `select from registers.person where birth_date > '2100-01-01'`,
    )
    expect(people).toEqual([])
    const done = await rowsPastPolicies(
      test,
      `select from access.audit_line l where l.request_id = $1 and l.outcome = 'done'`,
      [answer.json['instance']],
    )
    expect(done).toEqual([])
  })
})

describe('names, numbers and words of people', () => {
  const CANARY = {
    fullName: 'Quách Thị Kẹo Bông',
    idNumber: '094187999888',
    phone: '0912345678',
    phoneOwner: 'self' as const,
    hamlet: 'ấp Chim Hoàng Yến',
    addressDetail: 'nhà cạnh cây dừa đôi',
  }
  const TABLES = [
    'access.audit_line',
    'access.audit_subject',
    'access.audit_seal',
    'access.read_line',
    'platform.idempotency_key',
    'platform.rate_count',
    'graphile_worker._private_jobs',
  ]

  it('stand in no table of the audit, whatever was done with the person or refused', async () => {
    const { json } = await police.post<{ id: string }>('/people', { ...aPerson(), ...CANARY })
    const { releaseRecord: _record, ...fields } = { ...aPerson(), ...CANARY }
    const page = `/people/${json.id}`
    await police.put(page, { ...fields, hamlet: `${CANARY.hamlet} 2` }, { version: 1 })
    await police.put(page, fields, { version: 1 })
    await police.post('/people', { ...aPerson(), ...CANARY })
    await police.get(page)
    await police.get('/people', { search: CANARY.fullName })
    const note = 'gặp tại quán Kẹo Bông'
    const contact = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: 'none', note }
    expect((await police.post(`${page}/contacts`, contact)).status).toBe(200)
    const user = await aUser(test)
    await signIn(test.app, user.userName)
    await signIn(test.app, CANARY.fullName, CANARY.idNumber)
    await sealAll(test)
    const seen = await rowsPastPolicies(test, 'select from access.read_line')
    expect(seen.length).toBeGreaterThan(0)
    const words = [...Object.values(CANARY), 'Kẹo Bông', 'keo bong', 'GCN', user.userName]
    for (const table of TABLES) {
      const found = await rowsPastPolicies(
        test,
        `select t::text from ${table} t, unnest($1::text[]) w
          where length(w) > 4 and t::text ilike '%' || w || '%'`,
        [words],
      )
      expect(found, table).toEqual([])
    }
  })
})
