import { expect, it } from 'vitest'
import { asOfficer } from '../server/test/as-officer.ts'
import { testHouse } from '../server/test/test-house.ts'
import { sealOnce } from '../server/src/access/audit/sealer.ts'
import { verifyAudit } from '../server/src/access/audit/verify.ts'
import { playDemo } from './play.ts'

const test = testHouse()

it('plays four months of a district of 300 people by its own officers, and the audit holds', async () => {
  await playDemo(test.house)
  const police = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  const people = await police.get<{ total: number }>('/people')
  expect(people.json.total).toBe(300)
  const lists = await police.get<{ lists: { state: string }[] }>('/lists')
  const states = new Set(lists.json.lists.map((list) => list.state))
  expect([...states].sort()).toEqual([
    'awaiting-signature',
    'confirmed',
    'draft',
    'handed-over',
    'received',
    'submitted',
  ])
  while ((await sealOnce(test.house)) > 0);
  const audit = await verifyAudit(test.house)
  expect(audit.broken).toEqual([])
  expect(audit.sealed).toBeGreaterThan(1_000)
}, 120_000)
