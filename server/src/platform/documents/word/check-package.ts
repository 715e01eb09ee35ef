import { unpack } from '../../spreadsheets/package/unpack.ts'
import { readZipDirectory } from '../../spreadsheets/package/zip-directory.ts'
import { UnreadableFile } from '../../spreadsheets/problems.ts'

/** What one foreign Word file may cost us. */
const MOST_ENTRIES = 200
const MOST_UNPACKED = 20 * 1024 * 1024

export type PackageDefect = 'not-word' | 'macros' | 'embedded' | 'external' | 'xml-entities'

const isRels = (name: string): boolean => name.endsWith('.rels')

/** Everything in a Word file that could run, fetch or carry something else. Empty: nothing. */
export async function packageDefects(bytes: Buffer): Promise<PackageDefect[]> {
  try {
    return await defectsIn(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return ['not-word']
    throw error
  }
}

async function defectsIn(bytes: Buffer): Promise<PackageDefect[]> {
  const entries = readZipDirectory(bytes, MOST_ENTRIES)
  const names = entries.map((entry) => entry.name)
  const defects = new Set<PackageDefect>()
  if (!names.includes('word/document.xml')) defects.add('not-word')
  if (names.some((name) => /vbaProject|vbaData|\.bin$/i.test(name))) defects.add('macros')
  if (names.some((name) => /(embeddings|activeX)\//i.test(name))) defects.add('embedded')
  const budget = { bytesLeft: MOST_UNPACKED }
  for (const entry of entries) {
    const keep = /\.(xml|rels)$/i.test(entry.name)
    const text = (await unpack(entry, budget, { keep })).toString('utf8')
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) defects.add('xml-entities')
    if (isRels(entry.name) && /TargetMode\s*=\s*["']External/i.test(text)) defects.add('external')
    if (/<w:instrText[^<>]*>[^<]*(INCLUDE|DDE|LINK)/i.test(text)) defects.add('external')
  }
  return [...defects]
}
