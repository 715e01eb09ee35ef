import type { DeskContributor, Figure, Task } from '../desk/desk.ts'
import { isEmpty, readMatrix } from './duties/duty-matrix.ts'
import { listWithDuties, mayApprove } from './proposals/read-proposals.ts'

const DECIDE = '/quan-tri/cho-duyet'
const DUTIES = '/quan-tri/nhiem-vu'

type Counted = Pick<Figure, 'code' | 'opens'> & { value: number }
const figure = (counted: Counted): Figure => ({
  ...counted,
  tone: counted.value === 0 ? 'calm' : 'soon',
})

/** What waits for a second administrator, and which duties nobody holds. No business data. */
export const administrationDesk: DeskContributor = async (tx, ctx) => {
  if (!ctx.may('administration.read')) return { numbers: [], tasks: [] }
  const waiting = (await listWithDuties(tx)).filter(({ row, duties }) =>
    mayApprove(row, duties, ctx),
  )
  const cells = (await readMatrix(tx, ctx)).units.flatMap((unit) => unit.cells)
  const tasks = waiting.map(({ row }): Task => ({
    code: 'answer-proposal',
    subject: row.unit_name,
    due: row.effective_on,
    opens: DECIDE,
    tone: row.effective_on < ctx.today ? 'late' : 'soon',
  }))
  return {
    numbers: [
      figure({ code: 'proposals-waiting', value: waiting.length, opens: DECIDE }),
      figure({ code: 'duties-empty', value: cells.filter(isEmpty).length, opens: DUTIES }),
    ],
    tasks,
  }
}
