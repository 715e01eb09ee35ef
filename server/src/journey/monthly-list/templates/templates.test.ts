import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { aCast, aList, done, readList } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { PaperTemplatesPage } from './templates.schema.ts'

const test = testHouse()

const wordWith = (...texts: string[]) =>
  Packer.toBuffer(
    new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] }),
  )

function changed(bytes: Buffer, change: (zip: PizZip) => void): Buffer {
  const zip = new PizZip(bytes)
  change(zip)
  return zip.generate({ type: 'nodebuffer' })
}

describe('the Word template of an office', () => {
  it('takes the place of the shipped one in its own papers only, and goes back', async () => {
    const cast = await aCast(test, 'an-ninh')
    const other = await aCast(test, 'phu-tam')
    const shipped = (await cast.chief.get('/paper-templates/mau-01/shipped.docx')).body
    const own = changed(shipped, (zip) => {
      const body = zip.file('word/document.xml')?.asText() ?? ''
      zip.file('word/document.xml', body.replace('Danh sách này có', 'Bản danh sách của xã có'))
    })
    await done(cast.chief.upload('/paper-templates/mau-01', own))
    const id = await aList(cast).draft(1)
    const otherId = await aList(other).draft(1)
    const text = async (officer: typeof cast.compiler, list: string) =>
      docxText((await officer.get(`/lists/${list}/mau-01.docx`)).body).join(' ')
    expect(await text(cast.compiler, id)).toContain('Bản danh sách của xã có 1 người')
    expect(await text(other.compiler, otherId)).toContain('Danh sách này có 1 người')
    const page = await done(cast.compiler.get<PaperTemplatesPage>('/paper-templates'))
    expect(page.maySet).toBe(false)
    expect(page.templates[0]).toMatchObject({ kind: 'mau-01', isOwn: true, since: '2024-05-20' })
    const sample = await cast.chief.get('/paper-templates/mau-01/sample.docx')
    expect(docxText(sample.body).join(' ')).toContain('Nguyễn Văn Mẫu')
    await done(cast.chief.post('/paper-templates/mau-01/shipped', {}))
    expect(await text(cast.compiler, id)).toContain('Danh sách này có 1 người')
    const twice = await refused(cast.chief.post('/paper-templates/mau-01/shipped', {}))
    expect(twice.code).toBe('paper-template.already-shipped')
    expect((await readList(cast.compiler, id)).lines).toHaveLength(1)
  })

  it('is refused with everything that is wrong at once', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const bad = await wordWith('{số văn bản}', '{tội danh}', '{#lý do}', '{câu}', '{/lý do}')
    const no = await refused(cast.committee.upload('/paper-templates/return-letter', bad))
    expect(no).toMatchObject({ status: 422, code: 'paper-template.not-usable' })
    const found = no.reasons.map(({ code, subject }) => `${code} ${subject}`)
    expect(found).toContain('unknown-tag tội danh')
    expect(found).toContain('missing-tag người ký')
    expect(found).toContain('missing-tag từng dòng')
    expect(no.reasons.every(({ says }) => says.endsWith('.'))).toBe(true)
  })

  it('carries nothing that runs, fetches or hides: macros, links, objects, other files', async () => {
    const cast = await aCast(test, 'an-hiep')
    const url = '/paper-templates/return-letter'
    const good = (await cast.committee.get(`${url}/shipped.docx`)).body
    const codes = async (bytes: Buffer) =>
      (await refused(cast.committee.upload(url, bytes))).reasons.map(({ code }) => code)
    const macro = changed(good, (zip) => zip.file('word/vbaProject.bin', 'x'))
    const object = changed(good, (zip) => zip.file('word/embeddings/a.xlsx', 'x'))
    const entity = changed(good, (zip) =>
      zip.file('word/x.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    )
    const link = new ExternalHyperlink({ link: 'https://x.vn', children: [new TextRun('x')] })
    const linked = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] }),
    )
    expect(await codes(macro)).toEqual(['macros'])
    expect(await codes(object)).toEqual(['embedded'])
    expect(await codes(entity)).toEqual(['xml-entities'])
    expect(await codes(linked)).toEqual(['external'])
    expect(await codes(Buffer.from('không phải Word'))).toEqual(['not-word'])
    const large = await refused(cast.committee.upload(url, Buffer.alloc(1024 * 1024 + 1)))
    expect(large.code).toBe('paper-template.too-large')
  })

  it('is only of papers that the office issues', async () => {
    const cast = await aCast(test, 'thien-my')
    const no = await refused(cast.committee.upload('/paper-templates/mau-01', await wordWith('x')))
    expect(no.status).toBe(404)
    expect((await refused(cast.compiler.get('/paper-templates/receipt/shipped.docx'))).status).toBe(
      404,
    )
  })
})
