import type { FastifyRequest } from 'fastify'
import type { House } from '../door/house.ts'
import { cookieName } from '../identity/signed-in.ts'
import { deviceOf } from './cookies.ts'
import { deviceWords } from './device-words.ts'
import type { Visitor } from './visitor.ts'

export function visitorOf(house: House, request: FastifyRequest): Visitor {
  return {
    address: request.ip,
    device: deviceWords(request.headers['user-agent']),
    deviceToken: deviceOf(house, request),
    formerToken: request.cookies[cookieName(house)] ?? null,
  }
}
