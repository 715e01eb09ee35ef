import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, signIn } from './house.ts'

const house = browserHouse()

afterAll(() => {
  expect(house.complaints).toEqual([])
})

async function deskOf(userName: string): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
  return page
}

it('Ctrl+K opens a list by commune and month, typed without marks, by keys alone', async () => {
  const page = await deskOf('thuongtruc')
  const link = page.getByRole('row', { name: /An Hiệp/ }).getByRole('link')
  const list = (await link.first().getAttribute('href')) ?? ''
  // The search is a part of its own that the page fetches after itself.
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+K')
  const field = page.getByPlaceholder(/Tìm người/)
  await field.fill('danh sach an hiep 5/2024')
  await page.getByRole('button', { name: /Danh sách Xã An Hiệp, tháng 5\/2024/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === list)
})

it('a number opens exactly its rows', async () => {
  const page = await deskOf('ubnd.anhiep')
  const tile = page.getByRole('list', { name: 'Số liệu cần để ý' }).getByRole('link').first()
  const value = Number.parseInt((await tile.textContent()) ?? '', 10)
  expect(value).toBeGreaterThan(0)
  await tile.click()
  await page.waitForURL((url) => url.pathname === '/danh-sach')
  await page.locator('main tbody tr').first().waitFor()
  expect(await page.locator('main tbody tr').count()).toBe(value)
})

it('the leader sees every commune and the months, and no list to open', async () => {
  const page = await deskOf('lanhdao')
  await page.getByRole('row', { name: /An Ninh/ }).waitFor()
  await page.locator('main .recharts-surface').first().waitFor()
  expect(await page.locator('main a[href^="/danh-sach"]').count()).toBe(0)
})

it('"?" shows the keys, but is only a letter inside a field', async () => {
  const page = await deskOf('lap.anninh')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goto(`${house.address}/nguoi`)
  const field = page.locator('main input').first()
  await field.focus()
  await page.keyboard.type('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
})
