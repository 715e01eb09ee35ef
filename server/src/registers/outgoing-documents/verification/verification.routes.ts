import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { House } from '../../../access/door/house.ts'
import { VerificationParams, VerifiedDocument } from './verification.schema.ts'
import { verify } from './verify-document.ts'

/** Xác minh văn bản: what the QR on a paper opens, for anybody who holds the paper. */
export function registerVerification(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/verification/:code',
    {
      config: { open: 'whoever holds a paper may ask whether it is genuine' },
      schema: {
        summary: 'What was issued under the code on a paper; nothing about a person',
        params: VerificationParams,
        response: { 200: VerifiedDocument },
      },
    },
    (request) => verify(house, request.ip, request.params.code),
  )
}
