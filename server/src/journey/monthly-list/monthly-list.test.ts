import { describe, expect, it } from 'vitest'
import { aCast, addLines, aList, readList, sign, submit } from '../../../test/factories/lists.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Thread } from '../../registers/threads/threads.schema.ts'

const test = testHouse()

describe('a list from draft to confirmation', () => {
  it('goes from the compiler through the chief to the commune, and every case goes with it', async () => {
    const cast = await aCast(test, 'an-ninh')
    const id = await aList(cast).confirmed(2)
    const list = await readList(cast.committee, id)
    expect(list.state).toBe('confirmed')
    expect(list.signatures.map((one) => one.role)).toEqual(['compiled', 'signed', 'confirmed'])
    expect(list.versions.map((one) => one.stage)).toEqual(['submitted', 'confirmed'])
    const [line] = list.lines
    const thread = await cast.compiler.get<Thread>(`/people/${line?.personId}/thread`)
    expect(thread.json.stage).toBe('confirmed')
    expect(thread.json.holderUnit).toBe('Công an huyện Châu Thành')
    expect(thread.json.due).toBe('2024-06-05')
    expect(thread.json.steps.map((step) => step.what)).toEqual([
      'person.registered',
      'list.submitted',
      'list.signed',
      'list.confirmed',
    ])
  })

  it('holds back what the law holds back, says why, and lets the rest go', async () => {
    const cast = await aCast(test, 'phu-tam')
    const id = await aList(cast).draft(1)
    const [bad] = await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }])
    const { version } = await readList(cast.compiler, id)
    const refused = await cast.compiler.post<{
      code: string
      reasons: { subject: string; says: string }[]
    }>(`/lists/${id}/submit`, { keptBack: [] }, { version })
    expect(refused.status).toBe(409)
    expect(refused.json.code).toBe('monthly-list.lines-held-back')
    expect(refused.json.reasons).toHaveLength(1)
    expect(refused.json.reasons[0]?.subject).toBe(bad)
    await submit(cast, id, [String(bad)])
    const list = await readList(cast.compiler, id)
    expect(list.lines.map((line) => line.state)).toEqual(['submitted', 'kept-back'])
    expect(list.lines[1]?.reasons).toContain('conduct-not-good')
  })

  it('refuses the maker as signer, in the database itself', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const id = await aList(cast).awaitingSignature(1)
    const both = await test.app.inject({
      url: '/api/v1/me',
      headers: { cookie: cast.compiler.cookie },
    })
    expect(both.statusCode).toBe(200)
    const { currentHash } = await readList(cast.compiler, id)
    const refused = await cast.compiler.post<{ code: string }>(`/lists/${id}/sign`, {
      contentHash: currentHash,
    })
    expect(refused.json.code).toBe('access.not-permitted')
    await sign(cast, id)
  })
})
