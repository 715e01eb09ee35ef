import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SYSTEM_DUTIES } from './duties.ts'

const SERVER = path.resolve(import.meta.dirname, '../../..')

/** Every system duty that code or migrations name, each once. */
function named(): string[] {
  const texts = ['src', 'db/migrations'].flatMap((folder) =>
    fs
      .readdirSync(path.join(SERVER, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|sql)$/.test(file))
      .map((file) => fs.readFileSync(path.join(SERVER, folder, file), 'utf8')),
  )
  return [...new Set(texts.flatMap((text) => text.match(/(?<=')SYS-[A-Z]+(?=')/g) ?? []))]
}

it('the system acts under its written duties and no others', () => {
  expect(named().toSorted()).toEqual(SYSTEM_DUTIES.toSorted())
})
