/** A page of a PDF that is nothing but a picture. */
export interface PicturePage {
  jpeg: Uint8Array
  width: number
  height: number
}

const A4_LONG = 842

/** The page keeps the shape of its picture, as long as a sheet of A4. */
function pageSize({ width, height }: PicturePage): [number, number] {
  const scale = A4_LONG / Math.max(width, height)
  return [Math.round(width * scale), Math.round(height * scale)]
}

const streamOf = (head: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ])

/** Page, drawing and picture: three objects, numbered from `first`. */
function objectsOf(page: PicturePage, first: number): Buffer[] {
  const [wide, high] = pageSize(page)
  const drawing = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /P Do Q`, 'latin1')
  const picture = `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
  const sheet = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /P ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`
  return [Buffer.from(sheet, 'latin1'), streamOf('', drawing), streamOf(picture, page.jpeg)]
}

/** A PDF of pictures and nothing else: no text, no script, no file, no date, no author. */
export function writePagesPdf(pages: readonly PicturePage[]): Buffer {
  const firstOf = (at: number): number => 3 + at * 3
  const kids = pages.map((_page, at) => `${firstOf(at)} 0 R`).join(' ')
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...pages.flatMap((page, at) => objectsOf(page, firstOf(at))),
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    places.push(length)
    length += whole.length
    parts.push(whole)
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')])
}
