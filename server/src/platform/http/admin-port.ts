import fastify, { type FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { isWritable } from '../database/database.queries.ts'
import type { Db } from '../database/database.ts'

const registry = new Registry()
const requests = new Histogram({
  name: 'vb_http_request_seconds',
  help: 'Time of a request by method, route pattern and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  registers: [registry],
})

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
export function buildAdminServer(db: Db): FastifyInstance {
  const admin = fastify()
  collectDefaultMetrics({ register: registry })
  admin.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
  admin.get('/health', async () => ({
    database: await isWritable(db).catch(() => false),
    node: process.version,
    uptimeSeconds: Math.round(process.uptime()),
  }))
  return admin
}
