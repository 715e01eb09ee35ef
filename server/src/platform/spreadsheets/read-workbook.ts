import { readApart } from './read-apart.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { programFolder } from './start-reading-process.ts'
import type { ReadingProgram } from './start-reading-process.ts'
import type { Workbook, WorkbookReading } from './workbook.ts'

const PROGRAM: ReadingProgram = {
  file: new URL('reading-process.ts', import.meta.url),
  reads: [programFolder],
}

/**
 * Reads the cells of a foreign Excel file in a process of its own, under limits. Always answers
 * with a value: a hostile file costs its own process, never the server.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<WorkbookReading> {
  const reading = await readApart<Workbook>(PROGRAM, bytes, { limits })
  return reading.ok ? { ok: true, workbook: reading.found } : reading
}
