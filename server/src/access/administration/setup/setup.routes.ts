import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { House } from '../../door/house.ts'
import type { Localities } from './localities.ts'
import { readChoices, refuseUnlessOpen, runSetup } from './run-setup.ts'
import { RunSetup, SetupChoices, SetupCode } from './setup.schema.ts'

const OPEN = {
  open: 'while nobody has an account nobody can be signed in; a code from the server’s screen guards it',
}
const Done = z.strictObject({})

/** Cài đặt lần đầu: there while nobody has an account, gone for good afterwards. */
export function registerSetup(app: FastifyInstance, house: House, localities: Localities): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/api/v1/setup',
    {
      config: OPEN,
      schema: { summary: 'Whether the first set-up is open', response: { 200: Done } },
    },
    async () => {
      await refuseUnlessOpen(house)
      return {}
    },
  )
  routes.post(
    '/api/v1/setup/code',
    {
      config: OPEN,
      schema: {
        summary: 'What the first set-up can choose from',
        body: SetupCode,
        response: { 200: SetupChoices },
      },
    },
    (request) => readChoices(house, localities, request.body.code),
  )
  routes.post(
    '/api/v1/setup',
    {
      config: OPEN,
      schema: {
        summary: 'Load the locality and appoint the first two administrators',
        body: RunSetup,
        response: { 200: Done },
      },
    },
    async (request) => {
      await runSetup(house, localities, request.body)
      return {}
    },
  )
}
