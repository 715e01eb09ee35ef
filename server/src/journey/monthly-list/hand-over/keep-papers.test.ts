import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, aList, type Cast, done } from '../../../../test/factories/lists.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { previewMau01Bytes } from '../excel/preview-file.ts'
import type { HandOverPage } from './hand-over.schema.ts'

const test = testHouse()
let cast: Cast
let listId: string
let handOverId: string

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  listId = await aList(cast).confirmed(2)
  const opened = cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-05' })
  handOverId = (await done(opened)).id
})

const paper = async (officer: Cast['bank'], name: string) =>
  await officer.get(`/hand-overs/${handOverId}/${name}`)

async function signIt(): Promise<void> {
  const page = await done(cast.standing.get<HandOverPage>(`/hand-overs/${handOverId}`))
  const { contentHash } = page
  const body = { documentNumber: '15/CV-CAH', contentHash }
  await done(cast.standing.post(`/hand-overs/${handOverId}/sign`, body))
}

describe('the papers of a hand-over', () => {
  it('are drafts until it is signed, and the same bytes ever after, also on another day', async () => {
    const draft = await paper(cast.standing, 'cover-letter.docx')
    expect(draft.status).toBe(200)
    await signIt()
    const signed = await paper(cast.standing, 'cover-letter.docx')
    await test.today('2024-06-20')
    const later = await paper(cast.bank, 'cover-letter.docx')
    expect(later.body.equals(signed.body)).toBe(true)
    expect(signed.body.equals(draft.body)).toBe(false)
    const summary = await paper(cast.bank, 'summary.xlsx')
    expect(summary.status).toBe(200)
  })

  it('hold the commune’s form as it was handed over, for the bank and the standing agency alike', async () => {
    const forBank = await cast.bank.get(`/lists/${listId}/mau-01.xlsx`)
    const forStanding = await cast.standing.get(`/lists/${listId}/mau-01.xlsx`)
    expect(forBank.body.equals(forStanding.body)).toBe(true)
    expect((await previewMau01Bytes(forBank.body)).rows).toHaveLength(2)
  })

  it('are given out to no one whom the hand-over does not concern', async () => {
    const other = await aCast(test, 'phu-tam')
    expect((await paper(other.compiler, 'cover-letter.docx')).status).toBe(404)
  })
})
