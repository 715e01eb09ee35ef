import { z } from 'zod'
import { read, type Route } from '../door/route.ts'
import { listOldCommunes, listUnits } from './agencies.queries.ts'
import { OldCommunes, Units } from './agencies.schema.ts'

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
  read({
    url: '/units/old-communes',
    permission: 'account.use',
    summary: 'Communes that are no more, and who carries on for each',
    reply: OldCommunes,
    run: async (tx) => ({
      communes: (await listOldCommunes(tx)).map((row) => ({
        name: row.from_name,
        code: row.from_code,
        nowName: row.to_name,
        nowCode: row.to_code,
        since: row.on_date,
        decision: row.decision,
      })),
    }),
  }),
]
