import { file, read, type Route } from '../../access/door/route.ts'
import { IdParams } from '../../platform/http/schemas.ts'
import { giveReadingSheet } from './give-reading-sheet.ts'
import { readReadings } from './read-readings.ts'
import { Readings, ReadingsQuery } from './readings.schema.ts'

/** Ai đã xem: who has read a person's record, on the screen and on paper for himself. */
export const readingRoutes: Route[] = [
  read({
    url: '/people/:id/readings',
    permission: 'reading.read',
    summary: 'Who has read a record, newest first: office, duty and purpose',
    params: IdParams,
    query: ReadingsQuery,
    reply: Readings,
    run: readReadings,
  }),
  file({
    url: '/people/:id/readings.pdf',
    permission: 'reading.read',
    stepUp: true,
    summary: 'The same on paper for the person himself; officers stay unnamed',
    params: IdParams,
    run: giveReadingSheet,
  }),
]
