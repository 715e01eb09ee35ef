import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { plainDate } from '@vung-buoc/law'
import { readWorkbook } from '../../../platform/spreadsheets/read-workbook.ts'
import { Mau01Layout } from './layout.ts'
import { previewMau01 } from './preview.ts'
import type { PreviewOptions } from './preview.ts'
import type { Mau01Preview, PreviewProblem } from './preview.schema.ts'

const DEFAULT_LAYOUT = new URL(
  '../../../../../profiles/chau-thanh-2024/mau-01-layout.json',
  import.meta.url,
)

/** The layout of a profile, checked. Throws: what is wrong with the file, a mistake of ours. */
export async function loadLayout(path = fileURLToPath(DEFAULT_LAYOUT)): Promise<Mau01Layout> {
  return Mau01Layout.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** What a list in a file would bring, without any database. A bad file gives problems, no rows. */
export async function previewMau01File(
  path: string,
  options: Partial<PreviewOptions> = {},
): Promise<Mau01Preview> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch {
    const says = `Không mở được tệp ${path}: hãy kiểm tra đường dẫn.`
    return nothingRead({ code: 'file-not-found', says })
  }
  return await previewMau01Bytes(bytes, options)
}

export async function previewMau01Bytes(
  bytes: Uint8Array,
  options: Partial<PreviewOptions> = {},
): Promise<Mau01Preview> {
  const layout = options.layout ?? (await loadLayout())
  const reading = await readWorkbook(bytes)
  if (!reading.ok) return nothingRead(reading.problem)
  return previewMau01(reading.workbook, { today: systemDay(), ...options, layout })
}

function systemDay() {
  const vietnam = new Date(Date.now() + 7 * 3_600_000)
  return plainDate(vietnam.toISOString().slice(0, 10))
}

function nothingRead(problem: PreviewProblem): Mau01Preview {
  const title = { commune: null, month: null }
  return { rows: [], dropped: [], problems: [problem], columns: [], sheet: null, title }
}
