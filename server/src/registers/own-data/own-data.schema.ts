import { z } from 'zod'

/** One kind of data that is held of people, as the inventory shows it. */
export const InventoryEntry = z.strictObject({
  table: z.string(),
  title: z.string(),
  kind: z.enum(['basic', 'sensitive', 'derived']),
  purpose: z.string(),
  source: z.string(),
  recipients: z.string(),
  kept: z.string(),
  /** What the person's own sheet shows. */
  fields: z.array(z.string()),
  leftOut: z.array(z.strictObject({ column: z.string(), why: z.string() })),
})
export type InventoryEntry = z.infer<typeof InventoryEntry>

export const DataInventory = z.strictObject({ entries: z.array(InventoryEntry) })
export type DataInventory = z.infer<typeof DataInventory>
