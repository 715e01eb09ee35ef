const HEAD = /\/Filter \/DCTDecode \/Length (\d+) >>\nstream\n/

/** The picture of the first page of a PDF that `writePagesPdf` made; null for any other PDF. */
export function firstPicture(pdf: Uint8Array): Buffer | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found = HEAD.exec(bytes.toString('latin1', 0, 4096))
  if (found === null) return null
  const start = found.index + found[0].length
  return bytes.subarray(start, start + Number(found[1]))
}
