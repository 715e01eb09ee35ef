import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readXlsx } from 'hucre/xlsx'
import { plainMonth } from '@vung-buoc/law'
import type { Mau01Layout } from '../server/src/journey/monthly-list/excel/layout.ts'
import { loadLayout, readMau01 } from '../server/src/journey/monthly-list/excel/preview-file.ts'
import { writeMau01 } from '../server/src/journey/monthly-list/excel/write-mau-01.ts'
import { spreadsheetLimits } from '../server/src/platform/spreadsheets/limits.ts'
import { residentBytes } from '../server/src/platform/spreadsheets/process-memory.ts'
import { asOfficer } from '../server/test/as-officer.ts'
import { hostileFiles } from '../server/test/spreadsheets/hostile-files.ts'
import { printExceljsFloor } from './exceljs-floor.ts'
import { figuresOf, measure, print } from './figures.ts'
import type { BenchHouse } from './house.ts'
import { childrenOf } from './processes.ts'

const ROWS = 5_000

const line = (n: number) => ({
  fullName: `Nguyễn Văn Mẫu ${n}`,
  dateOfBirth: '1985-11-22',
  sex: 'male' as const,
  idNumber: `094085${String(n).padStart(6, '0')}`,
  address: 'ấp Hòa Long, xã An Ninh',
  certificateNumber: `${n}/GCN`,
  certificateDate: null,
  certificateKind: 'completion' as const,
  completedOn: '2021-01-22',
  conduct: 'good' as const,
  socialEvils: 'none' as const,
  purpose: 'production' as const,
  amount: 50_000_000,
  note: null,
})

async function listOf(rows: number, layout: Mau01Layout): Promise<Buffer> {
  const lines = Array.from({ length: rows }, (_, n) => line(n + 1))
  const month = plainMonth('2024-05')
  const list = { agencyAbove: 'CÔNG AN HUYỆN', agency: 'CÔNG AN XÃ', month, lines }
  return Buffer.from(await writeMau01(list, layout))
}

/** A list of 5,000 rows: read in its own process, judged cell by cell; beside plain reading. */
export async function benchImport(): Promise<void> {
  const layout = await loadLayout()
  const bytes = await listOf(ROWS, layout)
  console.log(`import of ${ROWS} rows (${Math.round(bytes.length / 1024)} KiB):`)
  const read = () => readMau01(bytes, { layout, month: plainMonth('2024-05') })
  print('  own process, from bytes to a verdict on every cell', await measure(5, read))
  const floor = await measure(5, () => readXlsx(bytes))
  print('  compared with: the library alone reading the same file', floor)
  await printMemory(read)
  await printExceljsFloor(bytes)
}

/** The reading process looked at from outside, every ten milliseconds. */
async function printMemory(read: () => Promise<unknown>): Promise<void> {
  let first = 0
  let most = 0
  const look = setInterval(() => {
    void (async () => {
      for (const pid of await childrenOf(process.pid, 'preview-process')) {
        const bytes = (await residentBytes(pid)) ?? 0
        first ||= bytes
        most = Math.max(most, bytes)
      }
    })()
  }, 10)
  await read()
  clearInterval(look)
  const mib = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`
  const limit = mib(spreadsheetLimits.memoryBytes)
  console.log(
    `  memory: ${mib(most)} at most, ${mib(most - first)} above its start (limit ${limit})`,
  )
}

const TURNS = 300
const PAUSE_MS = 20

/** Short requests of somebody else while files are being read, beside the same requests alone. */
export async function benchOthers(bench: BenchHouse): Promise<void> {
  const other = await asOfficer(bench, { duty: 'CA-L', unit: 'ca-phu-tam' })
  const reader = await asOfficer(bench, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const { id } = (await reader.post<{ id: string }>('/lists', { month: '2024-05' })).json
  const send = (bytes: Uint8Array) => reader.upload(`/lists/${id}/imports`, bytes)
  const bytes = await listOf(ROWS, await loadLayout())
  const bad = hostileFiles().filter(({ answer }) => answer !== 'read')
  const ask = () => askAll(() => other.get('/lists'))
  print('others: one short request alone', await ask())
  print('  compared with: beside a program that only counts', await beside(countForASecond, ask))
  print(`others: while a list of ${ROWS} rows is being read`, await beside(() => send(bytes), ask))
  let turn = 0
  const sendBad = () => send(bad[turn++ % bad.length]?.bytes ?? bytes)
  print('others: while hostile files are being read', await beside(sendBad, ask))
}

/** What any work at all costs the others on this machine: no file, no memory, no database. */
async function countForASecond(): Promise<void> {
  const count = 'const end = Date.now() + 1000; while (Date.now() < end);'
  await once(spawn(process.execPath, ['-e', count], { stdio: 'ignore' }), 'close')
}

/** As people ask: a pause between two requests. */
async function askAll(ask: () => Promise<unknown>) {
  const took: number[] = []
  const begun = performance.now()
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = performance.now()
    await ask()
    took.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return figuresOf(took, performance.now() - begun)
}

/** `work` is done over and over, one at a time, until `measured` is through. */
async function beside<T>(work: () => Promise<unknown>, measured: () => Promise<T>): Promise<T> {
  const over = new AbortController()
  const working = (async () => {
    while (!over.signal.aborted) await work()
  })()
  const result = await measured()
  over.abort()
  await working
  return result
}
