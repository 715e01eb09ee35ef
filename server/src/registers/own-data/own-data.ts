import { listUnitNames } from '../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { DATA_MAP } from './map/data-map.ts'
import type { MappedTable } from './map/mapped-table.ts'
import { listHeldRows } from './own-data.queries.ts'
import { valueWords } from './value-words.ts'

/** One table of the sheet: what is held there, and why, from where, for whom. */
export interface HeldPart extends Pick<
  MappedTable,
  'title' | 'purpose' | 'source' | 'recipients' | 'kept'
> {
  table: string
  /** Label and words of each value that is there. */
  records: [string, string][][]
}

function recordOf(
  { columns }: MappedTable,
  content: Record<string, unknown>,
  units: ReadonlyMap<string, string>,
): [string, string][] {
  return Object.entries(columns).flatMap(([column, label]) => {
    if (typeof label !== 'string') return []
    const words = valueWords(column, content[column], units)
    return words === '' ? [] : [[label, words] as [string, string]]
  })
}

/** All that is held of a person, table by table in the order of the map; what the map leaves out is not there. */
export async function gatherOwnData(
  tx: Tx,
  ctx: Pick<DoorContext, 'sees'>,
  personId: string,
): Promise<HeldPart[]> {
  const rows = await listHeldRows(tx, personId)
  if (rows.length === 0) throw platformRefusals.refuse('not-found')
  ctx.sees([personId])
  const units = await listUnitNames(tx)
  return Object.entries(DATA_MAP).flatMap(([table, mapped]) => {
    const held = rows.filter(({ source }) => source === table)
    const records = held.map(({ content }) => recordOf(mapped, content, units))
    const { title, purpose, source, recipients, kept } = mapped
    const filled = records.filter((record) => record.length > 0)
    return filled.length === 0
      ? []
      : [{ table, title, purpose, source, recipients, kept, records: filled }]
  })
}
