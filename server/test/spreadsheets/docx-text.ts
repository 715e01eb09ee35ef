import { inflateRawSync } from 'node:zlib'
import { readZipDirectory } from '../../src/platform/spreadsheets/package/zip-directory.ts'

/** The paragraphs of a Word document as plain text, in their order, tables included. */
export function docxText(bytes: Buffer): string[] {
  const entry = readZipDirectory(bytes, 100).find(({ name }) => name === 'word/document.xml')
  if (entry === undefined) throw new Error('not a Word document')
  const xml = (entry.deflated ? inflateRawSync(entry.packed) : entry.packed).toString('utf8')
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([whole]) =>
    [...whole.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
  return paragraphs.filter((text) => text !== '')
}
