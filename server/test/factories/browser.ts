import { Secret, TOTP } from 'otpauth'
import type { TestHouse } from '../test-house.ts'
import { aUser, type Duties, PASSWORD, signIn } from './users.ts'

export interface Said {
  status: number
  json: Record<string, unknown>
}

/** A browser with its cookies, as one user signs in and works with it. */
export class TestBrowser {
  readonly #test: TestHouse
  readonly #cookies = new Map<string, string>()

  constructor(test: TestHouse) {
    this.#test = test
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async ask(method: 'GET' | 'POST', path: string, payload?: object, key?: string): Promise<Said> {
    const answer = await this.#test.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        host: 'localhost',
        cookie: this.cookie,
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value)
    const isJson = String(answer.headers['content-type']).includes('json')
    return { status: answer.statusCode, json: isJson ? answer.json() : {} }
  }

  readonly get = (path: string) => this.ask('GET', path)
  readonly post = (path: string, body: object = {}) => this.ask('POST', path, body)

  async signIn(userName: string, password = PASSWORD): Promise<Said> {
    const from = this.#cookies.size === 0 ? {} : { cookie: this.cookie }
    const answer = await signIn(this.#test.app, userName, password, from)
    for (const pair of [answer.cookie, answer.device]) {
      const at = pair.indexOf('=')
      if (at > 0) this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
}

/** What an authenticator app shows, half minutes before or after now. */
export const codeAt = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })

/** A user at his browser with an authenticator app and its ten recovery codes. */
export async function withApp(test: TestHouse, duties?: Duties[]) {
  const user = await aUser(test, duties)
  const browser = new TestBrowser(test)
  await browser.signIn(user.userName)
  const { json: offer } = await browser.post('/me/second-factor/app')
  const secret = String(offer['secret'])
  const code = codeAt(secret, -1)
  const { status, json } = await browser.post('/me/second-factor/app/confirm', { code })
  if (status !== 200) throw new Error(`enrolment: ${JSON.stringify(json)}`)
  return { ...user, browser, secret, recoveryCodes: json['recoveryCodes'] as string[] }
}
