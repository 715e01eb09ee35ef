import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'

const EVIDENCE = path.join(import.meta.dirname, '../../../../docs/evidence')

/** One file of docs/evidence, of the version that runs; null when it is not there or says less. */
export function readEvidence<T extends z.ZodType>(
  name: string,
  shape: T,
  folder = EVIDENCE,
): z.output<T> | null {
  try {
    const text = fs.readFileSync(path.join(folder, `${name}.json`), 'utf8')
    return shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}
