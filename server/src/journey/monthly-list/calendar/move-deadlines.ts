import { plainDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { moveDue } from '../../../registers/threads/due.queries.ts'
import { confirmDueOf, datesOf, monthOfColumn } from '../list-dates.ts'
import {
  listPeopleGoing,
  lockOpenHandOvers,
  lockOpenLists,
  type OpenListRow,
  setHandOverDue,
  setListDue,
} from './calendar.queries.ts'

async function dueOf(tx: Tx, list: OpenListRow): Promise<string | null> {
  const month = monthOfColumn(list.month)
  if (list.state === 'submitted' && list.signed_on !== null) {
    return await confirmDueOf(tx, { month, submittedOn: plainDate(list.signed_on) })
  }
  const { draftDue, handOverDue } = await datesOf(tx, month)
  return list.state === 'confirmed' ? handOverDue : draftDue
}

/**
 * What is still open gets its day anew after the calendar changed, and its people with it. A list
 * that has been handed over keeps the days it was made by. Answers the lists that moved.
 */
export async function moveDeadlines(tx: Tx): Promise<string[]> {
  const moved: string[] = []
  for (const list of await lockOpenLists(tx)) {
    const due = await dueOf(tx, list)
    if (list.due === null || due === list.due) continue
    await setListDue(tx, list.id, due)
    const personIds = await listPeopleGoing(tx, list.id)
    await moveDue(tx, { personIds, from: list.due, to: due })
    moved.push(list.id)
  }
  for (const handOver of await lockOpenHandOvers(tx)) {
    const { handOverDue: due } = await datesOf(tx, monthOfColumn(handOver.month))
    if (due !== handOver.due) await setHandOverDue(tx, handOver.id, due)
  }
  return moved
}
