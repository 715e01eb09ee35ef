import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { anotherSession } from '../../../test/factories/sessions.ts'
import { aUser, signIn } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { deviceWords } from '../sign-in/device-words.ts'
import { endSessionsOf } from '../identity/identity.queries.ts'
import type { SessionsPage } from './sessions.schema.ts'

const test = testHouse()
const post = { duty: 'CA-L', unit: 'ca-an-ninh' } as const

const statusOf = async (cookie: string) =>
  (await test.app.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie } })).statusCode

describe('the list of my sessions', () => {
  it('says device, address and unit of each, which is this one, and nobody else’s', async () => {
    const officer = await asOfficer(test, post)
    const stranger = await asOfficer(test, post)
    const other = await anotherSession(test, officer.userId)
    const { json } = await officer.get<SessionsPage>('/account/sessions')
    expect(json.sessions.map(({ since: _a, lastSeen: _b, ...rest }) => rest)).toEqual(
      expect.arrayContaining([
        {
          id: expect.any(String) as string,
          device: 'Chrome trên máy tính Windows',
          address: '192.0.2.1',
          unitName: 'Công an xã An Ninh',
          isThis: true,
        },
        {
          id: other.id,
          device: 'Safari trên iPhone',
          address: '198.51.100.7',
          unitName: null,
          isThis: false,
        },
      ]),
    )
    expect(json.sessions).toHaveLength(2)
    expect((await stranger.get<SessionsPage>('/account/sessions')).json.sessions).toHaveLength(1)
  })

  it('keeps of the browser what it is, in plain words, and the address it came from', async () => {
    const user = await aUser(test)
    const agent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0'
    await test.app.inject({
      method: 'POST',
      url: '/api/v1/login',
      remoteAddress: '203.0.113.9',
      headers: { 'user-agent': agent },
      payload: { userName: user.userName, password: 'mật khẩu của tôi' },
    })
    const rows = await rowsPastPolicies(
      test,
      'select device, address from access.session where user_id = $1',
      [user.id],
    )
    expect(rows).toEqual([{ device: 'Edge trên máy tính Windows', address: '203.0.113.9' }])
  })

  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Safari/604.1', 'Safari trên iPhone'],
    [
      'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Safari/537.36',
      'Chrome trên điện thoại Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Firefox/127.0', 'Firefox trên máy tính Linux'],
    [
      'Mozilla/5.0 coc_coc_browser/126 Chrome/120 (Windows NT 10.0)',
      'Cốc Cốc trên máy tính Windows',
    ],
    ['curl/8.0', 'Thiết bị không rõ'],
    [undefined, 'Thiết bị không rõ'],
  ])('%s is called %s', (agent, words) => {
    expect(deviceWords(agent)).toBe(words)
  })
})

describe('ending sessions', () => {
  it('one of them is dead with the next request, the others live on', async () => {
    const officer = await asOfficer(test, post)
    const [lost, kept] = [
      await anotherSession(test, officer.userId),
      await anotherSession(test, officer.userId),
    ]
    expect((await officer.post(`/account/sessions/${lost.id}/end`, {})).status).toBe(200)
    expect(await statusOf(lost.cookie)).toBe(401)
    expect(await statusOf(kept.cookie)).toBe(200)
    expect((await officer.get('/me')).status).toBe(200)
  })

  it('all the others leave only the one that asks, and a colleague is untouched', async () => {
    const officer = await asOfficer(test, post)
    const bystander = await asOfficer(test, post)
    const other = await anotherSession(test, officer.userId)
    expect((await officer.post('/account/sessions/end-others', {})).status).toBe(200)
    expect(await statusOf(other.cookie)).toBe(401)
    expect((await officer.get('/me')).status).toBe(200)
    expect((await bystander.get('/me')).status).toBe(200)
  })

  it('somebody else’s, an ended and an invented one are simply not there', async () => {
    const officer = await asOfficer(test, post)
    const colleague = await asOfficer(test, post)
    const theirs = await anotherSession(test, colleague.userId)
    const ended = await anotherSession(test, officer.userId)
    await officer.post(`/account/sessions/${ended.id}/end`, {})
    for (const id of [theirs.id, ended.id, '00000000-0000-4000-8000-000000000000']) {
      expect((await officer.post(`/account/sessions/${id}/end`, {})).status).toBe(404)
    }
    expect(await statusOf(theirs.cookie)).toBe(200)
  })

  it('by an administrator: every session of the user is dead at once, and no one else’s', async () => {
    const [user, bystander] = [await asOfficer(test, post), await asOfficer(test, post)]
    const other = await anotherSession(test, user.userId)
    const admin = await asOfficer(test, { duty: 'QT', unit: 'ca-chau-thanh' })
    const acting = { userId: admin.userId, duty: 'QT', units: ['ca-chau-thanh'] }
    await underLine(test, acting, (tx) => endSessionsOf(tx, user.userId))
    expect(await statusOf(user.cookie)).toBe(401)
    expect(await statusOf(other.cookie)).toBe(401)
    expect(await statusOf(bystander.cookie)).toBe(200)
  })

  it('by anybody else reaches nobody’s sessions but his own', async () => {
    const [user, colleague] = [await asOfficer(test, post), await asOfficer(test, post)]
    const acting = { userId: colleague.userId, duty: 'CA-L', units: ['ca-an-ninh'] }
    await underLine(test, acting, (tx) => endSessionsOf(tx, user.userId))
    expect(await statusOf(user.cookie)).toBe(200)
  })
})

describe('a new token', () => {
  it('comes with every sign-in, and the session the browser had before is dead', async () => {
    const user = await aUser(test)
    const before = await signIn(test.app, user.userName)
    const again = await test.app.inject({
      method: 'POST',
      url: '/api/v1/login',
      headers: { cookie: before.cookie },
      payload: { userName: user.userName, password: 'mật khẩu của tôi' },
    })
    const token = again.cookies.find(({ name }) => name === 'vung-buoc')?.value ?? ''
    expect(before.cookie).not.toContain(token)
    expect(await statusOf(before.cookie)).toBe(401)
    expect(await statusOf(`vung-buoc=${token}`)).toBe(200)
  })

  it('planted by somebody else is never the one that is signed in', async () => {
    const user = await aUser(test)
    const planted = 'vung-buoc=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/v1/login',
      headers: { cookie: planted },
      payload: { userName: user.userName, password: 'mật khẩu của tôi' },
    })
    expect(answer.statusCode).toBe(200)
    expect(await statusOf(planted)).toBe(401)
  })
})
