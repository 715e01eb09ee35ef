import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { SECRETS } from '../scripts/house-rules/secrets.ts'

const BUNDLE = path.join(import.meta.dirname, '../web/dist')

const texts = (): [file: string, text: string][] =>
  fs
    .readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html|json|map)$/.test(file))
    .map((file) => [file, fs.readFileSync(path.join(BUNDLE, file), 'utf8')])

/** Words of the server's side: settings that are secrets, roles, files of keys, the demo's password. */
const NOT_FOR_BROWSERS =
  /DATABASE_URL|VB_SECRET|VB_OIDC_CLIENT_SECRET|secrets\.json|signing-key\.json|vb_migrate|vb_owner|vungbuoc-mau|node_modules\/pg\//

it('what every browser gets holds no secret and nothing of the server', () => {
  const files = texts()
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap(([file, text]) => [
    ...SECRETS.filter(({ pattern }) => text.search(pattern) !== -1).map(({ says }) => [file, says]),
    ...(NOT_FOR_BROWSERS.exec(text) ?? []).map((word) => [file, word]),
  ])
  expect(found).toEqual([])
})

it('brings no source map: the sources are not the browser’s business', () => {
  expect(texts().filter(([file]) => file.endsWith('.map'))).toEqual([])
})
