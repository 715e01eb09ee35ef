import { afterAll, beforeAll } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_PASSWORD, demoAccounts } from '../demo/accounts.ts'
import { startSealer } from '../server/src/access/audit/sealer.ts'
import { type TestHouse, testHouse } from '../server/test/test-house.ts'
import { launchBrowser } from './browser.ts'

export const DESKTOP = { width: 1280, height: 860 }
export const PHONE = { width: 360, height: 740 }

/** A whole house on a copy of the demo district, and a browser at its door. */
export interface BrowserHouse {
  test: TestHouse
  address: string
  browser: Browser
  /** What any page complained about; the specs expect nothing. */
  complaints: string[]
  open(viewport: { width: number; height: number }): Promise<BrowserContext>
}

/** A refused request is an answer, not a complaint: pages show it to the officer. */
const isAnswer = (text: string): boolean => /status of (?:401|403|404|409|412|422|429)/.test(text)

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !isAnswer(text)) complaints.push(`${page.url()}: ${text}`)
  })
}

export function browserHouse(): BrowserHouse {
  const test = testHouse({ accounts: demoAccounts('chau-thanh-2024'), password: DEMO_PASSWORD })
  const house = { test, complaints: [] as string[] } as unknown as BrowserHouse
  house.open = async (viewport) => {
    const context = await house.browser.newContext({
      viewport,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    context.on('page', (page) => listen(page, house.complaints))
    return context
  }
  let sealer: ReturnType<typeof startSealer>
  beforeAll(async () => {
    sealer = startSealer(test.house)
    house.address = await test.app.listen({ port: 0, host: '127.0.0.1' })
    house.browser = await launchBrowser()
  })
  afterAll(async () => {
    await house.browser.close()
    await sealer.stop()
  })
  return house
}

/** Signs in as a person does: the form, the two fields, the button. */
export async function signIn(page: Page, address: string, userName: string): Promise<void> {
  await page.goto(`${address}/dang-nhap`)
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
}
