import { UnreadableFile } from '../problems.ts'
import type { LeftAsideCode } from '../problems.ts'
import type { SpreadsheetLimits } from '../limits.ts'
import { requireZip } from './content-kind.ts'
import { trimSheet } from './trim-sheet.ts'
import { unpack } from './unpack.ts'
import type { UnpackBudget } from './unpack.ts'
import { readZipDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

/** The few parts that hold cells; pictures, charts, pivots, macros and links stay outside. */
export type SafePackage = {
  parts: Map<string, Buffer>
  /** The sheets apart, as text, trimmed. */
  sheets: Map<string, string>
  leftAside: LeftAsideCode[]
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
const NEEDED = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^xl\/(_rels\/)?workbook\.xml(\.rels)?$/,
  /^xl\/(sharedStrings|styles)\d*\.xml$/i,
  SHEET,
  /^xl\/worksheets\/_rels\/[^/]+\.xml\.rels$/,
  /^xl\/(comments\/)?comments?\d*\.xml$/,
]

/** Opens a foreign file under limits and keeps only what is needed to read cells. */
export async function openSafely(bytes: Buffer, limits: SpreadsheetLimits): Promise<SafePackage> {
  requireZip(bytes)
  const entries = readZipDirectory(bytes, limits.entries)
  requireWorkbook(entries.map((entry) => entry.name))

  const budget: UnpackBudget = { bytesLeft: limits.unpackedBytes }
  const parts = new Map<string, Buffer>()
  const sheets = new Map<string, string>()
  for (const entry of entries) {
    const keep = NEEDED.some((pattern) => pattern.test(entry.name))
    const content = await unpack(entry, budget, { keep })
    if (!keep) continue
    const xml = decodeXml(content)
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFile('xml-entities')
    if (SHEET.test(entry.name)) sheets.set(entry.name, trimSheet(xml, limits))
    else parts.set(entry.name, content)
  }
  return { parts, sheets, leftAside: whatIsLeftAside(entries) }
}

/** Only UTF-8: in any other encoding a declaration could hide from the check above. */
function decodeXml(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new UnreadableFile('damaged')
  }
}

function requireWorkbook(names: string[]): void {
  if (names.includes('xl/workbook.xml') && names.includes('[Content_Types].xml')) return
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.bin$/)) throw new UnreadableFile('xlsb-file')
  if (has(/^word\//)) throw new UnreadableFile('word-file')
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw new UnreadableFile('ods-file')
  if (has(/\.(zip|rar|7z|xlsx?|xlsm|csv|docx?|pdf)$/i)) throw new UnreadableFile('nested-archive')
  throw new UnreadableFile('not-a-workbook')
}

function whatIsLeftAside(entries: ZipEntry[]): LeftAsideCode[] {
  const has = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.name))
  const found: [boolean, LeftAsideCode][] = [
    [has(/vbaProject\.bin$|^xl\/macrosheets\//i), 'macros-ignored'],
    [has(/^xl\/(externalLinks\/|connections\.xml)/i), 'links-ignored'],
    [has(/^xl\/(embeddings|activeX)\/|\.(zip|xlsx?|docx?)$/i), 'objects-ignored'],
  ]
  return found.filter(([isThere]) => isThere).map(([, code]) => code)
}
