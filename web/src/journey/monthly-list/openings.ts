import type { ListCard } from '@vung-buoc/server/contract'
import { type PlainMonth, previousMonth } from '@vung-buoc/law'

export interface Opening {
  month: PlainMonth
  kind: ListCard['kind']
}

/** How many months before this one can still be opened. */
const MONTHS_BACK = 2
const STILL_HERE: readonly ListCard['state'][] = ['draft', 'awaiting-signature']

/** What a commune can open, newest first: months without a list, and a supplement to this month. */
export function openingsOf(own: readonly ListCard[], thisMonth: PlainMonth): Opening[] {
  const months = [thisMonth]
  for (let back = 1; back <= MONTHS_BACK; back += 1) months.push(previousMonth(months[back - 1]))
  return months.flatMap((month) => {
    const lists = own.filter((list) => list.month === month)
    if (lists.length === 0) return [{ month, kind: 'regular' as const }]
    if (month !== thisMonth || !maySupplement(lists)) return []
    return [{ month, kind: 'supplement' as const }]
  })
}

/** Who came late joins the list while it is still with the police; afterwards a supplement. */
const maySupplement = (lists: readonly ListCard[]): boolean =>
  lists.some(({ kind }) => kind === 'regular') &&
  !lists.some(({ state }) => STILL_HERE.includes(state))
