import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config.ts'

const Secrets = z.strictObject({
  superuser: z.string().min(1),
  app: z.string().min(1),
  migrate: z.string().min(1),
  key: z.string().min(32),
})
/** Made once for an embedded installation, kept beside its data with mode 0600. */
export type Secrets = z.infer<typeof Secrets>

const random = () => randomBytes(24).toString('base64url')

/** A drive without hard links: moving is the next best. */
function putInPlace(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fs.renameSync(draft, file)
  }
}

/** Written beside and linked into place: whole or not at all, and the first of two stays. */
function writeOnce(file: string, secrets: Secrets): void {
  const draft = `${file}.${process.pid}`
  try {
    fs.writeFileSync(draft, JSON.stringify(secrets), { mode: 0o600 })
    putInPlace(draft, file)
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function readSecrets(file: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    throw new ConfigError(
      `Tệp ${file} bị hỏng hoặc không đọc được. Hãy lấy lại từ bản sao lưu: thiếu nó thì không mở được dữ liệu.`,
    )
  }
}

export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (!fs.existsSync(file)) {
    const [superuser, app, migrate] = [random(), random(), random()]
    writeOnce(file, { superuser, app, migrate, key: random() + random() })
  }
  return readSecrets(file)
}
