import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, signIn } from './house.ts'

const house = browserHouse()
let page: Page

beforeAll(async () => {
  page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, 'lap.anninh')
})

afterAll(() => {
  expect(house.complaints).toEqual([])
})

const veiled = () => page.locator('main[data-veiled][inert]')

/** Each page begins in sight, whatever the test before it left. */
async function open(path: string): Promise<void> {
  await page.evaluate('sessionStorage.clear()')
  await page.goto(house.address + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

it('Esc veils the whole page until Esc again, also when it is loaded anew', async () => {
  await open('/nguoi')
  await page.keyboard.press('Escape')
  await veiled().waitFor()
  await page.reload()
  await veiled().waitFor()
  await page.getByRole('button', { name: 'Hiện lại (Esc)' }).waitFor()
  await page.keyboard.press('Escape')
  await veiled().waitFor({ state: 'detached' })
})

it('Esc first closes what is open on top', async () => {
  await open('/')
  await page.getByRole('button', { name: /Đổi ngày của bản mẫu/ }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await veiled().count()).toBe(0)
})

it('veils itself when another window comes to the front, where the officer wants that', async () => {
  await open('/tai-khoan')
  await page.getByLabel(/Tự che khi chuyển sang cửa sổ khác/).check()
  await page.evaluate('window.dispatchEvent(new Event("blur"))')
  await veiled().waitFor()
  await page.keyboard.press('Escape')
  await page.getByLabel(/Tự che khi chuyển sang cửa sổ khác/).uncheck()
  await page.evaluate('window.dispatchEvent(new Event("blur"))')
  expect(await veiled().count()).toBe(0)
})

it('names nobody in the title of a tab, which history and a print would keep', async () => {
  await open('/nguoi')
  const link = page.locator('main tbody a').first()
  await link.waitFor()
  const name = (await link.textContent()) ?? ''
  await link.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(await page.title()).toBe('Hồ sơ người · Vững Bước')
})

it('prints the page without its furniture, marked as sample data, whole behind the veil', async () => {
  await open('/nguoi')
  await page.locator('main tbody th').first().waitFor()
  await page.keyboard.press('Escape')
  await veiled().waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('DỮ LIỆU MẪU').first().isVisible()).toBe(true)
  expect(await page.locator('main tbody th').first().isVisible()).toBe(true)
  const filter = () => page.evaluate("getComputedStyle(document.querySelector('main')).filter")
  await expect.poll(filter).toBe('none')
  expect(await page.locator('header nav').first().isVisible()).toBe(false)
  expect(await page.locator('button:visible').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
})
