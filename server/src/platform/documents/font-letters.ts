import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

/** Tinos, with the metrics of Times New Roman, in its four styles. */
export function fontFiles(): Buffer[] {
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  return STYLES.map((style) => fs.readFileSync(path.join(folder, style, `Tinos_${style}.ttf`)))
}

/**
 * The letters that a font can draw, from its own table (OpenType 'cmap', format 4: everything
 * up to U+FFFF). What is not there cannot be embedded, and PDF/A refuses it.
 */
export function lettersOf(font: Buffer): Set<number> {
  const table = unicodeTable(font, tableAt(font, 'cmap'))
  const segments = font.readUInt16BE(table + 6) / 2
  const letters = new Set<number>()
  for (let segment = 0; segment < segments; segment++) {
    addSegment(font, { table, segments, segment }, letters)
  }
  return letters
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`font without ${tag}`)
}

function unicodeTable(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2)
  for (let at = cmap + 4; at < cmap + 4 + count * 8; at += 8) {
    const table = cmap + font.readUInt32BE(at + 4)
    if (font.readUInt16BE(table) === 4) return table
  }
  throw new Error('font without a Unicode table')
}

interface Segment {
  table: number
  segments: number
  segment: number
}

function addSegment(
  font: Buffer,
  { table, segments, segment }: Segment,
  letters: Set<number>,
): void {
  const row = (number: number) => table + 14 + number * segments * 2 + segment * 2
  const last = font.readUInt16BE(row(0))
  const first = font.readUInt16BE(row(1) + 2)
  const delta = font.readUInt16BE(row(2) + 2)
  const offset = font.readUInt16BE(row(3) + 2)
  for (let letter = first; letter <= last && letter !== 0xffff; letter++) {
    const place = row(3) + 2 + offset + (letter - first) * 2
    const glyph = offset === 0 ? (letter + delta) & 0xffff : font.readUInt16BE(place)
    if (glyph !== 0) letters.add(letter)
  }
}
