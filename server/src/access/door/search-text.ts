import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { shortText } from '../../platform/http/schemas.ts'
import type { Route } from './route.ts'

/** Percent-encoded words: a header may only hold ASCII. */
export const SEARCH_HEADER = 'vb-search'
export const SearchHeaders = z.looseObject({ [SEARCH_HEADER]: z.string().max(720).optional() })

const Typed = shortText(80)

/** The words of a search; empty on routes that take none. */
export function readSearchText(route: Route, request: FastifyRequest): string {
  const header = request.headers[SEARCH_HEADER]
  if (route.isSearch !== true || typeof header !== 'string') return ''
  try {
    return Typed.parse(decodeURIComponent(header))
  } catch {
    throw platformRefusals.refuse('invalid')
  }
}
