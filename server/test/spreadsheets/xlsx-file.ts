import { zipFile } from './zip-file.ts'
import type { ZipFileEntry } from './zip-file.ts'

export type CellSpec =
  | string
  | number
  | boolean
  | null
  | { date: number }
  | { zeros: number }
  | { formula: string; value?: string | number }
  | { error: string }

export type SheetSpec = {
  name?: string
  rows: readonly (readonly CellSpec[])[]
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
  hidden?: boolean
  /** Addresses with a comment. */
  comments?: readonly string[]
}

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A small workbook as other programs write it: inline strings, one date and one zero format. */
export function xlsxFile(
  sheets: readonly SheetSpec[],
  options: { date1904?: boolean } = {},
): Buffer {
  return zipFile(xlsxEntries(sheets, options))
}

export function xlsxEntries(
  sheets: readonly SheetSpec[],
  options: { date1904?: boolean } = {},
): ZipFileEntry[] {
  return packageEntries(
    sheets.map((sheet) => sheetXml(sheet)),
    { ...options, sheets },
  )
}

/** The package around raw sheet XML, for files no program would write. */
export function packageEntries(
  xmls: readonly string[],
  options: { date1904?: boolean; sheets?: readonly SheetSpec[]; sharedStrings?: string } = {},
): ZipFileEntry[] {
  const { sheets = [], sharedStrings } = options
  const rels = xmls.map((_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  )
  if (sharedStrings !== undefined)
    rels.push(relation('rId900', 'sharedStrings', 'sharedStrings.xml'))
  rels.push(relation('rId901', 'styles', 'styles.xml'))
  const list = xmls.map((_, i) => {
    const state = sheets[i]?.hidden ? ' state="hidden"' : ''
    return `<sheet name="${escapeXml(sheets[i]?.name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  const pr = options.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'
  return [
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    {
      name: '_rels/.rels',
      content: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${NS}" xmlns:r="${REL}">${pr}<sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(rels) },
    { name: 'xl/styles.xml', content: STYLES },
    ...(sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: sharedStrings }]),
    ...xmls.map((content, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content })),
    ...sheets.flatMap((sheet, i) => commentEntries(sheet, i + 1)),
  ]
}

function sheetXml(sheet: SheetSpec): string {
  const columns = (sheet.hiddenColumns ?? [])
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
    .join('')
  const rows = sheet.rows.map((cells, i) => rowXml(cells, i + 1, sheet.hiddenRows ?? [])).join('')
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return (
    `${XML}<worksheet xmlns="${NS}" xmlns:r="${REL}">` +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    `<sheetData>${rows}</sheetData>` +
    (merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`) +
    '</worksheet>'
  )
}

function rowXml(cells: readonly CellSpec[], row: number, hiddenRows: readonly number[]): string {
  const hidden = hiddenRows.includes(row) ? ' hidden="1"' : ''
  const inner = cells.map((cell, i) => cellXml(cell, `${letters(i + 1)}${row}`)).join('')
  return `<row r="${row}"${hidden}>${inner}</row>`
}

function cellXml(cell: CellSpec, ref: string): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return specialCellXml(cell, ref)
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

function specialCellXml(cell: Exclude<CellSpec, string | number | boolean | null>, ref: string) {
  if ('date' in cell) return `<c r="${ref}" s="1"><v>${cell.date}</v></c>`
  if ('zeros' in cell) return `<c r="${ref}" s="2"><v>${cell.zeros}</v></c>`
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`
  const type = typeof cell.value === 'string' ? ' t="str"' : ''
  const value = cell.value === undefined ? '' : `<v>${escapeXml(String(cell.value))}</v>`
  return `<c r="${ref}"${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`
}

function commentEntries(sheet: SheetSpec, number: number): ZipFileEntry[] {
  if (!sheet.comments) return []
  const list = sheet.comments
    .map(
      (ref) => `<comment ref="${ref}" authorId="0"><text><t>Trộm cắp tài sản</t></text></comment>`,
    )
    .join('')
  return [
    {
      name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      content: relations([relation('rId1', 'comments', `../comments${number}.xml`)]),
    },
    {
      name: `xl/comments${number}.xml`,
      content: `${XML}<comments xmlns="${NS}"><authors><author/></authors><commentList>${list}</commentList></comments>`,
    },
  ]
}

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCodePoint(65 + ((column - 1) % 26))
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`
}

function relations(list: string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`

const STYLES = `${XML}<styleSheet xmlns="${NS}"><numFmts count="1"><numFmt numFmtId="170" formatCode="000000000000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs></styleSheet>`
