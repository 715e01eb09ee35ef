import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BackupError } from './backup-error.ts'
import type { BackupKey } from './sealed/keyring.ts'
import { ENDED, KEPT, STORED_FILE } from './make-backup.ts'
import { type Member, unpackMembers } from './members.ts'
import { readSealed } from './sealed/sealed-place.ts'
import { untar } from './untar.ts'

/** Where the parts of a backup are laid; both folders are there and empty. */
export interface Unpacked {
  cluster: string
  besides: string
}

const KEPT_NAMES: readonly string[] = KEPT

const isKnown = (name: string): boolean =>
  KEPT_NAMES.includes(name) || (name.startsWith('files/') && STORED_FILE.test(name.slice(6)))

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

async function layMember({ name, bytes }: Member, into: Unpacked): Promise<void> {
  if (name === 'base.tar') return await untar(bytes, into.cluster)
  if (!isKnown(name)) {
    throw new BackupError('Bản sao lưu có phần lạ: hãy dùng bản chương trình mới hơn để khôi phục.')
  }
  const place = path.join(into.besides, name)
  await pipeline(bytes, fs.createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true }))
}

/**
 * Lays out everything of one backup; every byte is checked before it is used. Answers when the
 * copy was whole.
 */
export async function unpackBackup(
  place: string,
  keys: readonly BackupKey[],
  into: Unpacked,
): Promise<string> {
  fs.mkdirSync(path.join(into.besides, 'files'), { mode: 0o700 })
  let endedAt = ''
  await readSealed(place, keys, async (bytes) => {
    for await (const member of unpackMembers(bytes)) {
      if (member.name === ENDED) endedAt = await textOf(member.bytes)
      else await layMember(member, into)
    }
  })
  return endedAt
}
