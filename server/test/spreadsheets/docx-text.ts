import { inflateRawSync } from 'node:zlib'
import {
  readZipDirectory,
  type ZipEntry,
} from '../../src/platform/spreadsheets/package/zip-directory.ts'

const isText = ({ name }: ZipEntry): boolean =>
  /^word\/(document|header\d*|footer\d*)\.xml$/.test(name)

/** The paragraphs of a Word document as plain text: its body, tables included, then head and foot. */
export function docxText(bytes: Buffer): string[] {
  const parts = readZipDirectory(bytes, 100).filter(isText)
  if (parts.length === 0) throw new Error('not a Word document')
  return parts.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(paragraphsOf)
}

function paragraphsOf(entry: ZipEntry): string[] {
  const xml = (entry.deflated ? inflateRawSync(entry.packed) : entry.packed).toString('utf8')
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([whole]) =>
    [...whole.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
  return paragraphs.filter((text) => text !== '')
}
