import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()
const GB = 1_000_000_000
let officer: TestOfficer

beforeAll(async () => {
  officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
})

const people = () => rowsPastPolicies(test, 'select id from registers.person')

describe('a disk that is nearly full', () => {
  it('takes nothing new, says why in one sentence and when to come again', async () => {
    test.disk.free = GB / 2
    const refused = await officer.post('/people', aPerson(), { key: 'k'.repeat(20) })
    expect(refused.status).toBe(503)
    expect(refused.json).toMatchObject({ code: 'platform.disk-nearly-full' })
    expect(refused.headers).toMatchObject({ 'retry-after': '60', 'vb-read-only': 'disk' })
    expect(await people()).toEqual([])
  })

  it('lets everybody read on, and tells the page', async () => {
    test.disk.free = GB / 2
    const read = await officer.get('/people')
    expect(read.status).toBe(200)
    expect(read.headers['vb-read-only']).toBe('disk')
  })

  it('tells a stranger nothing of it', async () => {
    test.disk.free = GB / 2
    const answer = await test.app.inject({ method: 'POST', url: '/api/v1/people', payload: {} })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['vb-read-only']).toBeUndefined()
  })

  it('opens by itself when there is room, and the same intent goes through once', async () => {
    test.disk.free = 50 * GB
    const sent = await officer.post('/people', aPerson(), { key: 'k'.repeat(20) })
    expect(sent.status).toBe(200)
    expect(sent.headers['vb-read-only']).toBeUndefined()
    expect(await people()).toHaveLength(1)
  })
})
