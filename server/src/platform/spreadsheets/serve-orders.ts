import { once } from 'node:events'
import { linesOf } from './answer-lines.ts'
import type { SpreadsheetLimits } from './limits.ts'
import type { Reading } from './read-apart.ts'

export type Order = { limits: SpreadsheetLimits; message: unknown }

/**
 * The body of a process that looks at a foreign file: order and file on stdin, lines of JSON on
 * stdout. The first says "ready", so that the parent can weigh us before the file comes in.
 */
export async function serveOrders(
  answer: (bytes: Buffer, order: Order) => Promise<Reading<unknown>>,
): Promise<void> {
  process.stdout.write('ready\n')
  const { order, bytes } = await takeOrder()
  for (const line of linesOf(await answer(bytes, order))) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
}

async function takeOrder(): Promise<{ order: Order; bytes: Buffer }> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const all = Buffer.concat(chunks)
  const end = 4 + all.readUInt32LE(0)
  return { order: JSON.parse(all.toString('utf8', 4, end)) as Order, bytes: all.subarray(end) }
}
