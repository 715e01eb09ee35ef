import { DATA_MAP } from './map/data-map.ts'
import type { DataInventory } from './own-data.schema.ts'

/** Danh mục dữ liệu cá nhân: the very map that the persons' sheets are made of. */
export const readInventory = (): DataInventory => ({
  entries: Object.entries(DATA_MAP).map(([table, { columns, ...mapped }]) => ({
    ...mapped,
    table,
    fields: Object.values(columns).filter((label) => typeof label === 'string'),
    leftOut: Object.entries(columns).flatMap(([column, label]) =>
      typeof label === 'string' ? [] : [{ column, why: label.leftOut }],
    ),
  })),
})
