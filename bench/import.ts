import { readXlsx } from 'hucre/xlsx'
import { plainMonth } from '@vung-buoc/law'
import { loadLayout } from '../server/src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../server/src/journey/monthly-list/excel/preview.ts'
import { writeMau01 } from '../server/src/journey/monthly-list/excel/write-mau-01.ts'
import { readWorkbook } from '../server/src/platform/spreadsheets/read-workbook.ts'
import { measure, print } from './figures.ts'

const ROWS = 5_000

const line = (n: number) => ({
  fullName: `Nguyễn Văn Mẫu ${n}`,
  dateOfBirth: '1985-11-22',
  sex: 'male' as const,
  idNumber: `094085${String(n).padStart(6, '0')}`,
  address: 'ấp Hòa Long, xã An Ninh',
  certificateNumber: `${n}/GCN`,
  certificateKind: 'completion' as const,
  completedOn: '2021-01-22',
  conduct: 'good' as const,
  socialEvils: 'none' as const,
  purpose: 'production' as const,
  amount: 50_000_000,
  note: null,
})

/** A list of 5,000 rows: read in its own process, judged cell by cell; beside plain reading. */
export async function benchImport(): Promise<void> {
  const layout = await loadLayout()
  const month = plainMonth('2024-05')
  const lines = Array.from({ length: ROWS }, (_, n) => line(n + 1))
  const list = { agencyAbove: 'CÔNG AN HUYỆN', agency: 'CÔNG AN XÃ', month, lines }
  const bytes = Buffer.from(await writeMau01(list, layout))
  console.log(`import of ${ROWS} rows (${Math.round(bytes.length / 1024)} KiB):`)
  const whole = await measure(5, async () => {
    const reading = await readWorkbook(bytes)
    if (reading.ok) previewMau01(reading.workbook, { layout, month })
  })
  print('  own process and verdict on every cell', whole)
  print(
    '  compared with: the library alone reading the same file',
    await measure(5, () => readXlsx(bytes)),
  )
}
