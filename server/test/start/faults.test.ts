import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Config, readConfig } from '../../src/config.ts'
import { layFoundation, openHouse } from '../../src/foundation.ts'
import { sentenceOf } from '../../src/start/faults.ts'
import { testHouse } from '../test-house.ts'
import { runServer, temporaryFolder } from './program.ts'

const test = testHouse()
const VB_SECRET = 'Qm4t8vXr2Lb9ZkWn6Hs3PdYg7JcFe1Tu'

async function asPostgres(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: test.databaseUrl('postgres') })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function open(config: Config): Promise<void> {
  const foundation = await layFoundation(config, { name: 'vung-buoc test' })
  const { pool } = await openHouse(config, foundation)
  await pool.end()
  await foundation.release()
}

/** The sentence that a start under these settings ends with; null when it starts. */
async function faultOf(settings: Record<string, string>): Promise<string | null> {
  const config = readConfig({ VB_MODE: 'office', DATA_DIR: temporaryFolder(), ...settings })
  try {
    await open(config)
    return null
  } catch (error) {
    return sentenceOf(error, config) ?? `a bug: ${String(error)}`
  }
}

const onDatabase = (url: string, more: Record<string, string> = {}) =>
  faultOf({ DATABASE_URL: url, VB_SECRET, ...more })

const withRole = (role: string, password: string) => {
  const url = new URL(test.databaseUrl('vb_app'))
  url.username = role
  url.password = password
  return url.href
}

describe('DATABASE_URL', () => {
  it('of the app role on a migrated database is accepted', async () => {
    expect(await onDatabase(test.databaseUrl('vb_app'))).toBeNull()
  })

  it('that nobody answers is named', async () => {
    const sentence = await onDatabase('postgres://vb_app:app@127.0.0.1:1/x')
    expect(sentence).toBe(
      'Không nối được tới máy chủ mà DATABASE_URL nêu. Hãy kiểm tra lại cài đặt này.',
    )
  })

  it('with a machine that does not exist is named', async () => {
    const sentence = await onDatabase('postgres://vb_app:app@nowhere.invalid:5432/x')
    expect(sentence).toMatch(/^Không nối được .* DATABASE_URL/)
  })

  it('with a wrong password is named', async () => {
    const sentence = await onDatabase(withRole('vb_app', 'wrong'))
    expect(sentence).toMatch(/từ chối vai trò hoặc mật khẩu mà DATABASE_URL nêu/)
  })

  it('of a database that is not there is named', async () => {
    const url = new URL(test.databaseUrl('vb_app'))
    url.pathname = '/not_there'
    expect(await onDatabase(url.href)).toMatch(/chưa có cơ sở dữ liệu mà DATABASE_URL nêu/)
  })

  it('of a superuser is refused', async () => {
    expect(await onDatabase(test.databaseUrl('postgres'))).toMatch(/superuser/)
  })

  it("of the owner's role is refused", async () => {
    expect(await onDatabase(test.databaseUrl('vb_migrate'))).toMatch(/sở hữu/)
  })

  it('of a role past the policies is refused', async () => {
    await asPostgres("create role vb_bypass login bypassrls password 'bypass'")
    const name = new URL(test.databaseUrl('vb_app')).pathname.slice(1)
    await asPostgres(`grant connect on database ${name} to vb_bypass`)
    const sentence = await onDatabase(withRole('vb_bypass', 'bypass'))
    await asPostgres('drop owned by vb_bypass; drop role vb_bypass')
    expect(sentence).toMatch(/BYPASSRLS/)
  })
})

describe('MIGRATE_DATABASE_URL', () => {
  it('with a wrong password is named', async () => {
    const MIGRATE_DATABASE_URL = withRole('vb_migrate', 'wrong')
    const sentence = await onDatabase(test.databaseUrl('vb_app'), { MIGRATE_DATABASE_URL })
    expect(sentence).toMatch(/mà MIGRATE_DATABASE_URL nêu/)
  })
})

describe('a database of another version', () => {
  const MIGRATE_DATABASE_URL = () => test.databaseUrl('vb_migrate')

  it('that is newer than the program is refused, with and without the right to migrate', async () => {
    await asPostgres(
      "insert into migrations.schema_migration (name, run_on) values ('9999_later', now())",
    )
    const url = test.databaseUrl('vb_app')
    const migrating = await onDatabase(url, { MIGRATE_DATABASE_URL: MIGRATE_DATABASE_URL() })
    expect(migrating).toMatch(/mới hơn chương trình này \(đã có bước 9999_later\)/)
    expect(await onDatabase(url)).toMatch(/mới hơn chương trình này/)
    await asPostgres("delete from migrations.schema_migration where name = '9999_later'")
  })

  it('that is older is refused where it may not be migrated', async () => {
    await asPostgres("delete from migrations.schema_migration where name like '0004%'")
    expect(await onDatabase(test.databaseUrl('vb_app'))).toMatch(/chưa được nâng lên bản này/)
    await asPostgres(
      "insert into migrations.schema_migration (name, run_on) values ('0004_journey', now())",
    )
  })
})

describe('DATA_DIR', () => {
  it('that is a file is named', async () => {
    const file = path.join(temporaryFolder(), 'a')
    fs.writeFileSync(file, '')
    expect(await onDatabase(test.databaseUrl('vb_app'), { DATA_DIR: file })).toMatch(
      /^Cài đặt DATA_DIR .*không phải thư mục/,
    )
    const below = await onDatabase(test.databaseUrl('vb_app'), { DATA_DIR: path.join(file, 'b') })
    expect(below).toMatch(/^Cài đặt DATA_DIR .*không phải thư mục/)
  })

  it('where nothing can be written is named', async () => {
    expect(await onDatabase(test.databaseUrl('vb_app'), { DATA_DIR: '/proc/vung-buoc' })).toMatch(
      /^Cài đặt DATA_DIR .*không tạo được/,
    )
  })

  it('with broken secrets is named, and the secrets stay as they are', async () => {
    const DATA_DIR = temporaryFolder()
    const file = path.join(DATA_DIR, 'secrets.json')
    fs.writeFileSync(file, '{"superuser":')
    expect(await faultOf({ DATA_DIR })).toMatch(/secrets\.json bị hỏng/)
    expect(fs.readFileSync(file, 'utf8')).toBe('{"superuser":')
  })

  it.each(['ENOSPC', '53100'])('on a full disk is named (%s)', (code) => {
    const config = readConfig({ DATA_DIR: temporaryFolder() })
    const sentence = sentenceOf(Object.assign(new Error('write'), { code }), config)
    expect(sentence).toMatch(/^Ổ đĩa đã đầy \(DATA_DIR /)
  })
})

describe('a port in use', () => {
  async function taken(): Promise<string> {
    const server = net.createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    return String((server.address() as net.AddressInfo).port)
  }

  it.each(['PORT', 'ADMIN_PORT'])('is told by its setting, %s, in one line', async (name) => {
    const settings = { DATABASE_URL: test.databaseUrl('vb_app'), VB_SECRET, VB_MODE: 'office' }
    const port = await taken()
    const server = runServer({ ...settings, DATA_DIR: temporaryFolder(), [name]: port })
    expect(await server.ended).toBe(1)
    expect(server.said()).toBe('')
    expect(server.complained()).toBe(
      `Cài đặt ${name} (đang là "${port}") không dùng được: cổng này đang có chương trình khác dùng.\n`,
    )
  })
})

it('an unknown setting stops the start with one line and exit code 1', async () => {
  const server = runServer({ VB_MODUS: 'office' })
  expect(await server.ended).toBe(1)
  expect(server.complained()).toMatch(/^Không có cài đặt tên VB_MODUS\. [^\n]+\n$/)
})
