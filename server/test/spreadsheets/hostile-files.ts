import { readFileSync } from 'node:fs'
import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { hugeParts, oddAddresses, oddValues } from './hostile-xml.ts'
import { lyingZips, otherKinds } from './hostile-zips.ts'
import { letters, packageEntries, xlsxEntries, xlsxFile } from './xlsx-file.ts'
import { zipFile } from './zip-file.ts'
import type { ZipFileEntry } from './zip-file.ts'

/** A file nobody should have to fear, and what the officer is told: a code, or `read`. */
export type HostileFile = { name: string; bytes: Buffer; answer: string | readonly string[] }

const fixture = readFileSync(
  new URL('../fixtures/mau-01/mau-01-phu-tam-2024-05.xlsx', import.meta.url),
)
const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const small = () =>
  xlsxEntries([
    {
      rows: [
        ['STT', 'Họ và tên'],
        [1, 'Danh Hòa'],
      ],
    },
  ])
const sheet = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${NS}"><sheetData>${inside}</sheetData></worksheet>`
const withSheet = (xml: string, sharedStrings?: string) =>
  zipFile(packageEntries([xml], sharedStrings === undefined ? {} : { sharedStrings }))
const plus = (...entries: ZipFileEntry[]) => zipFile([...small(), ...entries])
const replaced = (name: string, change: Partial<ZipFileEntry>) =>
  zipFile(small().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)))

/** The whole corpus. Built anew for each run; the bombs are never unpacked here. */
export function hostileFiles(): HostileFile[] {
  return [
    ...wrongKinds(),
    ...truncated(),
    ...bombs(),
    ...brokenZips(),
    ...entityFiles(),
    ...hugeSheets(),
    ...oddContents(),
    ...otherKinds(),
    ...lyingZips(),
    ...oddAddresses(),
    ...oddValues(),
    ...hugeParts(),
  ].map(([name, bytes, answer]) => ({ name, bytes, answer }))
}

export type HostileCase = [name: string, bytes: Buffer, answer: string | readonly string[]]

function wrongKinds(): HostileCase[] {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
  const page = (text: string) => Buffer.from(text)
  const zipOf = (...names: string[]) => zipFile(names.map((name) => ({ name, content: 'x' })))
  return [
    ['no bytes at all', Buffer.alloc(0), 'empty-file'],
    ['one byte', Buffer.from([0]), 'not-a-workbook'],
    ['noise', Buffer.from([1, 200, 7, 3, 99, 255, 0, 0, 12, 66]), 'not-a-workbook'],
    ['an old .xls under another name', ole, 'old-xls'],
    ['an encrypted workbook', encrypted, 'encrypted'],
    ['a CSV under another name', page('STT,Họ và tên\n1,Danh Hòa\n'), 'text-file'],
    ['a CSV with byte order mark', page('\uFEFFSTT;Họ và tên\n'), 'text-file'],
    ['a UTF-16 text', Buffer.from('\uFEFFSTT\tTên', 'utf16le'), 'text-file'],
    ['a web page called .xls', page('<html><table><tr><td>1</td></tr></table>'), 'web-page'],
    ['an XML spreadsheet of 2003', page('<?xml version="1.0"?><Workbook/>'), 'web-page'],
    ['a PDF', page('%PDF-1.7 …'), 'pdf-file'],
    ['a rich text', page('{\\rtf1 …}'), 'word-file'],
    ['a RAR', Buffer.from('526172211a0700', 'hex'), 'nested-archive'],
    ['a 7z', Buffer.from('377abcaf271c0004', 'hex'), 'nested-archive'],
    ['a gzip', gzipSync('STT'), 'nested-archive'],
    ['an empty zip', zipFile([]), 'not-a-workbook'],
    ['a zip around the .xlsx', zipFile([{ name: 'ds.xlsx', content: fixture }]), 'nested-archive'],
    ['a zip in a zip', zipFile([{ name: 'a.zip', content: plus() }]), 'nested-archive'],
    ['a Word file', zipOf('[Content_Types].xml', 'word/document.xml'), 'word-file'],
    ['a LibreOffice sheet', zipOf('mimetype', 'content.xml'), 'ods-file'],
    ['a binary workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'xlsb-file'],
    ['a zip of pictures', zipOf('1.png', '2.png'), 'not-a-workbook'],
  ]
}

function truncated(): HostileCase[] {
  const points = [0.02, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.97]
  const cuts = points.map((share) => Math.floor(fixture.length * share))
  return [...cuts, fixture.length - 1].map((length) => [
    `cut after ${length} of ${fixture.length} bytes`,
    fixture.subarray(0, length),
    'truncated',
  ])
}

/** A gigabyte of zeros as about one megabyte: one flushed block, sixty-four times over. */
function deflatedGigabyte(): Buffer {
  const zeros = Buffer.alloc(16 * 1024 * 1024)
  const block = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH })
  const lastBlock = Buffer.from('0300', 'hex')
  return Buffer.concat([...Array.from({ length: 64 }, () => block), lastBlock])
}

function bombs(): HostileCase[] {
  const deflated = deflatedGigabyte()
  const bomb = { content: '', deflated, declaredSize: 2 ** 30 }
  const fifty = Array.from({ length: 50 }, (_, i) => ({
    name: `xl/media/${i}.png`,
    content: Buffer.alloc(3 * 1024 * 1024),
  }))
  const sharing = Array.from({ length: 120 }, (_, i) => ({
    name: `xl/media/${i}.bin`,
    content: Buffer.alloc(2 * 1024 * 1024),
    ...(i === 0 ? {} : { sharesBytesOf: 6 }),
  }))
  return [
    ['a bomb as sheet', replaced('xl/worksheets/sheet1.xml', bomb), 'unpacked-too-big'],
    ['a bomb as picture', plus({ name: 'xl/media/1.png', ...bomb }), 'unpacked-too-big'],
    [
      'a bomb that declares ten bytes',
      plus({ name: 'xl/sharedStrings.xml', ...bomb, declaredSize: 10 }),
      'unpacked-too-big',
    ],
    [
      'a bomb with sizes left open in its own header',
      plus({ name: 'xl/sharedStrings.xml', ...bomb, flags: 8, localSizes: 0 }),
      'unpacked-too-big',
    ],
    ['many middling pictures', zipFile([...small(), ...fifty]), 'unpacked-too-big'],
    ['entries that share one body', zipFile([...small(), ...sharing]), 'unpacked-too-big'],
  ]
}

function brokenZips(): HostileCase[] {
  const many = Array.from({ length: 201 }, (_, i) => ({ name: `x${i}`, content: '' }))
  const twice = { name: 'xl/worksheets/sheet1.xml', content: sheet('') }
  return [
    ['201 entries', zipFile(many), 'too-many-entries'],
    [
      'a directory that claims 65535 entries',
      zipFile(small(), { count: 65_535 }),
      'too-many-entries',
    ],
    [
      'a directory that claims 99 entries',
      zipFile(small(), { count: 99 }),
      ['damaged', 'truncated'],
    ],
    ['an encrypted entry', replaced('xl/workbook.xml', { flags: 1 }), 'encrypted'],
    ['an unknown packing', replaced('xl/workbook.xml', { method: 12 }), 'damaged'],
    ['a wrong checksum', replaced('xl/styles.xml', { crc: 1 }), 'damaged'],
    ['one name twice', plus(twice), 'damaged'],
    [
      'broken deflate bytes',
      replaced('xl/workbook.xml', { deflated: Buffer.from('zzzz') }),
      'damaged',
    ],
    ['a name that climbs out', plus({ name: '../../etc/passwd', content: 'x' }), 'read'],
    ['a missing sheet', zipFile(small().filter(({ name }) => !name.includes('sheet1'))), 'damaged'],
  ]
}

function entityFiles(): HostileCase[] {
  const laughs =
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' +
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
  const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&d;</t></is></c></row>'
  const utf16 = Buffer.from(`\uFEFF${sheet(row, laughs)}`, 'utf16le')
  return [
    ['entity expansion in a sheet', withSheet(sheet(row, laughs)), 'xml-entities'],
    ['an outside entity in a sheet', withSheet(sheet(row, outside)), 'xml-entities'],
    [
      'entity expansion in the strings',
      withSheet(sheet(row), `<?xml version="1.0"?>${laughs}<sst xmlns="${NS}"/>`),
      'xml-entities',
    ],
    [
      'an outside entity in the workbook',
      replaced('xl/workbook.xml', { content: `${outside}<workbook xmlns="${NS}"/>` }),
      'xml-entities',
    ],
    [
      'entities hidden in UTF-16',
      replaced('xl/worksheets/sheet1.xml', { content: utf16 }),
      'damaged',
    ],
  ]
}

function hugeSheets(): HostileCase[] {
  const cell = (ref: string) => `<c r="${ref}"><v>1</v></c>`
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`).join('')
  const wide = (inside: (ref: string) => string) =>
    Array.from({ length: 16_384 }, (_, i) => inside(`${letters(i + 1)}1`)).join('')
  const lying = sheet(rows(3)).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
  const emptyDown = Array.from(
    { length: 3000 },
    (_, i) => `<row r="${1_045_577 + i}"><c r="A${1_045_577 + i}" s="1"/></row>`,
  ).join('')
  const longText = `<sst xmlns="${NS}"><si><t>${'x'.repeat(32_000)}</t></si></sst>`
  const repeats = Array.from(
    { length: 5000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
  ).join('')
  const merges = Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="A${i + 1}:Z${i + 1}"/>`)
  const merged = sheet(rows(5)).replace(
    '</worksheet>',
    `<mergeCells>${merges.join('')}</mergeCells></worksheet>`,
  )
  return [
    ['twenty thousand rows and one', withSheet(sheet(rows(20_001))), 'too-many-rows'],
    ['a hundred thousand rows', withSheet(sheet(rows(100_000))), 'too-many-rows'],
    [
      'one value in row 1,048,576',
      withSheet(sheet(`<row r="1048576">${cell('A1048576')}</row>`)),
      'too-many-rows',
    ],
    [
      'a cell that is not where its row is',
      withSheet(sheet(`<row r="1">${cell('A900000')}</row>`)),
      'too-many-rows',
    ],
    ['borders down to the last row', withSheet(sheet(rows(3) + emptyDown)), 'read'],
    [
      'sixteen thousand columns',
      withSheet(sheet(`<row r="1">${wide(cell)}</row>`)),
      'too-many-columns',
    ],
    [
      'sixteen thousand empty columns',
      withSheet(sheet(`<row r="1">${cell('A1')}${wide((ref) => `<c r="${ref}" s="1"/>`)}</row>`)),
      'read',
    ],
    ['a dimension that lies', withSheet(lying), 'read'],
    ['one long string used 5000 times', withSheet(sheet(repeats), longText), 'too-much-text'],
    ['ten thousand merged ranges', withSheet(merged), 'read'],
    [
      'an address beyond the sheet',
      withSheet(sheet(`<row r="1">${cell('ZZZZZ1')}</row>`)),
      'too-many-columns',
    ],
  ]
}

function oddContents(): HostileCase[] {
  const nested = '<x>'.repeat(20_000) + '</x>'.repeat(20_000)
  const badNumbers =
    '<row r="1"><c r="A1"><v>NaN</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>-</v></c></row>'
  const columns = '<col min="1" max="16384" width="9" hidden="1"/>'.repeat(200)
  const manyColumns = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
    '<sheetData>',
    `<cols>${columns}</cols><sheetData>`,
  )
  const latin1 = Buffer.concat([
    Buffer.from(sheet('<row r="1"><c t="str"><v>')),
    Buffer.from([0xe9, 0xff]),
  ])
  return [
    ['macros', plus({ name: 'xl/vbaProject.bin', content: 'x' }), 'read'],
    [
      'links to other files',
      plus({ name: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }),
      'read',
    ],
    ['an embedded object', plus({ name: 'xl/embeddings/oleObject1.bin', content: 'x' }), 'read'],
    ['an .xlsx inside the .xlsx', plus({ name: 'xl/embeddings/a.xlsx', content: fixture }), 'read'],
    ['no cells at all', withSheet(sheet('')), 'empty-workbook'],
    ['only blanks in the cells', xlsxFile([{ rows: [['  ', '\u00a0']] }]), 'empty-workbook'],
    ['no sheets', zipFile(packageEntries([])), ['empty-workbook', 'damaged']],
    ['twenty thousand nested elements', withSheet(sheet(nested)), ['empty-workbook', 'damaged']],
    ['numbers that are none', withSheet(sheet(badNumbers)), 'read'],
    [
      'a string index out of range',
      withSheet(sheet('<row r="1"><c r="A1" t="s"><v>77</v></c></row>')),
      'empty-workbook',
    ],
    [
      'bytes that are no UTF-8',
      replaced('xl/worksheets/sheet1.xml', { content: latin1 }),
      'damaged',
    ],
    [
      'XML that never closes',
      withSheet(`<worksheet xmlns="${NS}"><sheetData><row r="1"><c r="A1"><v>1`),
      ['damaged', 'empty-workbook'],
    ],
    ['columns declared 200 times over', withSheet(manyColumns), 'read'],
    ['150 sheets', xlsxFile(Array.from({ length: 150 }, () => ({ rows: [[1]] }))), 'read'],
  ]
}
