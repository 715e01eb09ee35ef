import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer } from '../server/test/as-officer.ts'
import { becomeLocality } from '../server/test/become-locality.ts'
import { testHouse } from '../server/test/test-house.ts'
import { sealOnce } from '../server/src/access/audit/sealer.ts'
import { verifyAudit } from '../server/src/access/audit/verify.ts'
import { openEmptyDemo, playDemo } from './play.ts'

const EVERY_STATE = [
  'awaiting-signature',
  'confirmed',
  'draft',
  'handed-over',
  'received',
  'submitted',
]

async function played(test: ReturnType<typeof testHouse>, standing: string) {
  await playDemo(test.house)
  const police = await asOfficer(test, { duty: 'CA-K', unit: standing })
  const people = await police.get<{ total: number }>('/people')
  const { lists } = (await police.get<{ lists: { state: string }[] }>('/lists')).json
  while ((await sealOnce(test.house)) > 0);
  const audit = await verifyAudit(test.house)
  const states = [...new Set(lists.map((list) => list.state))].sort()
  return { total: people.json.total, states, audit }
}

describe('the demo of a profile', () => {
  const district = testHouse()
  const city = testHouse()
  const empty = testHouse()

  beforeAll(async () => {
    await becomeLocality(city, 'can-tho-2025')
    await becomeLocality(empty, 'can-tho-2025')
  })

  it('plays four months of a district of 300 people by its own officers, and the audit holds', async () => {
    const { total, states, audit } = await played(district, 'ca-chau-thanh')
    expect(total).toBe(307)
    expect(states).toEqual(EVERY_STATE)
    expect(audit.broken).toEqual([])
    expect(audit.sealed).toBeGreaterThan(1_000)
  }, 120_000)

  it('plays the same story in the four communes of Cần Thơ, where no district is left', async () => {
    const { total, states, audit } = await played(city, 'ca-can-tho')
    expect(total).toBe(99)
    expect(states).toEqual(EVERY_STATE)
    expect(audit.broken).toEqual([])
  }, 120_000)

  it('opens with its officers and day alone, for the other end of a hand-over by file', async () => {
    await openEmptyDemo(empty.house)
    const bank = await asOfficer(empty, { duty: 'NH-T', unit: 'nhcsxh-can-tho' })
    const me = await bank.get<{ businessDate: string }>('/me')
    expect(me.json.businessDate).toBe('2025-11-20')
    expect((await bank.get<{ lists: unknown[] }>('/lists')).json.lists).toEqual([])
    await playDemo(empty.house)
    expect((await bank.get<{ lists: unknown[] }>('/lists')).json.lists).toEqual([])
  })
})
