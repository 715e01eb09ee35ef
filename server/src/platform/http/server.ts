import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { platformRefusals } from './platform.refusals.ts'
import { answerError, sendRefusal } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why a route may stand outside the door. */
    open?: string
    throughTheDoor?: string
  }
}

export interface ServerSettings {
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  https: boolean
  requestsPerMinute: number
  log?: NodeJS.WritableStream
}

export const LARGEST_UPLOAD = 10 * 1024 * 1024
const LARGEST_JSON = 1024 * 1024 * 2

const BINARY = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
]

z.config(z.locales.vi())

/** A logger that knows route patterns, never addresses with what somebody typed in them. */
function loggerOptions(settings: ServerSettings) {
  return {
    level: settings.logLevel,
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    ...(settings.log === undefined ? {} : { stream: settings.log }),
    serializers: { err: () => ({ type: '', message: '', stack: '' }) },
  }
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({
      event: 'request',
      id: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
    done()
  })
}

/** A link that was followed here, or the way back from the office's sign-in. */
const isFollowedLink = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers['sec-fetch-dest'] === 'document'

/**
 * Another site's page must neither write here nor have anything read in the officer's name: cookies
 * are strict, and the browser says where from. All offices below one domain of the province are one
 * site to a browser, so strict cookies alone would let the page of a neighbouring office ask.
 */
function refuseCrossSite(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const site = request.headers['sec-fetch-site']
    const isOurs = site === undefined || site === 'same-origin' || site === 'none'
    const isAsked = request.url.startsWith('/api/') || request.method !== 'GET'
    if (!isOurs && isAsked && !isFollowedLink(request)) done(platformRefusals.refuse('cross-site'))
    else done()
  })
}

/** Nothing the API answers is kept by a browser or a proxy, refusals included. */
function forbidCaching(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/v1/')) void reply.header('cache-control', 'no-store')
    done()
  })
}

async function addSecurityHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  })
}

async function addDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Vững Bước', version: '1', description: 'Policy credit, commune to bank.' },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs' })
}

/** The bare server: plugins, parsers, limits, headers, error answers; no route of ours yet. */
export async function buildServer(settings: ServerSettings): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(settings),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_JSON,
    genReqId: () => randomUUID(),
    trustProxy: settings.https ? 'loopback' : false,
    forceCloseConnections: 'idle',
    // An address the router cannot even read is an address that is not there.
    frameworkErrors: (_error, request, reply) =>
      sendRefusal(request, reply, platformRefusals.refuse('not-found')),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)
  app.removeContentTypeParser('text/plain')
  for (const type of BINARY) {
    const options = { parseAs: 'buffer' as const, bodyLimit: LARGEST_UPLOAD }
    app.addContentTypeParser(type, options, (_request, body, done) => done(null, body))
  }
  logRequests(app)
  forbidCaching(app)
  refuseCrossSite(app)
  await addSecurityHeaders(app, settings.https)
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      platformRefusals.refuse('too-many', { seconds: Math.ceil(context.ttl / 1000) }),
  })
  await app.register(cookie)
  await addDocumentation(app)
  return app
}
