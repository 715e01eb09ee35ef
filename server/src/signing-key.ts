import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config.ts'
import { writeOnce } from './platform/files/write-once.ts'
import { newKey, type Signer, signerOf } from './platform/signing/signing.ts'

const Kept = z.strictObject({
  instanceId: z.uuid(),
  publicKey: z.string(),
  privateKey: z.string(),
})

function readSigner(file: string): Signer {
  try {
    return signerOf(Kept.parse(JSON.parse(fs.readFileSync(file, 'utf8'))))
  } catch {
    throw new ConfigError(
      `Tệp khóa ký ${file} bị hỏng hoặc không đọc được. Hãy lấy lại từ bản sao lưu: khóa mới thì nơi nhận không còn nhận ra gói chuyển giao của bạn.`,
    )
  }
}

/** The pair of this installation: made at the first start, kept beside its data with mode 0600. */
export function loadSigner(dataDir: string): Signer {
  const file = path.join(dataDir, 'signing-key.json')
  if (!fs.existsSync(file)) writeOnce(file, JSON.stringify(newKey(randomUUID())))
  return readSigner(file)
}
