import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { sealOnce } from '../../src/access/audit/sealer.ts'
import { withContext } from '../../src/platform/database/database.ts'
import { testHouse } from '../test-house.ts'
import { runCommand } from './child-program.ts'
import { temporaryFolder } from './program.ts'

const test = testHouse()
const FIXTURE = path.join(import.meta.dirname, '../fixtures/mau-01/mau-01-an-ninh-2024-05.xlsx')

/** One place for all commands: what signs lies there. */
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-commands-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

const settings = () => ({
  DATABASE_URL: test.databaseUrl('vb_app'),
  MIGRATE_DATABASE_URL: test.databaseUrl('vb_migrate'),
  VB_SECRET: 'Qm4t8vXr2Lb9ZkWn6Hs3PdYg7JcFe1Tu',
  DATA_DIR: dataDir,
  VB_MODE: 'office',
})
const run = (...words: string[]) => runCommand(words, settings())

const add = (name: string, more: Record<string, string> = {}) => {
  const options = { display: 'Sơn Thị Mai', duty: 'CA-L', unit: 'ca-an-ninh', decision: '7/QĐ' }
  const words = Object.entries({ name, ...options, ...more })
  return run('user', 'add', ...words.flatMap(([option, value]) => [`--${option}`, value]))
}

interface AuditedWrite {
  action: string
  duty: string | null
  subjects: number
}

const writesByCommand = (): Promise<AuditedWrite[]> =>
  withContext(test.house.db, { userId: null, duty: 'SYS-IDENTITY', units: [] }, async (tx) => {
    const rows = await tx
      .selectFrom('access.audit_line as l')
      .select((eb) => [
        'l.action',
        'l.duty',
        eb
          .selectFrom('access.audit_subject as s')
          .select((count) => count.fn.countAll<number>().as('n'))
          .whereRef('s.line_id', '=', 'l.id')
          .as('subjects'),
      ])
      .where('l.action', 'like', 'vb user%')
      .orderBy('l.id')
      .execute()
    return rows.map((row) => ({ ...row, subjects: Number(row.subjects) }))
  })

/** What only a superuser can do, past trigger and grant: change a line after it was sealed. */
async function tamper(): Promise<void> {
  const client = new pg.Client({ connectionString: test.databaseUrl('postgres') })
  await client.connect()
  await client.query(`alter table access.audit_line disable trigger all;
    update access.audit_line set action = 'something else'
      where id = (select line_id from access.audit_seal where seq = 1);
    alter table access.audit_line enable trigger all`)
  await client.end()
}

const signIn = (userName: string, password: string) =>
  test.app.inject({ method: 'POST', url: '/api/v1/login', payload: { userName, password } })

const passwordIn = (said: string) => /dùng một lần:\s+(\S+)/.exec(said)?.[1] ?? ''

describe('the command line', () => {
  it('adds, resets and disables a user, each under its audit line', async () => {
    const added = await add('mai.ca')
    expect(added).toMatchObject({ code: 0, complained: '' })
    const first = await signIn('mai.ca', passwordIn(added.said))
    expect(first.json()).toMatchObject({ mustChangePassword: true, userName: 'mai.ca' })

    const reset = await run('user', 'reset', 'mai.ca')
    expect(reset).toMatchObject({ code: 0, complained: '' })
    expect((await signIn('mai.ca', passwordIn(added.said))).statusCode).toBe(401)
    const [session] = first.cookies
    const me = { url: '/api/v1/me', headers: { cookie: `${session?.name}=${session?.value}` } }
    expect((await test.app.inject(me)).statusCode).toBe(401)
    expect((await signIn('mai.ca', passwordIn(reset.said))).statusCode).toBe(200)

    expect((await run('user', 'disable', 'mai.ca')).code).toBe(0)
    expect((await signIn('mai.ca', passwordIn(reset.said))).statusCode).toBe(401)
    expect(await writesByCommand()).toEqual(
      ['add', 'reset', 'disable'].map((verb) => ({
        action: `vb user ${verb}`,
        duty: 'SYS-IDENTITY',
        subjects: 1,
      })),
    )
  }, 40_000)

  it('links an account of the agency’s service, takes it away, and resets a second factor', async () => {
    await add('thao.ca')
    const withService = {
      ...settings(),
      VB_PUBLIC_URL: 'https://vung-buoc.example',
      VB_OIDC_ISSUER: 'https://dang-nhap.example',
      VB_OIDC_CLIENT_ID: 'vung-buoc',
      VB_OIDC_CLIENT_SECRET: 'o'.repeat(20),
    }
    const links = () =>
      withContext(test.house.db, { userId: null, duty: 'SYS-IDENTITY', units: [] }, (tx) =>
        tx.selectFrom('access.sign_in_link').select(['issuer', 'subject']).execute(),
      )
    const words = ['user', 'link', 'thao.ca', '--subject', 'thao@tinh']
    expect((await runCommand(words, withService)).code).toBe(0)
    expect(await links()).toEqual([{ issuer: 'https://dang-nhap.example', subject: 'thao@tinh' }])
    expect((await runCommand(['user', 'unlink', 'thao.ca'], withService)).code).toBe(0)
    expect(await links()).toEqual([])
    expect((await runCommand(['user', 'unlink', 'thao.ca'], withService)).code).toBe(1)
    expect((await run('user', 'link', 'thao.ca', '--subject', 'x')).complained).toMatch(/VB_OIDC/)
    const reset = await run('user', 'reset-factor', 'thao.ca')
    expect(reset).toMatchObject({ code: 0, complained: '' })
    expect(reset.said).toMatch(/Đã gỡ lớp xác thực thứ hai/)
  }, 60_000)

  it('refuses in one sentence, and ends with 1', async () => {
    const refused = await add('khong.vao', { duty: 'XX' })
    expect(refused).toMatchObject({ code: 1, said: '' })
    expect(refused.complained).toMatch(/^Không có nhiệm vụ mã "XX"[^\n]+\n$/)
  })

  it('does not understand in one line, and ends with 2', async () => {
    const answer = await runCommand(['user', 'add', '--nonsense'], {})
    expect(answer).toMatchObject({ code: 2, said: '' })
    expect(answer.complained).toMatch(/^Lệnh "user add" không có tùy chọn --nonsense[^\n]+\n$/)
  })

  it('explains itself in Vietnamese and English', async () => {
    const help = await runCommand(['--help'], {})
    expect(help.said).toMatch(/user add[\s\S]*Thêm người dùng[\s\S]*Add a user/)
    const one = await runCommand(['help', 'user', 'add'], {})
    expect(one.said).toMatch(/--decision\s+số quyết định[\s\S]*number of the decision/)
    expect((await runCommand(['--version'], {})).said).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('prints the settings without secrets', async () => {
    const printed = await run('config', 'print')
    expect(printed.said).toContain('VB_MODE=office')
    expect(printed.said).not.toMatch(/vb_app|ssss/)
  })

  it('gives out the signed heads of the audit, and believes no file that was changed', async () => {
    await sealOnce(test.house)
    const folder = temporaryFolder()
    expect((await run('audit', 'head', '--out', folder)).said).toMatch(/Đã ghi thêm 1 đầu chuỗi/)
    expect((await run('audit', 'head', '--out', folder)).said).toMatch(/Đã ghi thêm 0 đầu chuỗi/)
    const whole = await run('audit', 'verify', '--heads', folder)
    expect(whole).toMatchObject({ code: 0, complained: '' })
    expect(whole.said).toMatch(/Đã đối chiếu\s+2 đầu chuỗi/)
    const [name = ''] = fs.readdirSync(folder)
    const file = path.join(folder, name)
    const head = JSON.parse(fs.readFileSync(file, 'utf8')) as { lines: number }
    fs.writeFileSync(file, JSON.stringify({ ...head, lines: head.lines + 1 }))
    const forged = await run('audit', 'verify', '--heads', file)
    expect(forged.code).toBe(1)
    expect(forged.said).toMatch(/Sai: đầu chuỗi ngày .*: không do khóa đang tin ký/)
    fs.writeFileSync(file, '{}')
    const none = await run('audit', 'verify', '--heads', file)
    expect(none).toMatchObject({ code: 1, said: '' })
    expect(none.complained).toContain('không phải đầu chuỗi')
  })

  it('reports an audit that was tampered with, and ends with 1', async () => {
    await sealOnce(test.house)
    const whole = await run('audit', 'verify')
    expect(whole).toMatchObject({ code: 0, complained: '' })
    expect(whole.said).toMatch(/Chưa niêm phong\s+0 dòng[\s\S]*Chuỗi nguyên vẹn/)
    await tamper()
    const broken = await run('audit', 'verify')
    expect(broken.code).toBe(1)
    expect(broken.said).toMatch(/Sai: niêm phong 1, dòng \d+[\s\S]*KHÔNG nguyên vẹn/)
  })

  it('previews a sheet as JSON and nothing else, without any database', async () => {
    const preview = await runCommand(['mau-01', 'preview', FIXTURE, '--json'], {
      DATABASE_URL: 'nonsense',
    })
    expect(preview).toMatchObject({ code: 0, complained: '' })
    const answer = JSON.parse(preview.said) as Record<string, unknown[]>
    expect(Object.keys(answer)).toEqual(['rows', 'dropped', 'problems'])
    expect(answer['rows']?.length).toBeGreaterThan(10)
  })

  it('migrates and loads the profile, twice without harm', async () => {
    expect((await run('migrate')).said).toBe('Cơ sở dữ liệu đã đúng bản.\n')
    await run('profile', 'load')
    expect((await run('profile', 'load')).said).toMatch(/đã đúng bản/)
    expect((await run('profile', 'load', 'nowhere')).complained).toMatch(/^Cài đặt VB_PROFILE/)
  })

  it('works under no other profile than the one the database holds', async () => {
    const other = await runCommand(['user', 'disable', 'ai.do'], {
      ...settings(),
      VB_PROFILE: 'can-tho-2025',
    })
    expect(other).toMatchObject({ code: 1, said: '' })
    expect(other.complained).toMatch(/"chau-thanh-2024", không phải "can-tho-2025".*VB_PROFILE=/)
    const load = await run('profile', 'load', 'can-tho-2025')
    expect(load.code).toBe(1)
    expect(load.complained).toMatch(/đang chứa dữ liệu của hồ sơ địa bàn "chau-thanh-2024"/)
  })

  it('prints the key that signs packages: the same one every time, and never its secret', async () => {
    const DATA_DIR = temporaryFolder()
    const first = await runCommand(['package', 'key'], { DATA_DIR })
    expect(first.said).toMatch(/Khóa công khai\s+[\w-]{43}\nDấu vân tay\s+([0-9A-F]{4} ?){8}\n/)
    expect(await runCommand(['package', 'key'], { DATA_DIR })).toEqual(first)
    const kept = JSON.parse(
      fs.readFileSync(path.join(DATA_DIR, 'signing-key.json'), 'utf8'),
    ) as Record<string, string>
    expect(first.said).not.toContain(kept['privateKey'])
  })

  it('plays no demo outside demo mode', async () => {
    expect(await run('demo')).toMatchObject({ code: 1, said: '' })
  })
})
