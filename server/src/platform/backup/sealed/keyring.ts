import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { BackupError } from '../backup-error.ts'

/** A key of backups: named by the month it was made in and by what it is. */
export interface BackupKey {
  id: string
  bytes: Buffer
}

const LINE = /^(\d{4}-\d{2})-([0-9a-f]{8}) ([\w-]{43})$/

const printOf = (bytes: Buffer): string =>
  createHash('sha256').update('vung-buoc/backup-key').update(bytes).digest('hex').slice(0, 8)

function readLine(file: string, line: string): BackupKey {
  const [, month, print, text] = LINE.exec(line) ?? []
  const bytes = Buffer.from(text ?? '', 'base64url')
  if (month === undefined || print !== printOf(bytes)) {
    throw new BackupError(
      `Tệp khóa ${file} có dòng bị hỏng. Hãy lấy lại bản khác của tệp khóa; đừng sửa tay.`,
    )
  }
  return { id: `${month}-${print}`, bytes }
}

/** Every key of the file, oldest first; empty when there is no file yet. */
export function readKeys(file: string): BackupKey[] {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new BackupError(`Không đọc được tệp khóa ${file}. Hãy kiểm tra quyền đọc tệp.`)
  }
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((l) => readLine(file, l))
}

export function makeKey(month: string): BackupKey {
  const bytes = randomBytes(32)
  return { id: `${month}-${printOf(bytes)}`, bytes }
}

/** Adds a key for new backups; the older ones stay, for the backups that were made with them. */
export function addKey(file: string, month: string): BackupKey {
  readKeys(file)
  const key = makeKey(month)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const line = `${key.id} ${key.bytes.toString('base64url')}\n`
  fs.appendFileSync(file, line, { mode: 0o600 })
  return key
}

/** The key with which new backups are made. */
export function newestKey(file: string): BackupKey {
  const key = readKeys(file).at(-1)
  if (key === undefined) {
    throw new BackupError(
      `Tệp khóa ${file} chưa có khóa nào. Tạo khóa: npm run -s vb -- backup key`,
    )
  }
  return key
}
