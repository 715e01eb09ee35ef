import { packageEntries, xlsxEntries } from './xlsx-file.ts'
import { zipFile } from './zip-file.ts'
import type { HostileCase } from './hostile-files.ts'

/** Contents no spreadsheet program would write, in containers that are whole. */

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const sheet = (inside: string, around = (xml: string) => xml) =>
  around(
    `<?xml version="1.0"?><worksheet xmlns="${NS}"><sheetData>${inside}</sheetData></worksheet>`,
  )
const file = (xml: string, sharedStrings?: string) =>
  zipFile(packageEntries([xml], sharedStrings === undefined ? {} : { sharedStrings }))
const cell = (ref: string, value = '1', more = '') => `<c r="${ref}"${more}><v>${value}</v></c>`
const row = (inside: string, number = '1') => `<row r="${number}">${inside}</row>`
const text = (inside: string) => row(`<c r="A1" t="inlineStr"><is><t>${inside}</t></is></c>`)
const oneRow = (inside: string) => file(sheet(row(inside)))
const replaced = (name: string, content: string) =>
  zipFile(
    xlsxEntries([{ rows: [['STT', 'Họ và tên']] }]).map((entry) =>
      entry.name === name ? { ...entry, content } : entry,
    ),
  )
const around = (inside: string, before: string, after = '') =>
  file(
    sheet(row(inside), (xml) =>
      xml
        .replace('<sheetData>', `${before}<sheetData>`)
        .replace('</worksheet>', `${after}</worksheet>`),
    ),
  )

export function oddAddresses(): HostileCase[] {
  return [
    ['row 0', file(sheet(row(cell('A0'), '0'))), ['damaged', 'empty-workbook', 'read']],
    ['a negative row', file(sheet(row(cell('A-1'), '-1'))), ['damaged', 'empty-workbook', 'read']],
    ['a row of twenty digits', file(sheet(row(cell('A1'), '9'.repeat(20)))), 'too-many-rows'],
    ['a row in words', file(sheet(row(cell('A1'), 'one'))), ['read', 'damaged']],
    ['small letters', oneRow(cell('a1')), ['read', 'damaged']],
    ['an address without letters', oneRow(cell('1')), ['read', 'damaged']],
    ['an address of letters only', oneRow(cell('ABC')), ['read', 'damaged', 'too-many-columns']],
    ['the last column', oneRow(cell('XFD1')), 'too-many-columns'],
    [
      'a merged range over everything',
      around(cell('A1'), '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
      'read',
    ],
    [
      'merged ranges of nonsense',
      around(
        cell('A1'),
        '',
        '<mergeCells><mergeCell ref="A1:"/><mergeCell ref=""/><mergeCell ref="B2:A1"/><mergeCell/></mergeCells>',
      ),
      ['read', 'damaged'],
    ],
    [
      'two billion hidden columns',
      around(cell('A1'), '<cols><col min="1" max="2147483647" hidden="1"/></cols>'),
      ['read', 'damaged', 'too-many-columns'],
    ],
    [
      'columns from the end to the beginning',
      around(cell('A1'), '<cols><col min="90" max="-5" hidden="1"/></cols>'),
      ['read', 'damaged'],
    ],
    ['a negative dimension', around(cell('A1'), '<dimension ref="B2:A1"/>'), 'read'],
  ]
}

export function oddValues(): HostileCase[] {
  const numbers = ['1e999', '-1e999', 'NaN', '0x10', '1,5', '--5', '1'.repeat(400)]
  const dates = ['-1', '0', '2958466', '1e308', '99999999999999']
  const codes = [
    '&#0;',
    '&#xD800;',
    '&#x110000;',
    '&#99999999999;',
    '&undefined;',
    '&',
    '\u0001\u0002',
  ]
  return [
    [
      'numbers beyond numbers',
      oneRow(numbers.map((value, i) => cell(`${'ABCDEFG'[i]}1`, value)).join('')),
      'read',
    ],
    [
      'dates before and after all days',
      oneRow(dates.map((value, i) => cell(`${'ABCDE'[i]}1`, value, ' s="1"')).join('')),
      ['read', 'damaged'],
    ],
    ['letters that are none', file(sheet(text(codes.join('x')))), ['read', 'damaged']],
    ['an unknown type of cell', oneRow(cell('A1', '1', ' t="zz"')), 'read'],
    [
      'a style that is not there',
      oneRow(cell('A1', '1', ' s="99999"') + cell('B1', '1', ' s="-1"')),
      ['read', 'damaged'],
    ],
    [
      'string numbers of nonsense',
      oneRow(
        ['-1', '1.5', 'x', '99999999999']
          .map((value, i) => cell(`${'ABCD'[i]}1`, value, ' t="s"'))
          .join(''),
      ),
      ['empty-workbook', 'read', 'damaged'],
    ],
    [
      'a command for another program',
      oneRow(`<c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>x</v></c>`),
      'read',
    ],
    [
      'a formula that calls the net',
      oneRow(`<c r="A1" t="str"><f>WEBSERVICE("http://example.org")</f><v>x</v></c>`),
      'read',
    ],
    [
      'a formula of a megabyte',
      oneRow(`<c r="A1"><f>${'1+'.repeat(500_000)}1</f><v>2</v></c>`),
      'read',
    ],
    ['a cell of ten million letters', file(sheet(text('x'.repeat(10_000_000)))), 'too-much-text'],
    [
      'a cell of a hundred thousand full stops',
      file(sheet(text(`5${'.'.repeat(100_000)}x`))),
      ['read', 'too-much-text'],
    ],
    ['right-to-left and joining signs', file(sheet(text('\u202Egnaht\u202C\u200D\u2066'))), 'read'],
    [
      'a thousand marks on one letter',
      file(sheet(text(`a${'\u0301'.repeat(100_000)}`))),
      ['read', 'too-much-text'],
    ],
  ]
}

export function hugeParts(): HostileCase[] {
  const styles = (inside: string) =>
    replaced('xl/styles.xml', `<styleSheet xmlns="${NS}">${inside}</styleSheet>`)
  const names = '<definedName name="a">Sheet1!$A$1</definedName>'.repeat(100_000)
  const workbook = (inside: string) =>
    zipFile(
      xlsxEntries([{ rows: [['STT', 'Họ và tên']] }]).map((entry) =>
        entry.name === 'xl/workbook.xml'
          ? {
              ...entry,
              content: String(entry.content).replace('</workbook>', `${inside}</workbook>`),
            }
          : entry,
      ),
    )
  const strings = `<sst xmlns="${NS}">${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`
  return [
    [
      'sixty thousand styles',
      styles(`<cellXfs count="4294967295">${'<xf numFmtId="0"/>'.repeat(60_000)}</cellXfs>`),
      'read',
    ],
    [
      'a number format that never ends',
      styles(
        `<numFmts><numFmt numFmtId="170" formatCode="${'[$-'.repeat(50_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
      ),
      'read',
    ],
    ['a hundred thousand defined names', workbook(`<definedNames>${names}</definedNames>`), 'read'],
    [
      'a million shared strings',
      file(sheet(row(cell('A1', '0', ' t="s"'))), strings),
      ['read', 'too-much-memory'],
    ],
    [
      'a list of strings that lies about its length',
      file(
        sheet(row(cell('A1', '0', ' t="s"'))),
        `<sst xmlns="${NS}" count="4294967295" uniqueCount="4294967295"><si><t>a</t></si></sst>`,
      ),
      'read',
    ],
    [
      'a string of a hundred thousand runs',
      file(
        sheet(row(cell('A1', '0', ' t="s"'))),
        `<sst xmlns="${NS}"><si>${'<r><t>a</t></r>'.repeat(100_000)}</si></sst>`,
      ),
      ['read', 'too-much-text'],
    ],
    [
      'an element with a hundred thousand attributes',
      oneRow(
        `<c r="A1" ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}><v>1</v></c>`,
      ),
      ['read', 'damaged'],
    ],
    [
      'an attribute of a megabyte',
      oneRow(`<c r="A1" x="${'y'.repeat(1_000_000)}"><v>1</v></c>`),
      ['read', 'damaged'],
    ],
    [
      'a comment that never closes',
      file(sheet('<!-- '.repeat(10_000))),
      ['damaged', 'empty-workbook'],
    ],
    [
      'character data that never closes',
      file(sheet(text(`<![CDATA[${'x'.repeat(1000)}`))),
      ['damaged', 'empty-workbook', 'read'],
    ],
    [
      'a hundred thousand nested runs',
      file(
        sheet(row(cell('A1', '0', ' t="s"'))),
        `<sst xmlns="${NS}"><si>${'<r>'.repeat(100_000)}`,
      ),
      ['damaged', 'empty-workbook', 'read'],
    ],
    [
      'instructions to an XML program',
      file(sheet(text('a'), (xml) => `<?xml-stylesheet href="file:///etc/passwd"?>${xml}`)),
      ['read', 'damaged'],
    ],
    [
      'a document type in small letters',
      file(sheet(text('a'), (xml) => `<!doctype x>${xml}`)),
      'xml-entities',
    ],
    ['a sheet that is no XML', file('STT,Họ và tên'), ['damaged', 'empty-workbook']],
    ['a sheet of zero bytes', file('\0'.repeat(10_000)), ['damaged', 'empty-workbook']],
    ['an empty sheet part', file(''), ['damaged', 'empty-workbook']],
    [
      'a workbook part of another language',
      replaced('xl/workbook.xml', '<html/>'),
      ['damaged', 'empty-workbook'],
    ],
    [
      'twenty thousand rows of four columns',
      file(
        sheet(
          Array.from({ length: 20_000 }, (_, i) =>
            row(
              ['A', 'B', 'C', 'D'].map((letter) => cell(`${letter}${i + 1}`)).join(''),
              String(i + 1),
            ),
          ).join(''),
        ),
      ),
      'read',
    ],
  ]
}
