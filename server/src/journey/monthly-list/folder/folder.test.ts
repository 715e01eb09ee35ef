import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aLine,
  aList,
  confirmAll,
  done,
  readList,
  submit,
} from '../../../../test/factories/lists.ts'
import { aBystander, openHandOver, refused } from '../../../../test/factories/walks.ts'
import { readPdf, textOf } from '../../../../test/papers/read-pdf.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { Folder, FolderBlock } from './folder.schema.ts'

const test = testHouse()

const folderOf = async (officer: TestOfficer, at: string): Promise<Folder> =>
  await done(officer.get<Folder>(`${at}/folder`))

const rowsOf = (folder: Folder, code: string): string[][] =>
  folder.parts
    .filter((part) => part.code === code)
    .flatMap((part) => part.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))

const wordsOf = (blocks: FolderBlock[]): string =>
  blocks.map((block) => (block.kind === 'text' ? block.lines.join(' ') : '')).join(' ')
const saidIn = (folder: Folder, code: string): string =>
  wordsOf(folder.parts.filter((part) => part.code === code).flatMap((part) => part.blocks))

/** May, compiled after April went through, with a line changed, one kept back and one new. */
async function aMayToSign(commune: string, newcomer: string) {
  const cast = await aCast(test, commune)
  await aList(cast, '2024-04').confirmed(2)
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
  const [first] = (await readList(cast.compiler, id)).lines
  const line = `/lists/${id}/lines/${first?.id}`
  const fields = aLine({ amount: 30_000_000 })
  await done(cast.compiler.put(line, fields, { version: first?.version ?? 0 }))
  const [kept = ''] = await addLines(cast.compiler, id, [
    { person: { fullName: `${newcomer} Em` }, fields: { conduct: null } },
    { person: { fullName: newcomer } },
  ])
  await submit(cast, id, [kept])
  return { cast, id }
}

describe('the folder of a list', () => {
  it('lays letter, list, changes, checks, reasons and what stays behind before the chief', async () => {
    const { cast, id } = await aMayToSign('an-ninh', 'Trần Thị Mới')
    const folder = await folderOf(cast.chief, `/lists/${id}`)
    const list = await readList(cast.chief, id)
    expect(folder).toMatchObject({ signs: 'list', contentHash: list.currentHash })
    expect(saidIn(folder, 'letter')).toContain('Danh sách gồm 3 người')
    expect(saidIn(folder, 'letter')).toContain('+1 −0 ~1')
    expect(rowsOf(folder, 'list')).toHaveLength(3)
    expect(rowsOf(folder, 'changes')).toMatchObject([
      ['+ Thêm', 'Trần Thị Mới', 'Nhu cầu vay', '', '50.000.000 đ, Sản xuất, kinh doanh'],
      ['~ Sửa', expect.any(String), 'Số tiền đề nghị', '50.000.000 đ', '30.000.000 đ'],
    ])
    expect(rowsOf(folder, 'checks')[0]?.slice(0, 3)).toEqual([
      'Lập và trình ký',
      'Người Lập',
      'Công an xã An Ninh',
    ])
    expect(rowsOf(folder, 'verdicts').map((row) => row[2])).toEqual(Array(3).fill('Đủ điều kiện'))
    expect(rowsOf(folder, 'verdicts')[0]?.[3]).toMatch(/Điều \d+/)
    expect(rowsOf(folder, 'doubts').map((row) => row.slice(1, 3))).toEqual([
      ['Trần Thị Mới Em', 'Giữ lại, chưa trình'],
    ])
  })

  it('is refused under another hash than the one it showed', async () => {
    const { cast, id } = await aMayToSign('an-hiep', 'Lâm Thị Hai')
    const shown = await folderOf(cast.chief, `/lists/${id}`)
    const [line] = (await readList(cast.compiler, id)).lines
    const version = line?.version ?? 0
    const away = `/lists/${id}/lines/${line?.id}/withdraw`
    await done(cast.compiler.post(away, { reason: 'moved-away' }, { version }))
    const { contentHash } = shown
    const no = await refused(cast.chief.post(`/lists/${id}/sign`, { contentHash }))
    expect(no.code).toBe('monthly-list.content-changed')
    const anew = await folderOf(cast.chief, `/lists/${id}`)
    expect(rowsOf(anew, 'list')).toHaveLength(rowsOf(shown, 'list').length - 1)
    await done(cast.chief.post(`/lists/${id}/sign`, { contentHash: anew.contentHash }))
    expect((await folderOf(cast.chief, `/lists/${id}`)).signs).toBeNull()
  })

  it('shows who of the commune judged each line, every word of it, and what came back', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const bystander = await aBystander(test, 'phu-tan')
    const id = await aList(cast).submitted(2)
    const decide = async (at: number, outcome: string, reasons: string[]) => {
      const line = (await readList(cast.committee, id)).lines[at]
      const url = `/lists/${id}/lines/${line?.id}/decision`
      const version = line?.version ?? 0
      await done(cast.committee.post(url, { outcome, reasons, note: '' }, { version }))
    }
    await decide(0, 'left-out', ['not-residing'])
    await decide(0, 'submitted', [])
    await decide(0, 'confirmed', [])
    const half = await folderOf(cast.committee, `/lists/${id}`)
    const [first, second] = rowsOf(half, 'checks').slice(2)
    expect(first?.[3]).toMatch(/^Không xác nhận: Không cư trú.*Bỏ ý kiến.*Xác nhận \(.*\)$/)
    expect(second?.[3]).toBe('Chưa xét')
    expect(half.signs).toBeNull()

    const back = { reasons: ['details-wrong'], note: 'Sai số tiền' }
    const { version } = await readList(cast.committee, id)
    await done(cast.committee.post(`/lists/${id}/return`, back, { version }))
    const [line] = (await readList(cast.compiler, id)).lines
    const fields = aLine({ amount: 20_000_000 })
    const url = `/lists/${id}/lines/${line?.id}`
    await done(cast.compiler.put(url, fields, { version: line?.version ?? 0 }))
    await submit(cast, id)
    const again = await folderOf(cast.chief, `/lists/${id}`)
    const returns = rowsOf(again, 'returns')
    expect(returns[0]?.[2]).toBe('Thông tin chưa đúng; Ghi rõ: Sai số tiền')
    expect(returns[1]?.slice(2)).toEqual(['Số tiền đề nghị', '50.000.000 đ', '20.000.000 đ'])
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('opens for its own commune and the police above, for nobody else, and not for a draft', async () => {
    const cast = await aCast(test, 'thien-my')
    const draft = await aList(cast).draft(1)
    expect((await refused(cast.chief.get(`/lists/${draft}/folder`))).code).toBe(
      'monthly-list.wrong-state',
    )
    const id = draft
    await submit(cast, id)
    const stranger = await asOfficer(test, { duty: 'CA-K', unit: 'ca-phu-tam' })
    expect((await refused(stranger.get(`/lists/${id}/folder`))).status).toBe(404)
    expect((await refused(stranger.get(`/lists/${id}/folder.pdf`))).status).toBe(404)
    expect((await refused(cast.bank.get(`/lists/${id}/folder`))).status).toBe(403)
    expect((await folderOf(cast.standing, `/lists/${id}`)).signs).toBeNull()
  })

  it('is one bundle on paper: every row that is on screen, and the count of its pages', async () => {
    const { cast, id } = await aMayToSign('ho-dac-kien', 'Thạch Ba')
    const folder = await folderOf(cast.chief, `/lists/${id}`)
    const { body } = await cast.chief.get(`/lists/${id}/folder.pdf`)
    const pages = await readPdf(body)
    const text = textOf(pages)
    pages.forEach((page, at) => expect(page.text).toContain(`Trang ${at + 1}/${pages.length}`))
    expect(pages.length).toBeGreaterThan(1)
    for (const { title } of folder.parts.slice(1)) expect(text).toContain(title)
    for (const [, name = ''] of rowsOf(folder, 'verdicts')) expect(text).toContain(name)
    expect(text).toContain(folder.contentHash.slice(0, 16))
  })
})

describe('the folder of a hand-over', () => {
  it('holds letter, summary and every commune list with its hands; signed by its hash', async () => {
    const cast = await aCast(test, 'phu-tam')
    const listId = await aList(cast).submitted(2)
    await confirmAll(cast, listId)
    const id = await openHandOver(cast, '2024-05')
    const folder = await folderOf(cast.standing, `/hand-overs/${id}`)
    expect(folder.signs).toBe('hand-over')
    expect(saidIn(folder, 'letter')).toContain('Kính gửi: ')
    const hands = rowsOf(folder, 'checks').filter((row) => row[0]?.includes('Phú Tâm'))
    expect(hands.map((row) => row[1])).toEqual([
      'Lập và trình ký',
      'Ký danh sách',
      'Xác nhận danh sách',
    ])
    const { body } = await cast.standing.get(`/hand-overs/${id}/folder.pdf`)
    expect(textOf(await readPdf(body))).toContain('PHIẾU TRÌNH KÝ')
    const { contentHash } = folder
    await done(cast.standing.post(`/hand-overs/${id}/sign`, { contentHash }))
    expect((await folderOf(cast.standing, `/hand-overs/${id}`)).signs).toBeNull()
    expect((await refused(cast.committee.get(`/hand-overs/${id}/folder`))).status).toBe(404)
  })

  it('is not made of one that was given up', async () => {
    const cast = await aCast(test, 'an-ninh')
    const id = await openHandOver(cast, '2024-04')
    const { version } = await done(cast.standing.get<Folder>(`/hand-overs/${id}`))
    const why = { reason: 'wrong-month', note: '' }
    await done(cast.standing.post(`/hand-overs/${id}/discard`, why, { version }))
    const no = await refused(cast.standing.get(`/hand-overs/${id}/folder`))
    expect(no.code).toBe('hand-over.wrong-state')
  })
})
