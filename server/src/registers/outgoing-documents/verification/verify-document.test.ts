import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, aList, type Cast, done } from '../../../../test/factories/lists.ts'
import { handOver } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { OutgoingRegister } from '../outgoing-documents.schema.ts'
import { showCode } from '../verification-code.ts'

const test = testHouse()
let cast: Cast
let handOverId: string
let code: string

const ask = async (typed: string, ip = '127.0.0.1') =>
  await test.app.inject({
    method: 'GET',
    url: `/api/v1/verification/${encodeURIComponent(typed)}`,
    remoteAddress: ip,
  })

beforeAll(async () => {
  cast = await aCast(test)
  await aList(cast).confirmed(1)
  handOverId = await handOver(cast, '2024-05', '72/CV-CAH')
  const { documents } = await done(cast.standing.get<OutgoingRegister>('/outgoing-documents'))
  code = documents[0]?.verificationCode ?? ''
})

describe('the public page behind the code on a paper', () => {
  it('says who issued it, its number and date, its state and the hashes of its files', async () => {
    const answer = await ask(code)
    expect(answer.statusCode).toBe(200)
    const paper = await cast.bank.get(`/hand-overs/${handOverId}/cover-letter.docx`)
    expect(answer.json()).toMatchObject({
      body: 'Công an huyện Châu Thành',
      shown: '72/CV-CAH',
      issuedOn: '2024-05-20',
      kind: 'hand-over',
      state: 'valid',
      files: expect.arrayContaining([createHash('sha256').update(paper.body).digest('hex')]),
    })
  })

  it('names no person, no programme and no record', async () => {
    const text = (await ask(code)).body
    expect(text).not.toContain(handOverId)
    expect(text).not.toMatch(/Thường Trực|22\/2023|án phạt|tín dụng/i)
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
      'body',
      'contentHash',
      'files',
      'issuedOn',
      'kind',
      'shown',
      'state',
      'stateOn',
    ])
  })

  it('takes the code as people type it', async () => {
    for (const typed of [showCode(code), code.toLowerCase(), ` ${code} `]) {
      expect((await ask(typed)).statusCode, typed).toBe(200)
    }
  })

  it('answers a wrong code, a reserved number and nonsense with the same calm sentence', async () => {
    const { id } = await done(
      cast.standing.post<{ id: string }>('/outgoing-documents', { kind: 'return' }),
    )
    const { documents } = await done(cast.standing.get<OutgoingRegister>('/outgoing-documents'))
    const reserved = documents.find((one) => one.id === id)?.verificationCode ?? ''
    const wrong = [reserved, '000000000000', `${code}0`, "' or 1=1", 'Z']
    const answers = await Promise.all(wrong.map((typed) => ask(typed)))
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json()).toMatchObject({ code: 'verification.no-such-code' })
    }
    expect(new Set(answers.map((one) => one.json<{ detail: string }>().detail)).size).toBe(1)
  })

  it('lets nobody try codes one after the other: right and wrong ones count alike', async () => {
    const other = '10.1.2.3'
    for (let tries = 0; tries < 15; tries += 1) {
      await ask(code, other)
      await ask('000000000000', other)
    }
    for (const typed of [code, '000000000000']) {
      const answer = await ask(typed, other)
      expect(answer.statusCode).toBe(429)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect((await ask(code, '10.9.9.9')).statusCode).toBe(200)
  })
})
