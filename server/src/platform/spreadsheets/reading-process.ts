import { serveReading } from './serve-reading.ts'

// The program that answers with all cells of a workbook.

await serveReading((workbook) => workbook)
