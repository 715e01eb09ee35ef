import fs from 'node:fs'

const PACKAGE = new URL('../../../package.json', import.meta.url)

export const programVersion = (): string =>
  (JSON.parse(fs.readFileSync(PACKAGE, 'utf8')) as { version: string }).version
