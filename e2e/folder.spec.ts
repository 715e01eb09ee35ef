import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, signIn } from './house.ts'
import { picture } from './pictures.ts'

const house = browserHouse()

afterAll(() => {
  expect(house.complaints).toEqual([])
})

interface Lists {
  lists: { id: string; state: string }[]
}

async function pageOf(userName: string): Promise<Page> {
  const context = await house.open(DESKTOP)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  return page
}

const part = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title })

/** The compiler takes a line out while the chief has the folder open before him. */
async function takeALineOut(listId: string): Promise<string> {
  const page = await pageOf('lap.phutan')
  const api = `${house.address}/api/v1/lists/${listId}`
  const { lines } = (await (await page.request.get(api)).json()) as {
    lines: { id: string; version: number; fullName: string; state: string }[]
  }
  const line = lines.find(({ state }) => state === 'submitted')
  const answer = await page.request.post(`${api}/lines/${line?.id}/withdraw`, {
    data: { reason: 'moved-away' },
    headers: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${line?.version}"` },
  })
  expect(answer.status()).toBe(200)
  await page.close()
  return line?.fullName ?? ''
}

it('pages and signs the folder by keys; what changed meanwhile is shown before it is signed', async () => {
  const page = await pageOf('truong.phutan')
  const { lists } = (await (
    await page.request.get(`${house.address}/api/v1/lists`)
  ).json()) as Lists
  const id = lists.find(({ state }) => state === 'awaiting-signature')?.id ?? ''
  await page.goto(`${house.address}/`)
  await page
    .getByRole('link', { name: /Ký danh sách/ })
    .first()
    .click()
  await page.waitForURL(/\/bia$/)

  await part(page, 'Dự thảo phiếu trình').waitFor()
  await page.keyboard.press('ArrowRight')
  await part(page, 'Danh sách (Mẫu số 01)').waitFor()
  await page.keyboard.press('4')
  await part(page, 'Ai đã kiểm tra, lúc nào').waitFor()
  await picture(page, 'guide-bia-trinh-ky')
  await page.keyboard.press('ArrowLeft')
  await part(page, 'Thay đổi so với tháng trước').waitFor()

  const name = await takeALineOut(id)
  await page.keyboard.press('k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ký danh sách' }).press('Enter')
  await page.getByText('Nội dung đã thay đổi từ lúc bạn mở bìa').waitFor()
  await page
    .getByText(new RegExp(`^Bỏ: .*${name}`))
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Đã xem, đóng phần so sánh' }).press('Enter')

  await page.keyboard.press('k')
  await dialog.getByLabel('Số văn bản').fill('45')
  await dialog.getByLabel('Số văn bản').press('Enter')
  await page.getByText('Đã ký danh sách').waitFor()
  await dialog.waitFor({ state: 'hidden' })
  const pdf = await page.request.get(`${house.address}/api/v1/lists/${id}/folder.pdf`)
  expect(pdf.status()).toBe(200)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
