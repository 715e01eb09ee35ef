import type { ListCard } from '@vung-buoc/server/contract'
import { type PlainMonth, previousMonth } from '@vung-buoc/law'

export interface Opening {
  month: PlainMonth
  kind: ListCard['kind']
}

const STILL_HERE: readonly ListCard['state'][] = ['draft', 'awaiting-signature']

/** What a commune can open: this month or a supplement to it, and the two before without a list. */
export function openingsOf(own: readonly ListCard[], thisMonth: PlainMonth): Opening[] {
  const last = previousMonth(thisMonth)
  return [thisMonth, last, previousMonth(last)].flatMap((month): Opening[] => {
    const lists = own.filter((list) => list.month === month)
    if (lists.length === 0) return [{ month, kind: 'regular' }]
    const supplement = month === thisMonth && maySupplement(lists)
    return supplement ? [{ month, kind: 'supplement' }] : []
  })
}

/** Who comes late joins the list while it is with the police; afterwards a supplement. */
const maySupplement = (lists: readonly ListCard[]): boolean =>
  lists.some(({ kind }) => kind === 'regular') &&
  !lists.some(({ state }) => STILL_HERE.includes(state))
