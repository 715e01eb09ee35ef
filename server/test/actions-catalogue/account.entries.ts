import { asOfficer } from '../as-officer.ts'
import { rowsPastPolicies } from '../as-role.ts'
import { done } from '../factories/lists.ts'
import { anotherSession } from '../factories/sessions.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const police = ({ commune }: { commune: string }) => `ca-${commune}`
const ADDRESS = { address: 'can.bo@example.invalid' }

/** The outbox is only written here: nothing is sent. */
function withPost(test: TestHouse): void {
  test.house.post = { send: () => Promise.resolve(), close: () => {} }
}

/** Tài khoản: an officer's own e-mail address and sessions. */
export const accountEntries: Entry[] = [
  {
    route: 'POST /account/mail-address',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'both-fine',
    arrange: (test) => {
      withPost(test)
      return Promise.resolve({ body: ADDRESS })
    },
  },
  {
    route: 'POST /account/mail-address/confirm',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'one-wins',
    arrange: async (test, slot) => {
      withPost(test)
      const officer = await asOfficer(test, { duty: 'CA-L', unit: police(slot) })
      await done(officer.post('/account/mail-address', ADDRESS))
      const [letter] = await rowsPastPolicies<{ body: string }>(
        test,
        `select body from platform.mail where user_id = '${officer.userId}'`,
      )
      return {
        cookie: officer.cookie,
        body: { code: /\b\d{6}\b/.exec(letter?.body ?? '')?.[0] ?? '' },
      }
    },
  },
  {
    route: 'POST /account/mail-address/remove',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'both-fine',
    arrange: () => Promise.resolve({ body: {} }),
  },
  {
    route: 'POST /account/sessions/:id/end',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-phu-tam',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const officer = await asOfficer(test, { duty: 'CA-L', unit: police(slot) })
      const { id } = await anotherSession(test, officer.userId)
      return { params: { id }, body: {}, cookie: officer.cookie }
    },
  },
  {
    route: 'POST /account/sessions/end-others',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'both-fine',
    arrange: async (test, slot) => {
      const officer = await asOfficer(test, { duty: 'CA-L', unit: police(slot) })
      await anotherSession(test, officer.userId)
      return { body: {}, cookie: officer.cookie }
    },
  },
]
