import { UnreadableFile } from '../problems.ts'
import type { UnreadableCode } from '../problems.ts'

const OLE = 'd0cf11e0a1b11ae1'
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

const signatures: readonly [prefix: string, code: UnreadableCode][] = [
  ['25504446', 'pdf-file'],
  ['52617221', 'nested-archive'],
  ['377abcaf271c', 'nested-archive'],
  ['1f8b', 'nested-archive'],
  ['425a68', 'nested-archive'],
  ['fd377a585a00', 'nested-archive'],
  ['7b5c727466', 'word-file'],
]

/** A file is what its bytes say, whatever its name says. Only a zip goes on. */
export function requireZip(bytes: Buffer): void {
  if (bytes.length === 0) throw new UnreadableFile('empty-file')
  const start = bytes.subarray(0, 8).toString('hex')
  if (start.startsWith('504b0304')) return
  if (start.startsWith('504b0506')) throw new UnreadableFile('not-a-workbook')
  if (start === OLE) {
    throw new UnreadableFile(bytes.includes(ENCRYPTED_STREAM) ? 'encrypted' : 'old-xls')
  }
  const known = signatures.find(([prefix]) => start.startsWith(prefix))
  throw new UnreadableFile(known ? known[1] : kindOfText(bytes))
}

function kindOfText(bytes: Buffer): UnreadableCode {
  const utf16 = bytes.length > 1 && ['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))
  if (utf16) return 'text-file'
  const sample = bytes.subarray(0, 4096)
  if (sample.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return 'not-a-workbook'
  const text = sample.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
  return /^\s*<[?!a-z]|^MIME-Version:/i.test(text) ? 'web-page' : 'text-file'
}
