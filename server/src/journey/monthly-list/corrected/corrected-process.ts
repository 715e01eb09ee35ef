import { serveReading } from '../../../platform/spreadsheets/serve-reading.ts'
import { previewMau01, type PreviewOptions } from '../excel/preview.ts'
import { marksIn } from './row-marks.ts'

// As the program that reads a foreign Mẫu 01, and the marks of its rows besides.

await serveReading((workbook, options) => {
  const preview = previewMau01(workbook, options as PreviewOptions)
  const position = preview.sheets.find(({ isRead }) => isRead)?.position ?? 0
  return { preview, marks: marksIn(workbook, position) }
})
