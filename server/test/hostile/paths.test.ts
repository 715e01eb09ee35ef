import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/app.ts'
import { openFileStore } from '../../src/platform/files/file-store.ts'
import { asOfficer, type TestOfficer } from '../as-officer.ts'
import { TEST_FILES } from '../test-cluster.ts'
import { testHouse } from '../test-house.ts'

const WAYS_OUT = [
  '../package.json',
  '..%2fpackage.json',
  '..%2f..%2f..%2fserver%2fsrc%2fconfig.ts',
  '%2e%2e/%2e%2e/package.json',
  '%2e%2e%2fpackage.json',
  '..%5c..%5cpackage.json',
  '%252e%252e%252fpackage.json',
  '..;/package.json',
  '....//....//package.json',
  '%c0%ae%c0%ae%c0%afpackage.json',
  '%uff0e%uff0e/package.json',
  '/etc/passwd',
  '%2fetc%2fpasswd',
  'file:///etc/passwd',
  'C:%5cWindows%5cwin.ini',
  'index.html%00.png',
  'index.html::$DATA',
  'CON',
  '.git/config',
  '.env',
  'assets/..%2f..%2fpackage.json',
  'a'.repeat(2_000),
]

/** What no answer may hold: a file of ours that is not of the web, or of the machine. */
const INSIDE = /"workspaces"|root:.*:0:0|\[core\]|DATABASE_URL|\[fonts\]/

describe('a path that leads out', () => {
  const test = testHouse()
  let officer: TestOfficer
  let address: { port: number }

  beforeAll(async () => {
    officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    await test.app.listen({ port: 0, host: '127.0.0.1' })
    address = test.app.server.address() as { port: number }
  })

  /** As it stands: a browser would have tidied the path before it sent it. */
  const askRaw = async (target: string): Promise<string> => {
    const headers = { cookie: officer.cookie, connection: 'close' }
    const asked = http.get({ host: '127.0.0.1', port: address.port, path: target, headers })
    const [answer] = (await once(asked, 'response')) as [http.IncomingMessage]
    return `${answer.statusCode} ${await text(answer)}`
  }

  it.each(['/', '/assets/', '/api/v1/', '/api/docs/static/'])(
    'gets nothing of the house behind %s',
    async (from) => {
      for (const way of WAYS_OUT) {
        const answer = await askRaw(from + way)
        expect(answer, from + way).toMatch(/^(?:200|400|404|414|431) /)
        expect(answer, from + way).not.toMatch(INSIDE)
      }
    },
  )

  it('is no id: every address of the API that takes one refuses it', async () => {
    const asking = ROUTES.filter(({ method, url }) => method === 'GET' && /:\w+/.test(url))
    expect(asking.length).toBeGreaterThan(40)
    for (const { url } of asking) {
      for (const way of ['..%2f..%2fpackage.json', '%2e%2e', '..%5cx', '%00', 'CON', 'a:b']) {
        const { status } = await officer.get(url.replaceAll(/:\w+/g, way))
        expect([400, 403, 404], `${url} ${way}`).toContain(status)
      }
    }
  })
})

describe('the store of files', () => {
  it.each([
    '../x',
    '/etc/passwd',
    'a/b',
    '..',
    '',
    'CON',
    `${'a'.repeat(35)}/`,
    'A'.repeat(36),
    '-\u0000',
  ])('knows nothing called %j, and touches no disk for it', async (id) => {
    const store = openFileStore(TEST_FILES)
    await expect(store.get({ id, sha256: '' })).rejects.toThrow('not a name of the file store')
    expect(() => store.remove(id)).toThrow('not a name of the file store')
  })

  it('names what it keeps by itself: nothing of the sender stands on the disk', async () => {
    const store = openFileStore(TEST_FILES)
    const { id } = await store.put(Buffer.from('../../x'))
    expect(fs.readdirSync(TEST_FILES)).toContain(id)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(fs.existsSync(path.join(TEST_FILES, '../../x'))).toBe(false)
    await store.remove(id)
  })
})
