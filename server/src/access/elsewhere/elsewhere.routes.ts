import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../platform/http/refusals.ts'
import type { House } from '../door/house.ts'
import { setSessionCookie } from '../sign-in/cookies.ts'
import { visitorOf } from '../sign-in/visitor-of.ts'
import { keepJourney, takeJourney } from './journey-cookie.ts'
import { Provider, redirectUriOf } from './provider.ts'
import { logElsewhere, openElsewhere } from './sign-in-elsewhere.ts'

/** Why these stand outside the door: they make the session that it asks for. */
const ELSEWHERE = { open: 'signing in by the agency’s own service makes the session' }
const SIGN_IN_PAGE = '/dang-nhap'

async function comeBack(
  house: House,
  provider: Provider,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<string> {
  const journey = takeJourney(house, request, reply)
  const came = new URL(request.url, redirectUriOf(house))
  const vouched = await provider.finish(came, journey)
  const visitor = visitorOf(house, request)
  const { token, awaitsFactor } = await openElsewhere(house, request, { vouched, visitor })
  setSessionCookie(house, { request, reply }, token)
  return awaitsFactor ? `${SIGN_IN_PAGE}?buoc=2` : '/'
}

/** The browser, not our page, is on the way: it lands on the sign-in page, which says why. */
async function orSignInPage(
  house: House,
  request: FastifyRequest,
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await logElsewhere(house, request, error)
    return `${SIGN_IN_PAGE}?loi=${error.code.replace('elsewhere.', '')}`
  }
}

/** Đăng nhập bằng tài khoản cơ quan (OIDC); nothing of it is there unless the settings name it. */
export function registerElsewhere(app: FastifyInstance, house: House): void {
  if (house.elsewhere === null) return
  const provider = new Provider(house.elsewhere)
  app.get(
    '/api/v1/login/elsewhere',
    { config: ELSEWHERE, schema: { summary: 'Begin to sign in by the agency’s own service' } },
    async (request, reply) => {
      const address = await orSignInPage(house, request, async () => {
        const begun = await provider.begin(redirectUriOf(house))
        keepJourney(house, reply, begun.journey)
        return begun.address
      })
      return await reply.redirect(address, 303)
    },
  )
  app.get(
    '/api/v1/login/elsewhere/answer',
    { config: ELSEWHERE, schema: { summary: 'Come back from there' } },
    async (request, reply) => {
      const address = await orSignInPage(house, request, () =>
        comeBack(house, provider, { request, reply }),
      )
      return await reply.redirect(address, 303)
    },
  )
}
