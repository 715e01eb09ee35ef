import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDraft } from '../factories/imports.ts'
import { aCast, addLines, aList, type Cast } from '../factories/lists.ts'
import { aPerson } from '../factories/people.ts'
import { xlsxEntries, packageEntries } from '../spreadsheets/xlsx-file.ts'
import { zipFile, type ZipFileEntry } from '../spreadsheets/zip-file.ts'
import { testHouse } from '../test-house.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

describe('an address somebody planted', () => {
  const test = testHouse()
  const asked: string[] = []
  let canary: http.Server
  let at: string
  let cast: Cast
  let draft: string

  beforeAll(async () => {
    canary = http.createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    at = `http://127.0.0.1:${(canary.address() as { port: number }).port}`
    cast = await aCast(test)
    draft = await openDraft(cast.compiler)
  })
  afterAll(() => canary.close())

  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId99" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`

  const sheets = (): [string, ZipFileEntry[]][] => {
    const whole = xlsxEntries([
      {
        rows: [
          ['STT', 'Họ và tên'],
          [1, `=WEBSERVICE("${at}/formula")`],
        ],
      },
    ])
    const entity = (declared: string, used: string) =>
      `<?xml version="1.0"?><!DOCTYPE x [${declared}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${used}</t></is></c></row></sheetData></worksheet>`
    return [
      ['a formula that fetches', whole],
      [
        'a link to another workbook',
        [
          ...whole,
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            content: relation('externalLinkPath', `${at}/book`),
          },
        ],
      ],
      [
        'a picture from elsewhere',
        [
          ...whole,
          {
            name: 'xl/drawings/_rels/drawing1.xml.rels',
            content: relation('image', `${at}/image`),
          },
        ],
      ],
      [
        'a query to the web',
        [
          ...whole,
          {
            name: 'xl/connections.xml',
            content: `<connections><connection id="1"><webPr url="${at}/query"/></connection></connections>`,
          },
        ],
      ],
      ['an XML entity', packageEntries([entity(`<!ENTITY a SYSTEM "${at}/entity">`, '&a;')])],
      [
        'a parameter entity',
        packageEntries([entity(`<!ENTITY % a SYSTEM "${at}/parameter"> %a;`, 'x')]),
      ],
      [
        'a DTD from elsewhere',
        packageEntries([
          entity('', 'x').replace('<!DOCTYPE x []>', `<!DOCTYPE x SYSTEM "${at}/dtd">`),
        ]),
      ],
      [
        'a style sheet',
        packageEntries([
          `<?xml-stylesheet href="${at}/xsl"?>${entity('', 'x').replace(/<!DOCTYPE[^>]*>/, '')}`,
        ]),
      ],
      [
        'an inclusion',
        packageEntries([
          entity(
            '',
            `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${at}/include"/>`,
          ).replace(/<!DOCTYPE[^>]*>/, ''),
        ]),
      ],
    ]
  }

  it('in a sheet is never asked: links, pictures, queries, entities, inclusions', async () => {
    for (const [name, entries] of sheets()) {
      const { status } = await cast.compiler.upload(`/lists/${draft}/imports`, zipFile(entries))
      expect([200, 422], name).toContain(status)
    }
    expect(asked).toEqual([])
  })

  it('in a Word template is never asked, and the template is refused', async () => {
    const part = (content: string): ZipFileEntry[] => [
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content },
    ]
    const field = (code: string) => `<w:document><w:instrText>${code}</w:instrText></w:document>`
    const templates: [string, ZipFileEntry[]][] = [
      [
        'a picture',
        [
          ...part('<w:document/>'),
          { name: 'word/_rels/document.xml.rels', content: relation('image', `${at}/image`) },
        ],
      ],
      [
        'a template behind it',
        [
          ...part('<w:document/>'),
          {
            name: 'word/_rels/settings.xml.rels',
            content: relation('attachedTemplate', `${at}/template`),
          },
        ],
      ],
      ['a field that includes', part(field(`INCLUDEPICTURE "${at}/include"`))],
      ['a field that calls', part(field(`DDEAUTO c:\\\\x "${at}/dde"`))],
      [
        'an entity',
        part(`<!DOCTYPE x [<!ENTITY a SYSTEM "${at}/entity">]><w:document>&a;</w:document>`),
      ],
    ]
    for (const [name, entries] of templates) {
      const { status } = await cast.chief.upload('/paper-templates/mau-01', zipFile(entries))
      expect(status, name).toBe(422)
    }
    expect(asked).toEqual([])
  })

  it('in a PDF or a scan is never asked', async () => {
    const pdf = (inside: string) =>
      Buffer.from(
        `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ${inside}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
      )
    const list = await aList(cast, '2024-04').draft()
    const files = [
      pdf(`/OpenAction<</S/URI/URI(${at}/uri)>>`),
      pdf(`/OpenAction<</S/Launch/F(${at}/launch)>>`),
      pdf(`/OpenAction<</S/SubmitForm/F(${at}/submit)>>`),
      pdf(`/AcroForm<</XFA(<x xmlns="y"><a href="${at}/xfa"/></x>)>>`),
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${at}/svg"/></svg>`),
    ]
    for (const bytes of files) {
      for (const url of [`/lists/${list}/digital-copies`, '/scans']) {
        const { status } = await cast.committee.upload(url, bytes)
        expect(status, url).toBeLessThan(500)
      }
    }
    expect(asked).toEqual([])
  })

  it('in every text of a list is never asked, while its papers are made', async () => {
    const person = { ...aPerson(), fullName: `${at}/name`, hamlet: `#image("${at}/typst")` }
    await addLines(cast.compiler, draft, [{ person, fields: { note: `<img src=${at}/note>` } }])
    for (const format of ['pdf', 'docx', 'xlsx']) {
      expect((await cast.compiler.get(`/lists/${draft}/mau-01.${format}`)).status, format).toBe(200)
    }
    expect(asked).toEqual([])
  })

  it('would be heard: the canary sings when it is asked', async () => {
    await fetch(`${at}/heard`)
    expect(asked).toEqual(['/heard'])
  })
})
