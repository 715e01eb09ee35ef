import { readdirSync, readFileSync } from 'node:fs'

/** One worked example: what is asked, and what must come out, exact to the đồng and the day. */
export interface WorkedCase {
  id: string
  title: string
  kind: string
  inputs: Readonly<Record<string, unknown>>
  expected: Readonly<Record<string, unknown>>
}

/** A file of `law/cases`. `given` and `calendar` hold for every case unless its inputs differ. */
export interface CaseFile {
  name: string
  title: string
  source: string
  cases: WorkedCase[]
}

interface RawFile {
  title?: string
  source?: string
  basis?: { title: string; links: string[] }
  given?: Record<string, unknown>
  calendar?: unknown
  cases: WorkedCase[]
}

const folder = new URL('../cases/', import.meta.url)

/** Every case file, in the order of its name. */
export function readCaseFiles(): CaseFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map(readCaseFile)
}

function readCaseFile(name: string): CaseFile {
  const raw = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RawFile
  const shared = { ...raw.given, ...(raw.calendar ? { calendar: raw.calendar } : {}) }
  const cases = raw.cases.map((c) => ({ ...c, inputs: { ...shared, ...c.inputs } }))
  const title = raw.title ?? raw.basis?.title ?? ''
  return { name, title, source: raw.source ?? raw.basis?.links.join(' ') ?? '', cases }
}
