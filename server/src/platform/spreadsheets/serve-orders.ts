import type { SpreadsheetLimits } from './limits.ts'
import type { Reading } from './read-apart.ts'

export type Order = { limits: SpreadsheetLimits; message: unknown }

/**
 * The body of a process that looks at a foreign file: order and file on stdin, one JSON on stdout.
 * A first line says "ready", so that the parent can weigh us before the file comes in.
 */
export async function serveOrders(
  answer: (bytes: Buffer, order: Order) => Promise<Reading<unknown>>,
): Promise<void> {
  process.stdout.write('ready\n')
  const { order, bytes } = await takeOrder()
  process.stdout.write(JSON.stringify(await answer(bytes, order)))
}

async function takeOrder(): Promise<{ order: Order; bytes: Buffer }> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const all = Buffer.concat(chunks)
  const end = 4 + all.readUInt32LE(0)
  return { order: JSON.parse(all.toString('utf8', 4, end)) as Order, bytes: all.subarray(end) }
}
