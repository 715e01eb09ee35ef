import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, aList, type Cast, done } from '../../../../test/factories/lists.ts'
import { TEST_FILES } from '../../../../test/test-cluster.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { withContext } from '../../../platform/database/database.ts'
import { previewMau01Bytes } from '../excel/preview-file.ts'
import type { HandOverPage } from './hand-over.schema.ts'
import { findPaper } from './papers.queries.ts'

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

const DAMAGED = { status: 503, json: { code: 'hand-over.paper-damaged' } }

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

  it('are refused, never given out, when the file on disk is no longer what was signed', async () => {
    const reader = { userId: null, duty: 'NH-T', units: ['nhcsxh-chau-thanh'] }
    const kept = await withContext(test.house.db, reader, (tx) =>
      findPaper(tx, { handOverId, kind: 'summary' }),
    )
    const place = path.join(TEST_FILES, kept?.file_id ?? '')
    const signed = fs.readFileSync(place)
    fs.writeFileSync(place, 'bản khác')
    expect(await paper(cast.bank, 'summary.xlsx')).toMatchObject(DAMAGED)
    fs.rmSync(place)
    expect(await paper(cast.bank, 'summary.xlsx')).toMatchObject(DAMAGED)
    expect((await paper(cast.bank, 'cover-letter.docx')).status).toBe(200)
    fs.writeFileSync(place, signed)
    expect((await paper(cast.bank, 'summary.xlsx')).status).toBe(200)
  })
})
