import type { Tx } from '../database/database.ts'
import { insertNotice, insertReadOfThing } from './notices.queries.ts'

/** One thing that whoever holds a duty at a unit should know. */
export interface Notice {
  unitId: string
  duty: string
  /** Which kind of notice; its words are the web's. */
  code: string
  /** Neutral: a commune, a month, a number of a letter; never a person. */
  subject: string
  /** The web address of the thing itself. */
  opens: string
  due?: string | null
  /** Told a single time under this key, however often the teller runs. */
  once?: string
}

/** Who tells, and on which business day; null for a job. */
interface Telling {
  today: string
  officer: { userId: string } | null
}

/**
 * Tells every holder of a duty at a unit, in the transaction of what happened. Who acted on a thing
 * has thereby seen what is told of it.
 */
export async function notify(tx: Tx, { today, officer }: Telling, notice: Notice): Promise<void> {
  await insertNotice(tx, { ...notice, on: today })
  if (officer !== null) await insertReadOfThing(tx, officer.userId, notice.opens)
}
