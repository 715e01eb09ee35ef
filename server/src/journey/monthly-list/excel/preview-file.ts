import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { plainDate } from '@vung-buoc/law'
import type { SpreadsheetLimits } from '../../../platform/spreadsheets/limits.ts'
import { readApart } from '../../../platform/spreadsheets/read-apart.ts'
import type { Reading } from '../../../platform/spreadsheets/read-apart.ts'
import { programFolder } from '../../../platform/spreadsheets/start-reading-process.ts'
import type { ReadingProgram } from '../../../platform/spreadsheets/start-reading-process.ts'
import { Mau01Layout } from './layout.ts'
import type { PreviewOptions } from './preview.ts'
import type { Mau01Preview, PreviewProblem } from './preview.schema.ts'

const DEFAULT_LAYOUT = new URL(
  '../../../../../profiles/chau-thanh-2024/mau-01-layout.json',
  import.meta.url,
)

const PROGRAM: ReadingProgram = {
  file: new URL('preview-process.ts', import.meta.url),
  reads: [
    programFolder,
    fileURLToPath(new URL('.', import.meta.url)),
    fileURLToPath(new URL('../mau-01-fields.ts', import.meta.url)),
    fileURLToPath(new URL('../../../registers/people/offence-words.ts', import.meta.url)),
  ],
}

export type Mau01Reading = Reading<Mau01Preview>

/** Reads a foreign Mẫu 01 to its last doubt in a process of its own; ours only waits for it. */
export async function readMau01(
  bytes: Uint8Array,
  options: PreviewOptions,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<Mau01Reading> {
  return await readApart<Mau01Preview>(PROGRAM, bytes, { message: options, limits })
}

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
  const reading = await readMau01(bytes, { today: systemDay(), ...options, layout })
  return reading.ok ? reading.found : nothingRead(reading.problem)
}

function systemDay() {
  const vietnam = new Date(Date.now() + 7 * 3_600_000)
  return plainDate(vietnam.toISOString().slice(0, 10))
}

function nothingRead(problem: PreviewProblem): Mau01Preview {
  const title = { commune: null, month: null }
  const nothing = { rows: [], dropped: [], columns: [], sheet: null, sheets: [], font: null }
  return { ...nothing, problems: [problem], title }
}
