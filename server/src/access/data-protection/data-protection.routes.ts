import { read, type Route } from '../door/route.ts'
import { Denials, DenialsQuery, LogQuery, ReadingLog } from './data-protection.schema.ts'
import { readDenials, readLog } from './read-log.ts'

/** The desk of the data-protection officer: who read, who was refused, what left as a file. */
export const dataProtectionRoutes: Route[] = [
  read({
    url: '/data-protection/readings',
    permission: 'audit.read',
    summary: 'Requests that showed people, by day, officer and purpose; codes, never names',
    query: LogQuery,
    reply: ReadingLog,
    run: readLog(false),
  }),
  read({
    url: '/data-protection/files',
    permission: 'audit.read',
    summary: 'Files with people in them that were given out',
    query: LogQuery,
    reply: ReadingLog,
    run: readLog(true),
  }),
  read({
    url: '/data-protection/denials',
    permission: 'audit.read',
    summary: 'Refused attempts, like ones of a day counted together',
    query: DenialsQuery,
    reply: Denials,
    run: readDenials,
  }),
]
