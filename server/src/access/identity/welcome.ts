import { systemContext } from '../audit/as-system.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { withContext } from '../../platform/database/database.ts'
import { findDocument } from '../../platform/profile/profile.queries.ts'
import type { House } from '../door/house.ts'
import { hasUsers } from './accounts.queries.ts'

export interface DemoAccount {
  userName: string
  label: string
}

const Welcome = z.strictObject({
  demo: z.boolean(),
  programmeLabel: z.string(),
  districtName: z.string(),
  demoAccounts: z.array(z.strictObject({ userName: z.string(), label: z.string() })),
  demoPassword: z.string().nullable(),
  /** Whether the agency's own sign-in service may be used. */
  elsewhere: z.boolean(),
  /** Nobody has an account yet. */
  setupOpen: z.boolean(),
})

/** What the sign-in page shows before anybody is signed in: labels, and in a demo its accounts. */
export function registerWelcome(
  app: FastifyInstance,
  house: House,
  demo: { accounts: DemoAccount[]; password: string } | null,
): void {
  app.get(
    '/api/v1/config',
    {
      config: { open: 'the sign-in page needs its labels before anybody is signed in' },
      schema: { summary: 'Labels of the sign-in page', response: { 200: Welcome } },
    },
    async () => {
      const { labels, setupOpen } = await withContext(
        house.db,
        systemContext('SYS-IDENTITY'),
        async (tx) => ({
          labels: await findDocument<{ programme: string; district: string }>(tx, 'labels'),
          setupOpen: !house.demo && !(await hasUsers(tx)),
        }),
      )
      return {
        demo: house.demo,
        programmeLabel: labels?.programme ?? '',
        districtName: labels?.district ?? '',
        demoAccounts: demo?.accounts ?? [],
        demoPassword: demo?.password ?? null,
        elsewhere: house.elsewhere !== null,
        setupOpen,
      }
    },
  )
}
