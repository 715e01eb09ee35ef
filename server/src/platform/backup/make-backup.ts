import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { baseBackup } from './base-backup.queries.ts'
import type { BackupKey } from './sealed/keyring.ts'
import { type Member, packMembers } from './members.ts'
import { writeSealed } from './sealed/sealed-place.ts'

/** What goes into a backup: the cluster, then what lies beside it. */
export interface BackupSource {
  /** Address of a role with REPLICATION. */
  url: string
  dataDir: string
}

/** Keys of the installation: without them the data of a restored house could not be opened. */
export const KEPT = ['secrets.json', 'signing-key.json'] as const
const READ = 1 << 20
export const STORED_FILE = /^[0-9a-f-]{36}$/

/** Null for what is not there, or not any more. */
async function findMember(dataDir: string, name: string): Promise<Member | null> {
  const handle = await fs.open(path.join(dataDir, name)).catch(() => null)
  return handle === null ? null : { name, bytes: handle.createReadStream({ highWaterMark: READ }) }
}

/**
 * The cluster first: a file is on the disk before the row that names it, and never changes, so that
 * what the copied rows name is still to be copied when they are done.
 */
async function* membersOf({ url, dataDir }: BackupSource): AsyncGenerator<Member> {
  yield { name: 'base.tar', bytes: baseBackup(url) }
  const files = await fs.readdir(path.join(dataDir, 'files')).catch(() => [])
  const stored = files.filter((name) => STORED_FILE.test(name))
  for (const name of [...KEPT, ...stored.map((id) => `files/${id}`)]) {
    const member = await findMember(dataDir, name)
    if (member !== null) yield member
  }
}

/** When the cluster was whole: a copy cannot be taken back to before its end. */
export const ENDED = 'ended'

async function* withEnd(members: AsyncIterable<Member>): AsyncGenerator<Member> {
  let endedAt = ''
  for await (const member of members) {
    yield member
    if (endedAt === '') endedAt = new Date().toISOString()
  }
  yield { name: ENDED, bytes: Readable.from([Buffer.from(endedAt)]) }
}

export interface Made {
  place: string
  bytes: number
}

/** One encrypted file with all that a house is; made while everybody goes on working. */
export async function makeBackup(
  source: BackupSource,
  { place, key, madeAt }: { place: string; key: BackupKey; madeAt: string },
): Promise<Made> {
  await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await writeSealed(place, packMembers(withEnd(membersOf(source))), { key, kind: 'base', madeAt })
  return { place, bytes: (await fs.stat(place)).size }
}
