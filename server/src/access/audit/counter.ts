import { type Db, withContext } from '../../platform/database/database.ts'
import { systemContext } from './as-system.ts'
import { isCounterBehind } from './seal.queries.ts'

/**
 * A dump that was put into another cluster brings its lines along and not the counter of
 * transactions, by which lines are put in order: new ones would look older than the last seal and
 * never be sealed.
 */
export const wasDumped = (db: Db): Promise<boolean> =>
  withContext(db, systemContext('SYS-AUDIT'), isCounterBehind)
