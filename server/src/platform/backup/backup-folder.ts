import fs from 'node:fs'
import path from 'node:path'
import { readHead } from './sealed/sealed-file.ts'

/** What lies in the folder of backups: `vung-buoc-….vbb`, and the log since in `log/` and `files/`. */
export const logFolder = (folder: string): string => path.join(folder, 'log')
export const filesFolder = (folder: string): string => path.join(folder, 'files')
export const sealedName = (name: string): string => `${name}.vbb`

const BASE = /^vung-buoc-\d{8}T\d{6}Z\.vbb$/

/** Named by the second it was begun in; no name of an office or a person. */
export const baseName = (madeAt: string): string =>
  sealedName(`vung-buoc-${madeAt.replaceAll(/[-:]/g, '').replace(/\.\d+Z$/, 'Z')}`)

export interface Base {
  place: string
  madeAt: string
}

/** The backups of a folder, oldest first. */
export async function listBases(folder: string): Promise<Base[]> {
  if (!fs.existsSync(folder)) return []
  const found: Base[] = []
  for (const name of fs
    .readdirSync(folder)
    .filter((one) => BASE.test(one))
    .toSorted()) {
    const place = path.join(folder, name)
    const head = await readHead(place)
    if (head?.kind === 'base') found.push({ place, madeAt: head.madeAt })
  }
  return found
}

/** The names of what lies sealed in one of its folders, without the ending. */
export function listSealed(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .flatMap((name) => (name.endsWith('.vbb') ? [name.slice(0, -4)] : []))
}
