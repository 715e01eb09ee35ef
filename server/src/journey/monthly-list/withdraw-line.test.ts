import { describe, expect, it } from 'vitest'
import { aCast, aList, done, readList } from '../../../test/factories/lists.ts'
import { aBystander, ballOf, refused, statusesOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

async function waiting(commune: string, month: string) {
  const cast = await aCast(test, commune)
  const id = await aList(cast, month).awaitingSignature(3)
  const list = await readList(cast.compiler, id)
  const [line, second] = list.lines
  if (line === undefined || second === undefined) throw new Error('no lines')
  const url = `/lists/${id}/lines/${line.id}/withdraw`
  return { cast, id, list, line, second, url }
}

describe('taking one line out before the signature', () => {
  it('makes a new version; what the chief was looking at no longer signs, the new one does', async () => {
    const other = await aBystander(test, 'phu-tam')
    const { cast, id, list, line, url } = await waiting('an-ninh', '2024-05')
    await done(cast.compiler.post(url, { reason: 'moved-away' }, { version: line.version }))
    const after = await readList(cast.chief, id)
    expect(after).toMatchObject({ state: 'awaiting-signature', due: list.due })
    expect(after.currentHash).not.toBe(list.currentHash)
    expect(after.versions.map(({ number, lines }) => [number, lines])).toEqual([
      [1, 3],
      [2, 2],
    ])
    const gone = (await readList(cast.compiler, id)).lines.find(({ id: one }) => one === line.id)
    expect(gone).toBeUndefined()
    const stale = { contentHash: list.currentHash }
    const no = await refused(cast.chief.post(`/lists/${id}/sign`, stale))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.content-changed' })
    expect(no.detail).toContain('Hãy tải lại')
    await done(cast.chief.post(`/lists/${id}/sign`, { contentHash: after.currentHash }))
    const signed = await readList(cast.committee, id)
    expect(signed.lines.map((one) => one.id)).toEqual(list.lines.slice(1).map((one) => one.id))
    expect(await other.now()).toEqual(other.before)
  })

  it("leaves the others as submitted and brings the person's case back to the police", async () => {
    const { cast, id, list, line, second, url } = await waiting('an-hiep', '2024-04')
    await done(cast.compiler.post(url, { reason: 'died' }, { version: line.version }))
    const { lines } = await readList(cast.compiler, id)
    expect(lines).toEqual(list.lines.slice(1))
    const [stage, , duty] = await ballOf(cast.compiler, line.personId)
    expect([stage, duty]).toEqual(['contacted', 'CA-L'])
    const [other, , chief] = await ballOf(cast.compiler, second.personId)
    expect([other, chief]).toEqual(['listed', 'CA-K'])
  })

  it('is done once, by a version that is still the current one, and not after the signature', async () => {
    const { cast, id, line, second, url } = await waiting('thuan-hoa', '2024-03')
    const body = { reason: 'entered-by-mistake' }
    const stale = await refused(cast.compiler.post(url, body, { version: line.version + 1 }))
    expect(stale).toMatchObject({ status: 412, code: 'platform.version-stale' })
    const send = () => cast.compiler.post(url, body, { version: line.version })
    expect(await statusesOf(send(), send())).toEqual([200, 404])
    const { currentHash } = await readList(cast.chief, id)
    await done(cast.chief.post(`/lists/${id}/sign`, { contentHash: currentHash }))
    const next = `/lists/${id}/lines/${second.id}/withdraw`
    const late = await refused(cast.compiler.post(next, body, { version: second.version }))
    expect(late).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
  })

  it('leaves "Không phát sinh" when the only line goes', async () => {
    const cast = await aCast(test, 'phu-tan')
    const id = await aList(cast, '2024-02').awaitingSignature(1)
    const [line] = (await readList(cast.compiler, id)).lines
    const url = `/lists/${id}/lines/${line?.id}/withdraw`
    const sent = { version: line?.version ?? 0 }
    await done(cast.compiler.post(url, { reason: 'window-over' }, sent))
    const after = await readList(cast.chief, id)
    expect(after).toMatchObject({ state: 'awaiting-signature', nothingToReport: true, lines: [] })
  })
})
