import { type DeskContributor, joinParts } from '../../../access/desk/desk.ts'
import { findGrant } from '../../../access/permissions/policy.ts'
import { handOverPart } from '../hand-over/hand-over.desk.ts'
import { monthlyListPart } from '../monthly-list.desk.ts'
import { readLists } from '../read-list.ts'
import { progressPart } from './progress.desk.ts'

/** All that the lists lay on a desk: numbers, what waits, how far they have got; read once. */
export const listsDesk: DeskContributor = async (tx, ctx) => {
  const mayRead = findGrant('monthly-list.read', ctx.officer.duty) !== undefined
  const lists = mayRead ? await readLists(tx, ctx, undefined) : []
  return joinParts([
    await monthlyListPart(tx, ctx, lists),
    await handOverPart(tx, ctx, lists),
    await progressPart(tx, ctx, lists),
  ])
}
