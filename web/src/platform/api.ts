import { ApiProblem, hasCode, NetworkGap, type ProblemBody } from './problem.ts'
import { noteReadOnly } from './read-only.ts'
import { proveAgain } from './proof-again.ts'

export const API = '/api/v1'

export interface ApiWrite {
  path: string
  method?: 'POST' | 'PUT'
  body?: unknown
  /** The version that was read, for edits. */
  ifMatch?: number
  /** A file sent as it is, instead of `body`. */
  file?: Blob
}

/** Words to search for travel in a header: a name in an address stays in histories and logs. */
export interface Reading {
  signal?: AbortSignal
  search?: string
}

/** Reads one address of the API. */
export function readApi<Answer>(path: string, { signal, search }: Reading = {}): Promise<Answer> {
  return ask<Answer>(path, {
    ...(signal ? { signal } : {}),
    ...(search ? { headers: { 'vb-search': encodeURIComponent(search) } } : {}),
  })
}

/** Writes once per `key`: the same key and body always give the same answer (law 7). */
export function writeApi<Answer>(write: ApiWrite, key: string): Promise<Answer> {
  return ask<Answer>(write.path, {
    method: write.method ?? 'POST',
    headers: headersOf(write, key),
    body: write.file ?? JSON.stringify(write.body ?? {}),
  })
}

function headersOf({ ifMatch, file }: ApiWrite, key: string): Record<string, string> {
  return {
    'content-type': file ? 'application/octet-stream' : 'application/json',
    'idempotency-key': key,
    ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  }
}

/**
 * Where the server first wants a fresh proof of who it is, the same request goes out again with the
 * same key once it has one: nothing that was typed is lost, nothing is done twice.
 */
async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  try {
    return await askOnce<Answer>(path, init)
  } catch (error) {
    if (!hasCode(error, 'access.step-up-needed') || !(await proveAgain())) throw error
    return await askOnce<Answer>(path, init)
  }
}

async function askOnce<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetchOrGap(`${API}${path}`, init)
  noteReadOnly(response.headers.get('vb-read-only') !== null)
  const answer = await bodyOf(response)
  if (response.ok) return answer as Answer
  throw new ApiProblem({ ...(answer as ProblemBody), status: response.status }, wait(response))
}

async function fetchOrGap(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NetworkGap()
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // A cut answer is as unknown as none; a refusal without a body still has its status.
    if (response.ok) throw new NetworkGap()
    return {}
  }
}

function wait(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null
}
