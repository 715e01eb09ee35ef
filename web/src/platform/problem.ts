import { problemTexts as say } from './problem.texts.ts'

export interface FieldProblem {
  path: string
  says: string
}

/** One of all the reasons of a "no"; `subject` is what it is about, the Excel row for example. */
export interface ProblemReason {
  subject: string
  code: string
  says: string
}

/** RFC 9457 body as the server sends it. */
export interface ProblemBody {
  status: number
  detail?: string
  code?: string
  instance?: string
  errors?: FieldProblem[]
  reasons?: ProblemReason[]
}

/** The server answered "no", with a sentence for the officer. */
export class ApiProblem extends Error {
  readonly body: ProblemBody
  readonly retryAfterSeconds: number | null

  constructor(body: ProblemBody, retryAfterSeconds: number | null = null) {
    super(`${body.status} ${body.code ?? ''}`)
    this.name = 'ApiProblem'
    this.body = body
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** No answer came: nobody here knows whether the server has written. */
export class NetworkGap extends Error {
  constructor() {
    super('no answer')
    this.name = 'NetworkGap'
  }
}

export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiProblem && error.body.status === status

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof ApiProblem && error.body.code === code

export const fieldProblemsOf = (error: unknown): FieldProblem[] =>
  error instanceof ApiProblem ? (error.body.errors ?? []) : []

export const reasonsOf = (error: unknown): ProblemReason[] =>
  error instanceof ApiProblem ? (error.body.reasons ?? []) : []

const STATUS_TEXTS = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  422: 'invalid',
  429: 'too-many',
} as const

const hasText = (status: number): status is keyof typeof STATUS_TEXTS => status in STATUS_TEXTS

/** The one sentence for whatever went wrong. */
export function sayProblem(error: unknown): string {
  if (error instanceof NetworkGap) return say('network')
  if (!(error instanceof ApiProblem)) return say('unexpected')
  const { status, detail, instance } = error.body
  if (status === 500) return say('server', { id: instance ?? '' })
  if (status === 429 && error.retryAfterSeconds !== null) {
    return say('wait', { wait: sayWait(error.retryAfterSeconds) })
  }
  return detail ?? (hasText(status) ? say(STATUS_TEXTS[status]) : say('unexpected'))
}

function sayWait(seconds: number): string {
  if (seconds < 90) return say('seconds', { n: seconds })
  return say('minutes', { n: Math.ceil(seconds / 60) })
}
