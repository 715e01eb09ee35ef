import { JOURNEY_MAP } from './journey-map.ts'
import { LOGS_MAP } from './logs-map.ts'
import type { MappedTable } from './mapped-table.ts'
import { PEOPLE_MAP } from './people-map.ts'
import { REQUESTS_MAP } from './requests-map.ts'

/**
 * Every table with data of a person: each column has its word on his own sheet, or the reason why it
 * is left out. A column that is neither turns `data-map.test.ts` red.
 */
export const DATA_MAP: Record<string, MappedTable> = {
  ...PEOPLE_MAP,
  ...REQUESTS_MAP,
  ...JOURNEY_MAP,
  ...LOGS_MAP,
}
