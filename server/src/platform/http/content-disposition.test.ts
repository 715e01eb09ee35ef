import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

/** A header that names one plain file and says nothing else, as RFC 6266 and RFC 8187 write it. */
const WELL_FORMED =
  /^attachment; filename="[\w. -]{1,125}"(?:; filename\*=UTF-8''(?:[\w.~!$&+^`|-]|%[0-9A-F]{2})+)?$/

const nameIn = (header: string): string => {
  const wide = /filename\*=UTF-8''(.+)$/.exec(header)?.[1]
  return wide === undefined
    ? (/filename="(.*)"$/.exec(header)?.[1] ?? '')
    : decodeURIComponent(wide)
}

describe('the name of a file that is given out', () => {
  it('is left alone when it is plain, and has its marks where the browser knows them', () => {
    expect(contentDisposition('inline', 'mau-01-an-ninh-2024-05.pdf')).toBe(
      'inline; filename="mau-01-an-ninh-2024-05.pdf"',
    )
    expect(contentDisposition('attachment', 'Đề nghị.docx')).toBe(
      `attachment; filename="De nghi.docx"; filename*=UTF-8''%C4%90%E1%BB%81%20ngh%E1%BB%8B.docx`,
    )
  })

  it.each([
    ['a way up', '../../etc/passwd', 'passwd'],
    ['a way up on Windows', String.raw`..\..\boot.ini`, 'boot.ini'],
    ['an absolute path', '/etc/passwd', 'passwd'],
    ['a drive', String.raw`C:\Windows\win.ini`, 'win.ini'],
    ['a network share', String.raw`\\evil\share\a.xlsx`, 'a.xlsx'],
    ['a stream of NTFS', 'a.xlsx:hidden.exe', 'a.xlsx-hidden.exe'],
    ['the main stream', 'a.xlsx::$DATA', 'a.xlsx-DATA'],
    ['a NUL', 'a.pdf\u0000.exe', 'a.pdf-.exe'],
    ['a line break', 'a\r\nSet-Cookie: x=1.pdf', 'a-Set-Cookie- x-1.pdf'],
    ['a quotation mark', 'a"; filename="b.exe', 'a- filename-b.exe'],
    ['a backslash before a quotation mark', String.raw`a\"b.pdf`, 'b.pdf'],
    ['letters read from right to left', 'a\u202Efdp.exe', 'a-fdp.exe'],
    ['a hidden letter', 'a\u200B.pdf', 'a-.pdf'],
    ['a device', 'CON.pdf', 'tep-CON.pdf'],
    ['another device', 'lpt1', 'tep-lpt1'],
    ['nothing', '', 'tep'],
    ['dots only', '..', 'tep'],
    ['a hidden file', '.bashrc', 'bashrc'],
    ['dots and blanks at the end', 'a.pdf. . ', 'a.pdf'],
    ['a flag of a program', '--version', 'version'],
    ['a percent sign', '%2e%2e%2fa.pdf', '2e-2e-2fa.pdf'],
    ['a script', '<img src=x onerror=alert(1)>.html', 'img src-x onerror-alert-1-.html'],
  ])('%s does no harm in it', (_case, name, given) => {
    const header = contentDisposition('attachment', name)
    expect(header).toMatch(WELL_FORMED)
    expect(nameIn(header)).toBe(given)
  })

  it('is the same for two spellings of one name, and no longer than a disk takes', () => {
    const name = 'Mẫu số 01 Đề nghị.pdf'
    expect(contentDisposition('attachment', name.normalize('NFD'))).toBe(
      contentDisposition('attachment', name.normalize('NFC')),
    )
    expect(Buffer.byteLength(nameIn(contentDisposition('attachment', 'ữ'.repeat(255))))).toBe(120)
  })

  it('is well-formed whatever anybody calls a file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition('attachment', name.toWellFormed())
        expect(header).toMatch(WELL_FORMED)
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
      }),
      { numRuns: 2_000, seed: 6266 },
    )
  })
})
