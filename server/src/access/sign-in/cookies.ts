import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../door/house.ts'
import { cookieName } from '../identity/signed-in.ts'
import { SESSION_HOURS } from './session-hours.ts'

const DEVICE_DAYS = 180

const deviceCookie = (house: House): string =>
  house.secureCookie ? '__Host-vb-thiet-bi' : 'vb-thiet-bi'

const strict = (house: House, maxAge: number) => ({
  path: '/',
  httpOnly: true,
  secure: house.secureCookie,
  sameSite: 'strict' as const,
  maxAge,
})

/** The new token replaces the old one in the browser, and for what is still left of this request. */
export function setSessionCookie(
  house: House,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  token: string,
): void {
  const name = cookieName(house)
  void reply.setCookie(name, token, strict(house, SESSION_HOURS * 3600))
  request.cookies[name] = token
}

export const clearSessionCookie = (house: House, reply: FastifyReply): void =>
  void reply.clearCookie(cookieName(house), { path: '/', secure: house.secureCookie })

export const deviceOf = (house: House, request: FastifyRequest): string | null =>
  request.cookies[deviceCookie(house)] ?? null

export function setDeviceCookie(house: House, reply: FastifyReply, device: string): void {
  void reply.setCookie(deviceCookie(house), device, strict(house, DEVICE_DAYS * 86_400))
}
