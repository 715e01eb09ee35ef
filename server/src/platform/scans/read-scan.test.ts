import { describe, expect, it } from 'vitest'
import {
  CANARY,
  encryptedPdf,
  endlessPdf,
  pixelFlood,
  scriptedPdf,
  withExif,
} from '../../../test/scans/hostile-scans.ts'
import { aScan, asJpeg, asPng, inOneUpload } from '../../../test/scans/scan-files.ts'
import { readPdf } from '../../../test/papers/read-pdf.ts'
import { declaredSize } from './picture-size.ts'
import { readScan, type ReadPage } from './read-scan.ts'
import { writePagesPdf } from './write-pages-pdf.ts'

const CODE = 'https://vungbuoc.example.vn/xac-minh/0123456789AB'

async function pagesOf(body: Uint8Array): Promise<ReadPage[]> {
  const reading = await readScan(body)
  if (!reading.ok) throw new Error(reading.problem)
  return reading.pages
}

const codesOf = async (body: Uint8Array) => (await pagesOf(body)).map((page) => page.codes)

async function problemOf(body: Uint8Array): Promise<string> {
  const reading = await readScan(body)
  return reading.ok ? 'read' : reading.problem
}

describe('the QR of a scanned paper', () => {
  it.each([
    ['straight from the scanner at 300 dots an inch', { dpi: 300 }],
    ['three degrees askew', { dpi: 200, degrees: 3 }],
    ['a coarse photograph held crooked', { dpi: 120, degrees: -8 }],
    ['upside down', { dpi: 150, degrees: 180 }],
  ])('is read %s', async (_how, laid) => {
    expect(await codesOf(await asJpeg(await aScan(CODE, laid)))).toEqual([[CODE]])
  })

  it('is read from each page of a scanned PDF and from several files in one upload', async () => {
    const page = await aScan(CODE)
    const jpeg = await asJpeg(page)
    const { width, height } = page
    const pdf = writePagesPdf([
      { jpeg, width, height },
      { jpeg: await asJpeg(await aScan(null)), width, height },
    ])
    expect(await codesOf(pdf)).toEqual([[CODE], []])
    const png = await asPng(await aScan(null))
    expect(await codesOf(await inOneUpload([pdf, png, jpeg]))).toEqual([[CODE], [], [], [CODE]])
  })
})

describe('what is kept of a scan', () => {
  const keptText = async (body: Uint8Array): Promise<string> =>
    writePagesPdf(await pagesOf(body)).toString('latin1')

  it('is a picture made anew: where a photograph was taken is gone', async () => {
    const photograph = withExif(await asJpeg(await aScan(CODE)))
    expect(photograph.toString('latin1')).toContain(CANARY)
    const kept = await keptText(photograph)
    expect(kept).not.toContain(CANARY)
    expect(kept).not.toContain('Exif')
  })

  it('is nothing of a script or of a file that a PDF brings along', async () => {
    expect(scriptedPdf().toString('latin1')).toContain('JavaScript')
    expect(await keptText(scriptedPdf())).not.toMatch(/CANARY|JavaScript|EmbeddedFile|OpenAction/)
  })

  it('is nothing of a second file hidden behind the first', async () => {
    const tail = Buffer.from(`%PDF-1.4 <html><script>${CANARY}</script>`)
    const kept = await keptText(Buffer.concat([await asPng(await aScan(null)), tail]))
    expect(kept).not.toMatch(/CANARY|<script/)
  })

  it('opens as a PDF of as many pages as were scanned', async () => {
    const jpeg = await asJpeg(await aScan(CODE))
    const pages = await readPdf(writePagesPdf(await pagesOf(await inOneUpload([jpeg, jpeg]))))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatchObject({ height: 842, text: '' })
    expect(pages[0]?.ink).not.toBeNull()
  })
})

describe('a file that is no scan', () => {
  it.each([
    ['nothing at all', () => Buffer.alloc(0), 'empty-file'],
    ['a web page called .pdf', () => Buffer.from('<!doctype html><h1>x'), 'not-a-scan'],
    ['a program', () => Buffer.from('MZ\x90\0\x03'), 'not-a-scan'],
    ['a PDF behind a password', encryptedPdf, 'encrypted'],
    ['a PDF cut short', () => scriptedPdf().subarray(0, 40), 'damaged'],
    ['a picture that says it is four thousand million pixels', pixelFlood, 'too-many-pixels'],
    ['thirty-one pages', endlessPdf, 'too-many-pages'],
    ['more than ten megabytes', () => Buffer.alloc(10 * 1024 * 1024 + 1, 0x20), 'too-big'],
    ['a form cut short', () => Buffer.from('--abc\r\nContent-Disp'), 'damaged'],
  ])('%s is refused with its reason', async (_what, make, problem) => {
    expect(await problemOf(make())).toBe(problem)
  })

  it('twenty-one files at once are refused', async () => {
    const one = Buffer.from('x')
    expect(await problemOf(await inOneUpload(Array.from({ length: 21 }, () => one)))).toBe(
      'too-many-files',
    )
  })

  it('a picture is measured by what it says before it is unpacked', async () => {
    expect(declaredSize(pixelFlood(), 'png')).toEqual({ width: 65_000, height: 65_000 })
    const { width, height } = await aScan(null)
    expect(declaredSize(withExif(await asJpeg(await aScan(null))), 'jpeg')).toEqual({
      width,
      height,
    })
    expect(declaredSize(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'jpeg')).toBeNull()
  })
})
