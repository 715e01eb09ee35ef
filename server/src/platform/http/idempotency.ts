import { createHash } from 'node:crypto'
import type { Tx } from '../database/database.ts'
import { tryLock } from '../database/database.queries.ts'
import { findStoredReply, insertStoredReply } from './idempotency.queries.ts'
import { platformRefusals } from './platform.refusals.ts'

/** One intent of one user on one route, bound to what was sent. */
export interface Intent {
  userId: string
  route: string
  key: string
  bodyHash: string
}

const KEY = /^[\w-]{8,100}$/

export function readKey(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !KEY.test(header)) {
    throw platformRefusals.refuse('key-missing')
  }
  return header
}

/** JSON with sorted keys: the same content hashes the same whatever order it was typed in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
  return `{${parts.join(',')}}`
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/**
 * The answer kept from an earlier success of this intent, or null. Throws when the key came with
 * another content, or when its first request is still running.
 */
export async function replay(tx: Tx, intent: Intent): Promise<unknown> {
  const name = `idempotency:${intent.userId}:${intent.route}:${intent.key}`
  if (!(await tryLock(tx, name))) throw platformRefusals.refuse('in-flight')
  const stored = await findStoredReply(tx, intent)
  if (stored === undefined) return null
  if (stored.body_hash !== intent.bodyHash) throw platformRefusals.refuse('key-reused')
  return stored.reply
}

export async function keepReply(tx: Tx, intent: Intent, reply: unknown): Promise<void> {
  await insertStoredReply(tx, { ...intent, reply })
}
