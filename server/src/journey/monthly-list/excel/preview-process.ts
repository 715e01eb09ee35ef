import { serveReading } from '../../../platform/spreadsheets/serve-reading.ts'
import { previewMau01 } from './preview.ts'
import type { PreviewOptions } from './preview.ts'

// The program that reads a foreign Mẫu 01 whole: cells, fields and doubts. The layout comes with
// the order, for it can read no profile.

await serveReading((workbook, options) => previewMau01(workbook, options as PreviewOptions))
