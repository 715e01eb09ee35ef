import { parseWorkbook } from './parse-workbook.ts'
import { problemOf, UnreadableFile } from './problems.ts'
import type { Reading } from './read-apart.ts'
import { type Order, serveOrders } from './serve-orders.ts'
import type { Workbook } from './workbook.ts'

type Work = (workbook: Workbook, message: unknown) => unknown

/** The body of a process that reads a workbook and does something with it. */
export async function serveReading(work: Work): Promise<void> {
  await serveOrders((bytes, order) => read(bytes, order, work))
}

async function read(
  bytes: Buffer,
  { limits, message }: Order,
  work: Work,
): Promise<Reading<unknown>> {
  try {
    return { ok: true, found: work(await parseWorkbook(bytes, limits), message) }
  } catch (error) {
    // Whatever else a foreign file makes the reader throw, the file is what is wrong.
    const code = error instanceof UnreadableFile ? error.code : 'damaged'
    return { ok: false, problem: problemOf(code) }
  }
}
