import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { platformRefusals } from './platform.refusals.ts'
import { Refusal, refusalOfConstraint } from './refusals.ts'

/** RFC 9457 problem details, in Vietnamese, with the request's id to quote to support. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  instance: string
  errors?: { path: string; says: string }[]
  reasons?: { subject: string; code: string; says: string }[]
}

interface DatabaseError {
  code?: string
  constraint?: string
}

/** SQLSTATEs of losing a race: the caller may simply try again. */
const RACE_LOST = new Set(['40001', '40P01', '55P03', '23505'])
/** SQLSTATEs of text no PostgreSQL can hold (a NUL inside): what was sent is at fault. */
const UNSTORABLE = new Set(['22021', '22P05'])
/** SQLSTATE classes and system codes of a database that is not there now. */
const UNREACHABLE = /^(?:08|53|57P)|^(?:ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND)$/

function refusalOfDatabase(error: DatabaseError): Refusal | null {
  const named = refusalOfConstraint(error.constraint)
  if (named !== null) return named
  if (error.code === undefined) return null
  if (RACE_LOST.has(error.code)) return platformRefusals.refuse('busy')
  if (UNSTORABLE.has(error.code)) return platformRefusals.refuse('invalid')
  return UNREACHABLE.test(error.code) ? platformRefusals.refuse('unavailable') : null
}

/** A connection that timed out or died under us carries no code, only a sentence of the driver. */
const CONNECTION_LOST =
  /timeout exceeded when trying to connect|^Connection terminated|connection error and is not queryable/
const isConnectionLost = (error: Error) => CONNECTION_LOST.test(error.message)

/** The refusal an error stands for; null means a bug. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error)) return null
  if (isConnectionLost(error)) return platformRefusals.refuse('unavailable')
  return refusalOfDatabase(error as DatabaseError)
}

function refusalOfFastify(error: FastifyError): Refusal | null {
  if (error.statusCode === 413) return platformRefusals.refuse('too-large')
  if (error.statusCode === 415) return platformRefusals.refuse('wrong-type')
  // 403: the server of the web's files was asked for one outside of its folder.
  if (error.statusCode === 404 || error.statusCode === 403)
    return platformRefusals.refuse('not-found')
  return error.statusCode === 400 ? platformRefusals.refuse('invalid') : null
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): void {
  const problem: Problem = {
    type: `urn:vung-buoc:${refusal.code}`,
    title: refusal.code,
    status: refusal.status,
    detail: refusal.says,
    code: refusal.code,
    instance: request.id,
    ...refusal.extras,
  }
  if (refusal.retryAfterSeconds !== undefined) {
    void reply.header('retry-after', refusal.retryAfterSeconds)
  }
  void reply.code(refusal.status).type('application/problem+json').send(JSON.stringify(problem))
}

const UNKNOWN_KEY = 'Có mục mà biểu mẫu này không có.'

/** Every defect of a malformed request at once; a malformed id in the path is simply not found. */
function sendInvalid(request: FastifyRequest, reply: FastifyReply, error: FastifyError): void {
  const errors = (error.validation ?? []).map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    // The key itself is what somebody sent: it is not said back.
    says: issue.keyword === 'unrecognized_keys' ? UNKNOWN_KEY : (issue.message ?? ''),
  }))
  if (error.validationContext === 'params') {
    sendRefusal(request, reply, platformRefusals.refuse('not-found'))
    return
  }
  const refusal = platformRefusals.refuse('invalid')
  void reply
    .code(400)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:vung-buoc:${refusal.code}`,
        title: refusal.code,
        status: 400,
        detail: refusal.says,
        code: refusal.code,
        instance: request.id,
        errors,
      }),
    )
}

/** What a bug leaves in the log: its kind and place. Messages may hold data, so they stay out. */
export function describeBug(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
  const database = error as DatabaseError
  return {
    kind: error.name,
    code: database.code,
    constraint: database.constraint,
    stack: frames.slice(0, 12).join('\n'),
  }
}

function sendBug(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  request.log.error({ event: 'bug', ...describeBug(error) }, 'something went wrong')
  const detail = `Có lỗi của hệ thống, việc của bạn chưa được ghi. Mã báo lỗi: ${request.id}.`
  const problem: Problem = {
    type: 'urn:vung-buoc:bug',
    title: 'bug',
    status: 500,
    detail,
    code: 'bug',
    instance: request.id,
  }
  void reply.code(500).type('application/problem+json').send(JSON.stringify(problem))
}

/** Set once as Fastify's error handler: the only place where an error becomes an answer. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (hasZodFastifySchemaValidationErrors(error)) {
    sendInvalid(request, reply, error)
    return
  }
  const refusal = refusalOf(error) ?? refusalOfFastify(error)
  if (refusal === null) sendBug(request, reply, error)
  else sendRefusal(request, reply, refusal)
}
