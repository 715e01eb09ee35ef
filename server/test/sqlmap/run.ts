import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { benchHouse, type BenchHouse } from '../../../bench/house.ts'
import { NOBODY } from '../../src/access/identity/password.ts'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { buildApp } from '../../src/app.ts'
import { asOfficer } from '../as-officer.ts'
import { aCast, aList } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import { type ApiDescription, markedRequests } from './requests.ts'
import { OPTIONS, scan, sqlmapVersion } from './scan.ts'

const EVIDENCE = 'docs/evidence/sqlmap.json'
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** A house that answers as ever, and counts what it answers. */
async function openTarget(bench: BenchHouse, answers: Map<number, number>) {
  const app = await buildApp(bench.house, {
    logLevel: 'silent',
    https: false,
    requestsPerMinute: 1e9,
    dataDir: os.tmpdir(),
    demo: null,
  })
  // sqlmap sends one key with every try; a try with the key of another would be answered unread.
  app.addHook('onRequest', (request, _reply, done) => {
    request.headers['idempotency-key'] = randomUUID()
    done()
  })
  app.addHook('onResponse', (_request, reply, done) => {
    answers.set(reply.statusCode, (answers.get(reply.statusCode) ?? 0) + 1)
    done()
  })
  const host = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('http://', '')
  return { app, host }
}

async function requestsFor(bench: BenchHouse, app: FastifyInstance, host: string) {
  const test = bench as unknown as TestHouse
  const list = await aList(await aCast(test)).draft(3)
  const cookies = new Map<Duty, string>()
  for (const duty of Object.keys(DUTIES).filter(isDuty)) {
    cookies.set(duty, (await asOfficer(test, { duty, unit: 'ca-an-ninh' })).cookie)
  }
  // Officers made for a trial have no password; what asks for one has to find one.
  await bench.superuser.query('set session_replication_role = replica')
  await bench.superuser.query('update access.user_account set password_hash = $1', [NOBODY])
  const spec = app.swagger() as unknown as ApiDescription
  return markedRequests(spec, { ids: [list], cookies, host })
}

async function run(sqlmap: string): Promise<number> {
  const begun = performance.now()
  const at = new Date().toISOString()
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  const bench = await benchHouse()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-sqlmap-'))
  const answers = new Map<number, number>()
  try {
    const { app, host } = await openTarget(bench, answers)
    const requests = await requestsFor(bench, app, host)
    const parameters = requests.reduce((all, one) => all + one.parameters, 0)
    say(`sqlmap ${sqlmap}: ${requests.length} operations, ${parameters} parameters`)
    const { tried, findings } = await scan(requests, { host, folder })
    await app.close()
    const seconds = Math.round((performance.now() - begun) / 1_000)
    const told = Object.fromEntries([...answers].sort(([a], [b]) => a - b))
    const command = 'npm run sqlmap'
    const options = OPTIONS.join(' ')
    const what = { operations: requests.length, parameters, tried, answers: told, findings }
    const evidence = { commit, at, command, sqlmap, options, seconds, ...what }
    fs.writeFileSync(EVIDENCE, `${JSON.stringify(evidence, null, 2)}\n`)
    say(`${tried} parameters tried, ${findings.length} findings, ${seconds} s; kept in ${EVIDENCE}`)
    const bugs = answers.get(500) ?? 0
    if (bugs > 0) say(`${bugs} answers were errors of our own`)
    return findings.length + bugs === 0 ? 0 : 1
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
    await bench.close()
  }
}

const version = sqlmapVersion()
if (version === null)
  say('sqlmap is not installed. Debian, Ubuntu, as root: apt-get install sqlmap')
process.exitCode = version === null ? 2 : await run(version)
