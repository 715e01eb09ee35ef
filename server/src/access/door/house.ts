import type { X509Certificate } from 'node:crypto'
import type { Db } from '../../platform/database/database.ts'
import type { Post } from '../../platform/notifications/post.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Signer } from '../../platform/signing/signing.ts'
import type { ElsewhereSettings } from '../elsewhere/elsewhere-settings.ts'
import type { ProofRules } from './proof.ts'

/** What every action stands on: the database and the few settings that are not in it. */
export interface House {
  db: Db
  /** For what an action writes in a transaction of its own while it holds one of `db`. */
  aside: Db
  files: FileStore
  /** A demo may set the business clock and shows its accounts. */
  demo: boolean
  /** Key for match keys and counters; never leaves the process. */
  secret: string
  /** Signs what leaves this installation for another one. */
  signer: Signer
  /** Whose certificates count for a digitally signed PDF; none: none is trusted. */
  signingRoots: readonly X509Certificate[]
  /** Null where the installation sends no e-mail. */
  post: Post | null
  /** The address that officers type, for links in letters. */
  publicUrl: string | null
  /** Where it is served; what a QR on a paper begins with while no public address is set. */
  address: string
  idleMinutes: number
  proof: ProofRules
  /** The agency's own sign-in service; null where there is none. */
  elsewhere: ElsewhereSettings | null
  secureCookie: boolean
}
