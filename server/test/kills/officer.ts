import http from 'node:http'
import type { Installation } from './installation.ts'
import { postJson } from './send.ts'

const OFFICER = { name: 'mai.ca', display: 'Sơn Thị Mai', duty: 'CA-L', unit: 'ca-an-ninh' }
const OWN_PASSWORD = 'cau-khi-bac-ngang-2026'

const agent = new http.Agent()

async function signIn(address: string, password: string): Promise<string> {
  const body = { userName: OFFICER.name, password }
  const answer = await postJson(`${address}/api/v1/login`, body, { agent, cookie: '' })
  if (answer.status !== 200) throw new Error(`no sign-in: ${JSON.stringify(answer.json)}`)
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** Adds a commune police officer as an office does, and answers the cookie of his session. */
export async function addOfficer(installation: Installation): Promise<string> {
  const words = Object.entries({ ...OFFICER, decision: '01/QĐ' })
  const options = words.flatMap(([option, value]) => [`--${option}`, value])
  const added = await installation.command('user', 'add', ...options)
  const [, oneTime] = /dùng một lần:\s+(\S+)/.exec(added.said) ?? []
  if (oneTime === undefined) throw new Error(`no officer was added: ${added.complained}`)
  const { address } = installation
  const cookie = await signIn(address, oneTime)
  const change = { current: oneTime, next: OWN_PASSWORD }
  const answer = await postJson(`${address}/api/v1/me/password`, change, { agent, cookie })
  if (answer.status !== 200) throw new Error(`no password: ${JSON.stringify(answer.json)}`)
  return await signIn(address, OWN_PASSWORD)
}
