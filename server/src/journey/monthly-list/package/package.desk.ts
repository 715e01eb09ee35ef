import type { DeskContributor } from '../../../access/desk/desk.ts'
import { readDeliveries } from '../delivery/preview-package.ts'

/** Packages that were brought and wait to be taken in, on the credit officer's desk. */
export const packageDesk: DeskContributor = async (tx, ctx) => {
  if (ctx.officer.duty !== 'NH-T') return { numbers: [], tasks: [] }
  const waiting = (await readDeliveries(tx)).filter((one) => one.state === 'waiting')
  return {
    numbers: [],
    tasks: waiting.map((one) => ({
      code: 'open-package',
      subject: one.senderName,
      due: null,
      opens: `/chuyen-giao/goi/${one.id}`,
      tone: 'calm',
    })),
  }
}
