import fastify, { type FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isWritable } from '../database/database.queries.ts'
import type { DiskWatch } from '../disk/disk-watch.ts'
import type { Db } from '../database/database.ts'

const registry = new Registry()
const requests = new Histogram({
  name: 'vb_http_request_seconds',
  help: 'Time of a request by method, route pattern and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [registry],
})

const mail = new Gauge({
  name: 'vb_mail_unsent',
  help: 'Letters of the outbox that wait, or were given up after too many attempts.',
  labelNames: ['state'],
  registers: [registry],
})

/** What waits in the outbox, asked when the metrics are. */
export interface MailCount {
  waiting: number
  given_up: number
}

export function measureRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
    }
    requests.observe(labels, reply.elapsedTime / 1000)
    done()
  })
}

/** Metrics and health detail on a port of their own, bound to loopback by default. */
export function buildAdminServer(
  db: Db,
  unsent: () => Promise<MailCount>,
  disk?: DiskWatch,
): FastifyInstance {
  const admin = fastify()
  collectDefaultMetrics({ register: registry })
  admin.get('/metrics', async (_request, reply) => {
    const { waiting, given_up: givenUp } = await unsent()
    mail.set({ state: 'waiting' }, waiting)
    mail.set({ state: 'given-up' }, givenUp)
    return await reply.type(registry.contentType).send(await registry.metrics())
  })
  admin.get('/health', async () => ({
    database: await isWritable(db).catch(() => false),
    ...(disk === undefined ? {} : { disk: disk.state() }),
    node: process.version,
    uptimeSeconds: Math.round(process.uptime()),
  }))
  return admin
}
