import type { SpreadsheetLimits } from './limits.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { problemOf, UnreadableFile } from './problems.ts'
import type { Reading } from './read-apart.ts'
import type { Workbook } from './workbook.ts'

type Order = { limits: SpreadsheetLimits; message: unknown }

/**
 * The body of a reading process: order and file on stdin, one JSON on stdout. A first line says
 * "ready", so that the parent can weigh us before the file comes in.
 */
export async function serveReading(
  work: (workbook: Workbook, message: unknown) => unknown,
): Promise<void> {
  process.stdout.write('ready\n')
  const { order, bytes } = await takeOrder()
  process.stdout.write(JSON.stringify(await read(bytes, order, work)))
}

async function takeOrder(): Promise<{ order: Order; bytes: Buffer }> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const all = Buffer.concat(chunks)
  const end = 4 + all.readUInt32LE(0)
  return { order: JSON.parse(all.toString('utf8', 4, end)) as Order, bytes: all.subarray(end) }
}

async function read(
  bytes: Buffer,
  { limits, message }: Order,
  work: (workbook: Workbook, message: unknown) => unknown,
): Promise<Reading<unknown>> {
  try {
    return { ok: true, found: work(await parseWorkbook(bytes, limits), message) }
  } catch (error) {
    // Whatever else a foreign file makes the reader throw, the file is what is wrong.
    const code = error instanceof UnreadableFile ? error.code : 'damaged'
    return { ok: false, problem: problemOf(code) }
  }
}
