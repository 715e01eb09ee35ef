/** A word that must be in nothing that we keep. */
export const CANARY = 'CANARY-GPS-9.6037-105.9800'

/** A picture with what a telephone writes beside it, such as where it was taken. */
export function withExif(jpeg: Buffer, note = CANARY): Buffer {
  const text = Buffer.from(`Exif\0\0II*\0\x08\0\0\0\0\0${note}`, 'latin1')
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
}

/** A few bytes that say they are four thousand million pixels. */
export function pixelFlood(): Buffer {
  const head = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(65_000, 16)
  head.writeUInt32BE(65_000, 20)
  head[24] = 8
  head[25] = 2
  return head
}

const pdfOf = (objects: readonly string[], trailer: string): Buffer => {
  const parts = ['%PDF-1.4\n']
  const places: number[] = []
  for (const [at, object] of objects.entries()) {
    places.push(parts.join('').length)
    parts.push(`${at + 1} 0 obj\n${object}\nendobj\n`)
  }
  const start = parts.join('').length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table}`
  parts.push(`${xref}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`)
  parts.push(`startxref\n${start}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** Opens only with a password that nobody has. */
export const encryptedPdf = (): Buffer =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      PAGES,
      PAGE,
      `<< /Filter /Standard /V 1 /R 2 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  )

/** Runs a script when it is opened, and brings a file along. */
export const scriptedPdf = (): Buffer =>
  pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert("${CANARY}")) >> /Names << /EmbeddedFiles << /Names [(x.exe) 4 0 R] >> >> >>`,
      PAGES,
      PAGE,
      `<< /Type /Filespec /F (${CANARY}.exe) /EF << /F 5 0 R >> >>`,
      `<< /Length ${CANARY.length} >>\nstream\n${CANARY}\nendstream`,
    ],
    '',
  )

/** More pages than anybody scans at once. */
export const endlessPdf = (pages = 31): Buffer => {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`)
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
  const tree = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`
  return pdfOf([catalog, tree, ...kids.map(() => PAGE)], '')
}
