import { describe, expect, it } from 'vitest'
import { EXPECTED_RIGHTS, expectedScope } from '../../../test/trials/expected-rights.ts'
import { ROUTES } from '../../app.ts'
import { DUTIES, isDuty } from './duties.ts'
import { findGrant, PERMISSIONS, permissionsOf } from './policy.ts'
import { PURPOSES } from './purposes.ts'

const ALL_DUTIES = Object.keys(DUTIES).filter(isDuty)
/** Duties that see the certificate and the day it was completed (design.md, law 13). */
const SEE_THE_RECORD = ['CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'NH-S']

describe('the policy', () => {
  it('grants exactly what is written down by hand, cell by cell', () => {
    for (const duty of ALL_DUTIES) {
      for (const permission of PERMISSIONS) {
        const granted = findGrant(permission, duty)?.scope ?? null
        expect(granted, `${duty} ${permission}`).toBe(expectedScope(duty, permission))
      }
    }
  })

  it('is written down without a double line, an unknown duty or an unknown permission', () => {
    const cells = EXPECTED_RIGHTS.map(({ duty, permission }) => `${duty} ${permission}`)
    expect(new Set(cells).size).toBe(cells.length)
    for (const { duty, permission, scope } of EXPECTED_RIGHTS) {
      expect(ALL_DUTIES).toContain(duty)
      expect(PERMISSIONS).toContain(permission)
      expect(['own', 'subtree', 'any']).toContain(scope)
    }
  })

  it('names for every grant a purpose that is shown to the officer', () => {
    const purposes = PERMISSIONS.flatMap((permission) =>
      ALL_DUTIES.flatMap((duty) => findGrant(permission, duty)?.purpose ?? []),
    )
    expect(Object.keys(PURPOSES)).toEqual(expect.arrayContaining(purposes))
  })

  it('shows the release record to six duties and to nobody else, least of all to the system administrator', () => {
    const see = ALL_DUTIES.filter((duty) =>
      permissionsOf(duty).includes('people.read-release-record'),
    )
    expect(see).toEqual(SEE_THE_RECORD)
  })

  it('gives the system administrator no business data at all', () => {
    expect(permissionsOf('QT')).toEqual([
      'account.use',
      'clock.move',
      'desk.read',
      'notice.use',
      'audit.read-own',
      'administration.read',
      'administration.keep-accounts',
      'administration.propose',
      'administration.decide',
      'administration.end-duty',
      'proof.read',
    ])
  })

  it('lets nobody who compiles a list sign or confirm it under the same duty', () => {
    for (const duty of ALL_DUTIES) {
      const held = permissionsOf(duty).filter((permission) =>
        [
          'monthly-list.draft',
          'monthly-list.sign',
          'monthly-list.confirm',
          'hand-over.receive',
        ].includes(permission),
      )
      expect(held.length, duty).toBeLessThanOrEqual(1)
    }
  })

  it('has no permission that no route asks for', () => {
    const asked = new Set(ROUTES.map((route) => route.permission))
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual([])
  })
})
