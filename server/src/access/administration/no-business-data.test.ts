import { expect, it } from 'vitest'
import { ROUTES } from '../../app.ts'
import { asOfficer } from '../../../test/as-officer.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

/** Everything an administrator may read: his own things, units, accounts and duties. By hand. */
const ANSWERED = [
  '/account/mail-address',
  '/account/sessions',
  '/administration/duties',
  '/administration/officers',
  '/administration/officers/:id',
  '/administration/officers/:id/leaving',
  '/administration/proposals',
  '/administration/units',
  '/audit',
  '/desk',
  '/notices',
  '/notices/unread',
  '/proof',
  '/units',
  '/units/old-communes',
]

it('of all that can be read an administrator is answered nothing but administration', async () => {
  const admin = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
  const reads = ROUTES.filter(({ kind }) => kind === 'read' || kind === 'file')
  const answered: string[] = []
  for (const { url } of reads) {
    const { status, json } = await admin.get<{ code?: string }>(
      url.replaceAll(/:(\w+)/g, admin.userId),
    )
    if (status !== 403 || json.code !== 'access.not-permitted') answered.push(url)
  }
  expect(reads.length).toBeGreaterThan(40)
  expect(answered.toSorted()).toEqual(ANSWERED)
})
