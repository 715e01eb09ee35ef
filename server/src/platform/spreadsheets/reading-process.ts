import { parseWorkbook } from './parse-workbook.ts'
import { spreadsheetLimits } from './limits.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { problemOf, UnreadableFile } from './problems.ts'
import type { WorkbookReading } from './workbook.ts'

// The body of the separate process: limits as argument, the file on stdin, one JSON on stdout.
// A first line says "ready", so that the parent can weigh us before the file comes in.

async function main(): Promise<void> {
  const limits: SpreadsheetLimits = { ...spreadsheetLimits, ...limitsFromArgument() }
  process.stdout.write('ready\n')
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const reading = await read(Buffer.concat(chunks), limits)
  process.stdout.write(JSON.stringify(reading))
}

function limitsFromArgument(): Partial<SpreadsheetLimits> {
  return JSON.parse(process.argv[2] ?? '{}') as Partial<SpreadsheetLimits>
}

async function read(bytes: Buffer, limits: SpreadsheetLimits): Promise<WorkbookReading> {
  try {
    return { ok: true, workbook: await parseWorkbook(bytes, limits) }
  } catch (error) {
    // Whatever else a foreign file makes the reader throw, the file is what is wrong.
    const code = error instanceof UnreadableFile ? error.code : 'damaged'
    return { ok: false, problem: problemOf(code) }
  }
}

await main()
