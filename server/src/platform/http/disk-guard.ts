import type { FastifyInstance } from 'fastify'
import type { DiskWatch } from '../disk/disk-watch.ts'
import { platformRefusals } from './platform.refusals.ts'

/** Tells every page that is open that nothing can be written now. */
export const READ_ONLY_HEADER = 'vb-read-only'

/**
 * While the disk is nearly full whoever was admitted goes on reading, and writes are refused in one
 * sentence. What stands outside the door (signing in and out) and the jobs write little and go on:
 * the room that is kept is for them.
 */
export function guardDisk(app: FastifyInstance, disk: DiskWatch): void {
  app.addHook('preHandler', (request, reply, done) => {
    const isOurs = request.routeOptions.config.throughTheDoor !== undefined
    if (!isOurs || !disk.state().isNearlyFull) {
      done()
      return
    }
    void reply.header(READ_ONLY_HEADER, 'disk')
    if (request.method === 'GET' || request.method === 'HEAD') done()
    else done(platformRefusals.refuse('disk-nearly-full'))
  })
}
