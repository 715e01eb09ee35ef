import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fs from 'node:fs'
import path from 'node:path'
import { platformRefusals } from './platform.refusals.ts'

const BUILD = path.join(import.meta.dirname, '../../../../web/dist')

/** The page with this answer's nonce in place of the build's placeholder. */
function sendPage(page: string, reply: FastifyReply): FastifyReply {
  const html = page.replaceAll('__CSP_NONCE__', reply.cspNonce.style)
  return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

const wantsPage = (request: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(request.method) &&
  !request.url.startsWith('/api/') &&
  !request.url.startsWith('/assets/')

/** Serves the built web; every address that is not the API's answers the same page. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const index = path.join(BUILD, 'index.html')
  const page = fs.existsSync(index) ? fs.readFileSync(index, 'utf8') : null
  if (page !== null) {
    const year = { immutable: true, maxAge: '365d' }
    await app.register(fastifyStatic, {
      root: path.join(BUILD, 'assets'),
      prefix: '/assets/',
      ...year,
    })
    await app.register(fastifyStatic, {
      root: BUILD,
      // Files beside the page, such as its icon; the page itself needs its nonce and goes below.
      globIgnore: ['assets/**', 'index.html'],
      index: false,
      wildcard: false,
      decorateReply: false,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (page !== null && wantsPage(request)) return sendPage(page, reply)
    throw platformRefusals.refuse('not-found')
  })
}
