import { inflateRawSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readZipDirectory } from '../../src/platform/spreadsheets/package/zip-directory.ts'
import { addLines, aCast, type Cast, done } from '../factories/lists.ts'
import { aPerson } from '../factories/people.ts'
import { readPdf, textOf } from '../papers/read-pdf.ts'
import { docxText } from '../spreadsheets/docx-text.ts'
import { testHouse } from '../test-house.ts'

/** Words that would be a formula, an element, a field, a link or a command, were they not words. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+cmd|'/c calc'!A1",
  '-2+3+cmd',
  '@SUM(1+1)',
  '=1+1',
  '</w:t></w:r><w:r><w:instrText>DDE x</w:instrText>',
  ']]></t></is></c><c r="Z1"><f>1+1</f></c>',
  '<v>1</v><f>1+1</f>',
  '&lt;b&gt; & <b>',
  '#link("http://evil.example")[x] $x^2$',
  '#import "x.typ": *',
  String.raw`\*_~@ref <label> // x`,
  'http://evil.example/x',
  'javascript:alert(1)',
  '{{fullName}} {#lines}{/lines} ${1}',
]

interface Part {
  name: string
  text: string
}

const partsOf = (bytes: Buffer): Part[] =>
  readZipDirectory(bytes, 200).map(({ name, deflated, packed }) => {
    return { name, text: (deflated ? inflateRawSync(packed) : packed).toString('utf8') }
  })

/** Spaces stand otherwise on paper; letters do not. */
const squeezed = (text: string) =>
  text.replaceAll(/[\s\u00AD\u200B\u2011]+/g, '').replaceAll('‑', '-')
const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

describe('hostile words on a list', () => {
  const test = testHouse()
  let cast: Cast
  let list: string

  beforeAll(async () => {
    cast = await aCast(test)
    list = (await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))).id
    await addLines(
      cast.compiler,
      list,
      HOSTILE.map((words) => ({
        person: { ...aPerson(), fullName: words, hamlet: words, addressDetail: words },
        fields: { note: words },
      })),
    )
  })

  const paper = async (format: string): Promise<Buffer> => {
    const { status, body } = await cast.compiler.get(`/lists/${list}/mau-01.${format}`)
    expect(status).toBe(200)
    return body
  }

  it('stand in the workbook as words: no formula, no link, no cell of their own', async () => {
    const parts = partsOf(await paper('xlsx'))
    const all = parts.map(({ text }) => text).join('\n')
    expect(all).not.toMatch(/<f[ >/]|<hyperlink|ExternalLink|TargetMode="External"|<c r="Z1"/i)
    for (const words of HOSTILE) expect(unescaped(all)).toContain(words)
  })

  it('stand in the Word document as words: no field, no link, no element of theirs', async () => {
    const bytes = await paper('docx')
    const all = partsOf(bytes)
      .map(({ text }) => text)
      .join('\n')
    expect(all).not.toMatch(/<w:hyperlink|<w:fldSimple|TargetMode="External"/i)
    const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => code?.trim())
    expect(fields.filter((code) => code !== 'PAGE' && code !== 'NUMPAGES')).toEqual([])
    const read = squeezed(unescaped(docxText(bytes).join(' ')))
    for (const words of HOSTILE) expect(read).toContain(squeezed(words))
  })

  it('stand in the PDF as words: nothing to click, nothing that runs, no code of Typst', async () => {
    const bytes = await paper('pdf')
    const raw = bytes.toString('latin1')
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm|OpenAction|EmbeddedFile)\b/)
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
    const document = await task.promise
    for (let page = 1; page <= document.numPages; page += 1) {
      const notes = (await (await document.getPage(page)).getAnnotations()) as { url?: string }[]
      expect(notes.filter(({ url }) => url?.includes('evil') === true)).toEqual([])
    }
    await task.destroy()
    const read = squeezed(textOf(await readPdf(bytes)))
    for (const words of HOSTILE) expect(read).toContain(squeezed(words))
  })
})
