import fs from 'node:fs'
import path from 'node:path'
import { complaint, type Config } from './config.ts'

class NotAFolderError extends Error {}
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** Step by step: Node's own recursive way never ends on places such as /proc. */
function makeFolder(place: string): void {
  if (fs.existsSync(place)) return
  makeFolder(path.dirname(place))
  fs.mkdirSync(place)
}

/** DATA_DIR must be a folder this program can write into. */
export function prepareDataDir(config: Config): void {
  try {
    makeFolder(config.dataDir)
    if (!fs.statSync(config.dataDir).isDirectory()) throw new NotAFolderError()
    fs.accessSync(config.dataDir, fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    const code = error instanceof NotAFolderError ? 'EEXIST' : codeOf(error)
    throw complaint('DATA_DIR', config.dataDir, DATA_DIR_FAULTS[code] ?? `không ghi được (${code})`)
  }
}

const DATA_DIR_FAULTS: Record<string, string> = {
  ENOSPC: 'ổ đĩa đã đầy',
  EACCES: 'không có quyền ghi vào thư mục này',
  EPERM: 'không có quyền ghi vào thư mục này',
  ENOENT: 'không tạo được thư mục ở đó',
  EROFS: 'ổ đĩa chỉ cho đọc',
  EEXIST: 'đó là một tệp, không phải thư mục',
  ENOTDIR: 'trên đường dẫn có một tệp, không phải thư mục',
}
