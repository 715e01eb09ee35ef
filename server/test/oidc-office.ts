import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT = { id: 'vung-buoc', secret: 'bi-mat-cua-phep-thu-0123' }

/** An agency's own sign-in service, on the loopback: whoever comes is `subject`, or declined. */
export interface OidcOffice {
  issuer: string
  subject: string
  amr: string[]
  declines: boolean
  close(): Promise<void>
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Ctx = { oidc: Record<string, { clientId: string; accountId: string }> & { provider: never } }

async function grantOf(ctx: Ctx) {
  const { Grant } = ctx.oidc.provider as unknown as {
    Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<void> }
  }
  const grant = new Grant({
    clientId: ctx.oidc['client']?.clientId,
    accountId: ctx.oidc['session']?.accountId,
  })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

export async function openOidcOffice(redirectUri: string): Promise<OidcOffice> {
  const answer: { handle: Handle } = { handle: () => Promise.resolve() }
  const server = createServer((request, response) => void answer.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const office: OidcOffice = {
    issuer,
    subject: 'ai-do',
    amr: ['pwd'],
    declines: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['khoa-cua-phep-thu'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, amr: office.amr }),
    }),
    loadExistingGrant: grantOf,
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  })
  const callback = provider.callback()
  answer.handle = async (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      await callback(request, response)
      return
    }
    const said = office.declines
      ? { error: 'access_denied' }
      : { login: { accountId: office.subject, amr: office.amr } }
    await provider.interactionFinished(request, response, said)
  }
  return office
}

/** A browser on the way: follows redirects with its cookies until it leaves the service. */
export async function walkThrough(address: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = address
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const cut = pair.indexOf('=')
      jar.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`${answer.status} ${await answer.text()}`)
    at = new URL(next, at).href
    if (at.includes('/api/v1/login/elsewhere/answer')) return at
  }
  throw new Error('the service led round in circles')
}
