import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Made once for an embedded installation, kept beside its data with mode 0600. */
export interface Secrets {
  superuser: string
  app: string
  migrate: string
  key: string
}

const random = () => randomBytes(24).toString('base64url')

export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as Secrets
  const secrets = {
    superuser: random(),
    app: random(),
    migrate: random(),
    key: random() + random(),
  }
  fs.writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  return secrets
}
