import type { DeskContributor } from '../../access/desk/desk.ts'
import { readFunnel } from './read-funnel.ts'

/** The funnel on the desk of who leads the plan: its sums, in steps of five. */
export const funnelDesk: DeskContributor = async (tx, ctx) => {
  if (ctx.officer.duty !== 'UB-L') return { numbers: [], tasks: [] }
  const { stages, total } = await readFunnel(tx, ctx, { span: 'until' })
  const numbers = stages.map((stage) => ({
    code: `funnel-${stage}`,
    value: total[stage],
    opens: '/pheu',
    tone: 'calm' as const,
  }))
  return { numbers, tasks: [] }
}
