import { Document, Footer, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readQrOfWord } from '../../../../test/papers/read-qr.ts'
import { qrPng } from '../qr-picture.ts'
import { fillDocx } from './fill-docx.ts'
import { tagsOf } from './tags-of.ts'

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const wordWith = (...children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }))
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) })
const linesOf = (bytes: Uint8Array): string[] =>
  new PizZip(bytes)
    .file('word/document.xml')
    ?.asText()
    .split('</w:p>')
    .map((line) => line.replace(/<[^>]*>/g, '')) ?? []

const template = await wordWith(
  new Paragraph('Số: {số văn bản}'),
  new Table({ rows: [row('Xã', 'Người'), row('{#danh sách}{tên}', '{số người}{/danh sách}')] }),
  new Paragraph('{#lưu ý}'),
  new Paragraph('{câu}'),
  new Paragraph('{/lưu ý}'),
)

describe('a Word template', () => {
  it('repeats rows and paragraphs, and puts values in as text', () => {
    const filled = fillDocx(template, {
      'số văn bản': '{tên} <w:p/> & =1+1',
      'danh sách': [
        { tên: 'Xã An Ninh', 'số người': '3' },
        { tên: '{#danh sách}', 'số người': '\u0007\u202E0' },
      ],
      'lưu ý': [{ câu: 'Một.' }, { câu: 'Hai.' }],
    })
    expect(linesOf(filled).filter((line) => line !== '')).toEqual([
      'Số: {tên} &lt;w:p/&gt; &amp; =1+1',
      'Xã',
      'Người',
      'Xã An Ninh',
      '3',
      '{#danh sách}',
      ' 0',
      'Một.',
      'Hai.',
    ])
  })

  it('stops at a tag without a value: nothing is printed as undefined', () => {
    expect(() => fillDocx(template, { 'danh sách': [], 'lưu ý': [] })).toThrow(/số văn bản/)
  })

  it('names its tags, those in a repeated part with its name before them', () => {
    expect(tagsOf(template)).toEqual({
      tags: [
        'danh sách',
        'danh sách/số người',
        'danh sách/tên',
        'lưu ý',
        'lưu ý/câu',
        'số văn bản',
      ],
      defects: [],
    })
  })

  it('tells all that is wrong at once', async () => {
    const broken = await wordWith(
      new Paragraph('{#mở mãi}'),
      new Paragraph('{@thô}'),
      new Paragraph('chưa đóng {tên'),
    )
    const { defects } = tagsOf(broken)
    expect(defects).toContainEqual({ code: 'unclosed-tag', tag: 'tên' })
    const others = tagsOf(await wordWith(new Paragraph('{#mở}'), new Paragraph('{@thô}')))
    expect(others.defects).toContainEqual({ code: 'unclosed-loop', tag: 'mở' })
    expect(others.defects).toContainEqual({ code: 'raw-tag', tag: 'thô' })
  })

  it('reaches nothing that was not given: no inherited names', async () => {
    const sly = await wordWith(new Paragraph('{constructor}'))
    expect(() => fillDocx(sly, {})).toThrow(/constructor/)
  })
})

describe('a picture in a Word file', () => {
  const address = 'https://vung-buoc.example.vn/xac-minh/K7Q2-MX4P-99AB'
  const mark = '[chỗ của hình]'
  const filled = async (bytes: Uint8Array) => {
    const picture = { mark, png: await qrPng(address), alt: 'Mã QR' }
    return new PizZip(fillDocx(bytes, { mã: mark, tên: 'Lý Đào' }, picture))
  }
  const textOf = (zip: PizZip, name: string) => zip.file(name)?.asText() ?? ''

  it('stands where its mark stood, in the text and in the foot, and is read back', async () => {
    const footers = { default: new Footer({ children: [new Paragraph('{mã} Trang')] }) }
    const children = [new Paragraph('Của {tên}: {mã}.')]
    const zip = await filled(
      await Packer.toBuffer(new Document({ sections: [{ footers, children }] })),
    )
    for (const part of ['document', 'footer1']) {
      expect(textOf(zip, `word/${part}.xml`)).toMatch(/<\/w:t><w:drawing>.*r:embed="(\w+)"/)
      const list = textOf(zip, `word/_rels/${part}.xml.rels`)
      expect(list).toContain('Target="media/vb-picture.png"')
      expect(list.match(/<\/Relationships>/g)).toHaveLength(1)
    }
    expect(textOf(zip, 'word/document.xml')).not.toContain(mark)
    expect(textOf(zip, '[Content_Types].xml')).toContain('Extension="png"')
    expect(await readQrOfWord(zip.generate({ type: 'uint8array' }))).toEqual([address])
  })

  it('leaves a template that has no place for it as it is', async () => {
    const zip = await filled(await wordWith(new Paragraph('Của {tên}')))
    expect(Object.keys(zip.files).filter((name) => name.includes('vb-picture'))).toEqual([])
    expect(textOf(zip, 'word/document.xml')).not.toContain('w:drawing')
  })
})
