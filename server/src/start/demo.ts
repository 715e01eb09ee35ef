import { openSystemLine, systemContext } from '../access/audit/as-system.ts'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { House } from '../access/door/house.ts'
import { hasUsers } from '../access/identity/accounts.queries.ts'
import type { DemoAccount } from '../access/identity/welcome.ts'
import { ConfigError } from '../config.ts'
import { businessDate } from '../platform/clock/clock.ts'
import { tryLock } from '../platform/database/database.queries.ts'
import { type Tx, withContext } from '../platform/database/database.ts'
import { findDocument, saveDocument } from '../platform/profile/profile.queries.ts'

const SYSTEM = systemContext('SYS-PROFILE')
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the sign-in page and the screen show of a demo. */
export interface Demo {
  accounts: DemoAccount[]
  password: string
}

type PlayDemo = (house: House, tell: (line: string) => void) => Promise<void>

/** The demo lies beside the program and knows it; the program only knows where to look. */
async function findModule<T>(name: string): Promise<T | null> {
  const place = new URL(`../../../demo/${name}`, import.meta.url)
  return fs.existsSync(fileURLToPath(place)) ? ((await import(place.href)) as T) : null
}

export type DemoState = 'played' | 'half-played' | 'users' | 'empty'

async function stateIn(tx: Tx): Promise<DemoState> {
  if ((await findDocument(tx, 'demo-played')) !== undefined) return 'played'
  if ((await findDocument(tx, 'demo-started')) !== undefined) return 'half-played'
  return (await hasUsers(tx)) ? 'users' : 'empty'
}

const IDENTITY = systemContext('SYS-IDENTITY')

/** What lies in the database: a demo, one that was interrupted, somebody's own data, nothing. */
export const demoState = (house: House): Promise<DemoState> =>
  withContext(house.db, IDENTITY, stateIn)

async function markStarted(house: House): Promise<void> {
  await withContext(house.db, SYSTEM, async (tx) => {
    await openSystemLine(tx, {
      duty: 'SYS-PROFILE',
      action: 'demo play',
      requestId: 'demo:play',
      onDate: await businessDate(tx, house.demo),
    })
    await saveDocument(tx, 'demo-started', true)
  })
}

/** Officers and the day of the demo, nobody else: the other end of a hand-over by file. */
export async function openEmptyDemo(house: House): Promise<void> {
  const module = await findModule<{ openEmptyDemo: (house: House) => Promise<void> }>('play.ts')
  if (module === null) return
  await markStarted(house)
  await module.openEmptyDemo(house)
}

async function play(house: House, tell: (line: string) => void): Promise<void> {
  const module = await findModule<{ playDemo: PlayDemo }>('play.ts')
  if (module === null) return
  const began = performance.now()
  tell('Đang nạp dữ liệu mẫu (chỉ lần đầu)…')
  await markStarted(house)
  await module.playDemo(house, tell)
  tell(`Đã nạp dữ liệu mẫu sau ${((performance.now() - began) / 1000).toFixed(1)} giây.`)
}

/**
 * Plays the demo into an empty database, once: of several processes that come at the same time
 * one plays and the others wait. Answers what lies there afterwards.
 */
export async function playDemoOnce(house: House, tell: (line: string) => void): Promise<DemoState> {
  for (;;) {
    const done = await withContext(house.db, SYSTEM, async (tx) => {
      if (!(await tryLock(tx, 'demo'))) return false
      if ((await demoState(house)) === 'empty') await play(house, tell)
      return true
    })
    if (done) return await demoState(house)
    await sleep(500)
  }
}

/** The accounts to show, when it is a demo that lies in the database. */
export async function findDemo(profile: string): Promise<Demo | null> {
  const module = await findModule<{
    demoAccounts: (profile: string) => DemoAccount[]
    DEMO_PASSWORD: string
  }>('accounts.ts')
  if (module === null) return null
  return { accounts: module.demoAccounts(profile), password: module.DEMO_PASSWORD }
}

/** Public passwords have no place in an office, nor has somebody's work in a demo. */
export function refuseDemoInOffice(state: DemoState): void {
  if (state !== 'played' && state !== 'half-played') return
  throw new ConfigError(
    'Cài đặt VB_MODE (đang là "office") không dùng được: nơi này đang chứa dữ liệu mẫu. Hãy đặt DATA_DIR hoặc DATABASE_URL khác cho dữ liệu thật.',
  )
}
