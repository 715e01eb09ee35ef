import type { FastifyInstance } from 'fastify'
import fs from 'node:fs'
import { isWritable } from '../database/database.queries.ts'
import type { Db } from '../database/database.ts'

const OPEN = {
  config: { open: 'health of the process, without any data', rateLimit: false as const },
}
const LEAST_FREE = 0.02

async function troubles(db: Db, dataDir: string): Promise<string[]> {
  const found: string[] = []
  const writable = await isWritable(db).catch(() => false)
  if (!writable) found.push('database')
  const disk = fs.statfsSync(dataDir)
  if (disk.bavail / disk.blocks < LEAST_FREE) found.push('disk')
  return found
}

/** /livez: the process answers. /readyz: it can also write. No detail leaves on this port. */
export function registerHealth(app: FastifyInstance, db: Db, dataDir: string): void {
  app.get('/livez', OPEN, () => ({ live: true }))
  app.get('/readyz', OPEN, async (_request, reply) => {
    const found = await troubles(db, dataDir)
    if (found.length > 0) void reply.code(503)
    return { ready: found.length === 0 }
  })
}
