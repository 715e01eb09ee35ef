import { z } from 'zod'
import { read, type Route } from '../door/route.ts'
import { listUnits } from './agencies.queries.ts'
import { Units } from './agencies.schema.ts'

export const agencyRoutes: Route[] = [
  read({
    url: '/units',
    permission: 'account.use',
    summary: 'Areas and agencies in force on the business date',
    query: z.strictObject({}),
    reply: Units,
    run: async (tx, { today }) => {
      const rows = await listUnits(tx, today)
      return {
        units: rows.map((row) => ({
          id: row.id,
          name: row.name,
          kind: row.kind as 'area' | 'agency',
          level: row.level,
          areaId: row.area_id,
          parentId: row.parent_id,
          validFrom: row.valid_from,
          validTo: row.valid_to,
        })),
      }
    },
  }),
]
