import { letters, packageEntries, xlsxEntries } from './xlsx-file.ts'
import { zipFile } from './zip-file.ts'
import type { ZipFileEntry } from './zip-file.ts'
import type { HostileCase } from './hostile-files.ts'

/** Containers that lie about themselves, and kinds of file that come under the name of Excel. */

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const good = () =>
  xlsxEntries([
    {
      rows: [
        ['STT', 'Họ và tên'],
        [1, 'Danh Hòa'],
      ],
    },
  ])
const whole = () => zipFile(good())
const END = 22

/** The good file with one number of its last record, or of its first directory entry, changed. */
function patched(from: 'end' | 'directory' | 'local', offset: number, value: number): Buffer {
  const bytes = whole()
  const end = bytes.length - END
  const start = { end, directory: bytes.readUInt32LE(end + 16), local: 0 }[from]
  bytes.writeUInt32LE(value >>> 0, start + offset)
  return bytes
}

const withNames = (...names: string[]): Buffer => {
  const added: ZipFileEntry[] = names.map((name) => ({ name, content: 'x' }))
  return zipFile([...good(), ...added])
}

/** A compound file with a directory of these streams, as Excel 97 and encryption write it. */
export function compoundFile(...streams: string[]): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  const table = Buffer.alloc(512, 0xff)
  const directory = Buffer.alloc(512)
  for (const [place, name] of ['Root Entry', ...streams].entries()) {
    directory.write(name, place * 128, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, place * 128 + 64)
    directory.writeUInt8(place === 0 ? 5 : 2, place * 128 + 66)
  }
  return Buffer.concat([header, table, directory, Buffer.alloc(4096)])
}

export function otherKinds(): HostileCase[] {
  const text = (content: string) => Buffer.from(content)
  return [
    ['a workbook of Excel 97', compoundFile('Workbook'), 'old-xls'],
    ['a workbook of Excel 5', compoundFile('Book'), 'old-xls'],
    ['standard encryption', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a compound file cut short', compoundFile('Workbook').subarray(0, 100), 'old-xls'],
    [
      'a sheet of Excel 2 without a container',
      Buffer.from('0900040007001000', 'hex'),
      'not-a-workbook',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-workbook'],
    ['a Windows program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'not-a-workbook'],
    ['a Linux program', Buffer.from('7f454c460201010000000000', 'hex'), 'not-a-workbook'],
    ['a SYLK sheet that runs a command', text('ID;P\nC;X1;Y1;K0;ECALL("x")\nE\n'), 'text-file'],
    [
      'a web archive',
      text('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>'),
      'web-page',
    ],
    ['a web page behind a comment', text('<!-- saved --><html><table/></html>'), 'web-page'],
    ['a web page in capitals', text('\uFEFF  <HTML><BODY/></HTML>'), 'web-page'],
    ['JSON', text('{"rows":[]}'), 'text-file'],
    ['a million commas', text(','.repeat(1_000_000)), 'text-file'],
    ['nothing but zero bytes', Buffer.alloc(100_000), 'not-a-workbook'],
    ['a bzip2', Buffer.from('425a6839314159265359', 'hex'), 'nested-archive'],
    ['an xz', Buffer.from('fd377a585a0000', 'hex'), 'nested-archive'],
    ['a split zip', Buffer.concat([Buffer.from('504b0708', 'hex'), whole()]), 'not-a-workbook'],
  ]
}

export function lyingZips(): HostileCase[] {
  const bytes = whole()
  return [
    ['a directory that begins beyond the file', patched('end', 16, 0x7fffffff), 'truncated'],
    ['a directory that begins at a negative place', patched('end', 16, 0xffffffff), 'truncated'],
    ['a directory that begins in the middle', patched('end', 16, 40), 'damaged'],
    ['an entry of negative size', patched('directory', 20, 0x80000000), 'truncated'],
    ['an entry whose size is left to zip64', patched('directory', 20, 0xffffffff), 'damaged'],
    ['an entry whose place is left to zip64', patched('directory', 42, 0xffffffff), 'damaged'],
    ['an entry that lies beyond the file', patched('directory', 42, 0x7ffffff0), 'truncated'],
    ['an entry that points into another', patched('directory', 42, 31), 'damaged'],
    ['a name longer than the file', patched('directory', 28, 0xffff), ['truncated', 'damaged']],
    ['no first local header', patched('local', 0, 0), 'not-a-workbook'],
    ['rubbish behind the end', Buffer.concat([bytes, Buffer.alloc(1000, 7)]), 'read'],
    [
      'too much rubbish behind the end',
      Buffer.concat([bytes, Buffer.alloc(70_000, 7)]),
      'truncated',
    ],
    ['two files glued together', Buffer.concat([bytes, bytes]), 'read'],
    ['bytes before the file', Buffer.concat([Buffer.from('MZ'), bytes]), 'not-a-workbook'],
    ['a directory that claims no entries', zipFile(good(), { count: 0 }), 'not-a-workbook'],
    ['a name with a zero byte', withNames('xl/a\0.xml'), 'read'],
    ['a name with back strokes', withNames('xl\\workbook.xml'), 'read'],
    ['an absolute name beside the relative one', withNames('/xl/workbook.xml'), 'damaged'],
    ['a name that differs in case only', withNames('XL/WORKBOOK.XML'), 'damaged'],
    ['a name of 60,000 letters', withNames('x'.repeat(60_000)), 'read'],
    ['a drive letter as name', withNames('C:\\Windows\\system32\\x.dll'), 'read'],
    ['folders as entries', withNames('xl/', 'docProps/'), 'read'],
    ['no list of content types', zipFile(good().slice(1)), 'not-a-workbook'],
    [
      'no relations',
      zipFile(good().filter(({ name }) => !name.endsWith('.rels'))),
      ['damaged', 'empty-workbook'],
    ],
    ['no styles', zipFile(good().filter(({ name }) => !name.includes('styles'))), 'read'],
    [
      'a sheet that is named outside',
      sheetAt('../../../../etc/passwd'),
      ['damaged', 'empty-workbook'],
    ],
    ['a sheet on the net', sheetAt('http://example.org/sheet.xml'), ['damaged', 'empty-workbook']],
    ['a sheet that is the list of sheets', sheetAt('workbook.xml'), ['damaged', 'empty-workbook']],
    ['200 sheets of 200 columns', manySheets(), 'too-many-entries'],
    ['macros of Excel 4', withNames('xl/macrosheets/sheet1.xml'), 'read'],
    ['a connection to a database', withNames('xl/connections.xml'), 'read'],
  ]
}

const sheetAt = (target: string): Buffer =>
  zipFile(
    good().map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels'
        ? { ...entry, content: String(entry.content).replace('worksheets/sheet1.xml', target) }
        : entry,
    ),
  )

function manySheets(): Buffer {
  const row = Array.from({ length: 200 }, (_, i) => `<c r="${letters(i + 1)}1"><v>1</v></c>`)
  const xml = `<worksheet xmlns="${NS}"><sheetData><row r="1">${row.join('')}</row></sheetData></worksheet>`
  return zipFile(packageEntries(Array.from({ length: 200 }, () => xml)))
}
