import type { z } from 'zod'
import { monthOf } from '@vung-buoc/law'
import type { Tx } from '../../platform/database/database.ts'
import type { DoorContext } from '../door/route.ts'
import { read, type Route } from '../door/route.ts'
import { Desk, type DeskNumber, type DeskTask } from './desk.schema.ts'

export type Figure = z.infer<typeof DeskNumber>
export type Task = z.infer<typeof DeskTask>

/** What one room lays on the desk of the officer who asks; empty when it has nothing for him. */
export interface DeskPart {
  numbers: Figure[]
  tasks: Task[]
  handOver?: Desk['handOver']
  communes?: Desk['communes']
  months?: Desk['months']
}
/** Parts of several rooms as one. */
export const joinParts = (parts: readonly DeskPart[]): Required<DeskPart> => ({
  numbers: parts.flatMap((part) => part.numbers),
  tasks: parts.flatMap((part) => part.tasks),
  handOver: parts.find((part) => part.handOver)?.handOver ?? null,
  communes: parts.flatMap((part) => part.communes ?? []),
  months: parts.flatMap((part) => part.months ?? []),
})

export type DeskContributor = (tx: Tx, ctx: DoorContext) => Promise<DeskPart>

/** Urgent first: by due date, those without one last. */
const byDue = (a: Task, b: Task): number => (a.due ?? '9999').localeCompare(b.due ?? '9999')

/** "Việc của tôi": each room contributes, the desk only orders. */
export const deskRoutes = (contributors: readonly DeskContributor[]): Route[] => [
  read({
    url: '/desk',
    permission: 'desk.read',
    summary: 'What waits for the acting officer',
    reply: Desk,
    run: async (tx, ctx) => {
      const parts: DeskPart[] = []
      for (const contribute of contributors) parts.push(await contribute(tx, ctx))
      const { numbers, tasks, ...rest } = joinParts(parts)
      return {
        month: monthOf(ctx.today),
        numbers,
        tasks: tasks.toSorted(byDue),
        ...rest,
      }
    },
  }),
]
