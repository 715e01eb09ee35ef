import { expect, it } from 'vitest'
import { testHouse } from '../test-house.ts'
import { addressOf, isReady, runCommand } from './child-program.ts'
import { runServer, temporaryFolder } from './program.ts'

const test = testHouse()

const USER = ['--name', 'bao.ve', '--display', 'Lâm Thị Sen', '--duty', 'DPO']
const ADD_USER = ['user', 'add', ...USER, '--unit', 'ubnd-chau-thanh', '--decision', '02/QĐ']

async function signIn(address: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'bao.ve', password }),
  })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

it('two servers on one database: signed in at one is signed in at the other', async () => {
  const settings = {
    DATABASE_URL: test.databaseUrl('vb_app'),
    MIGRATE_DATABASE_URL: test.databaseUrl('vb_migrate'),
    VB_SECRET: 'Qm4t8vXr2Lb9ZkWn6Hs3PdYg7JcFe1Tu',
    VB_MODE: 'office',
  }
  const left = runServer({ ...settings, DATA_DIR: temporaryFolder() })
  const right = runServer({ ...settings, DATA_DIR: temporaryFolder() })
  const [here, there] = await Promise.all([addressOf(left), addressOf(right)])
  expect([await isReady(here), await isReady(there)]).toEqual([true, true])

  const added = await runCommand(ADD_USER, { ...settings, DATA_DIR: temporaryFolder() })
  const [, password] = /dùng một lần:\s+(\S+)/.exec(added.said) ?? []
  const cookie = await signIn(here, password ?? '')
  const me = await fetch(`${there}/api/v1/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ userName: 'bao.ve', mustChangePassword: true })

  left.child.kill('SIGTERM')
  expect(await left.ended).toBe(0)
  expect(await isReady(there)).toBe(true)
})
