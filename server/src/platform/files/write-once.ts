import fs from 'node:fs'

/** A drive without hard links: moving is the next best. */
function putInPlace(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') fs.renameSync(draft, file)
  }
}

/** For secrets: written beside and linked into place, whole or not at all; the first of two stays. */
export function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    fs.writeFileSync(draft, text, { mode: 0o600 })
    putInPlace(draft, file)
  } finally {
    fs.rmSync(draft, { force: true })
  }
}
