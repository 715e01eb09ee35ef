import { type Context, type Db, withContext } from '../database/database.ts'
import { countMail, markFailed, markSent, takeUnsent } from './mail.queries.ts'
import type { Post } from './post.ts'

const MOST_ATTEMPTS = 8

/** Thrown after the outbox was gone through, so that the queue tries again later. */
export class MailLeftError extends Error {}

/** The server's own code of the fault; its sentence may repeat an address and is not kept. */
function faultOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code ?? 'unknown', responseCode].filter(Boolean).join(' ')
}

/** Sends or fails one letter under its row's lock; null when none is left. */
async function sendOne(
  db: Db,
  context: Context,
  { post, tried }: { post: Post; tried: string[] },
): Promise<boolean | null> {
  return await withContext(db, context, async (tx) => {
    const letter = await takeUnsent(tx, MOST_ATTEMPTS, tried)
    if (letter === undefined) return null
    tried.push(letter.id)
    try {
      await post.send({ to: letter.address, subject: letter.subject, text: letter.body })
    } catch (error) {
      await markFailed(tx, letter.id, faultOf(error))
      return false
    }
    await markSent(tx, letter.id)
    return true
  })
}

/**
 * Empties the outbox. A letter goes out at least once: it is marked in the transaction that sent
 * it, so two processes never send the same one; only a crash between the two sends it again.
 */
export async function sendMail(db: Db, context: Context, post: Post): Promise<void> {
  const tried: string[] = []
  let failed = 0
  for (;;) {
    const went = await sendOne(db, context, { post, tried })
    if (went === null) break
    if (!went) failed += 1
  }
  if (failed > 0) throw new MailLeftError(`${failed} letters could not be sent`)
}

/** Letters that wait, and those given up: for whoever keeps the installation running. */
export const countUnsent = async (db: Db, context: Context) =>
  await withContext(db, context, (tx) => countMail(tx, MOST_ATTEMPTS))
