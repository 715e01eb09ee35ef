/** A cell with a line break or a tab inside stands in quotes, as spreadsheets copy it. */
const written = (text: string): string =>
  /^"|[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** A block as spreadsheets put it on the clipboard. */
export const blockText = (block: readonly (readonly string[])[]): string =>
  block.map((cells) => cells.map(written).join('\t')).join('\n')

const plainText = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell

/** A cell, in quotes or not, with what ends it. */
const CELL = /("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)(\t|\n|$)/g

/** The cells of a copied block; line breaks inside quotes belong to their cell. */
export function blockIn(text: string): string[][] {
  const clean = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  const rows: string[][] = []
  let cells: string[] = []
  for (const [, cell = '', end] of clean.matchAll(CELL)) {
    cells.push(plainText(cell))
    if (end === '\t') continue
    rows.push(cells)
    cells = []
    if (end === '') break
  }
  return rows
}
