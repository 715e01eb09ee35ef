import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config.ts'
import { writeOnce } from './platform/files/write-once.ts'

const Secrets = z.strictObject({
  superuser: z.string().min(1),
  app: z.string().min(1),
  migrate: z.string().min(1),
  key: z.string().min(32),
})
/** Made once for an embedded installation, kept beside its data with mode 0600. */
export type Secrets = z.infer<typeof Secrets>

const random = () => randomBytes(24).toString('base64url')

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
    const secrets: Secrets = { superuser, app, migrate, key: random() + random() }
    writeOnce(file, JSON.stringify(secrets))
  }
  return readSecrets(file)
}
