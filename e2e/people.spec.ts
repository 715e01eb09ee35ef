import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, signIn } from './house.ts'

const house = browserHouse()
const desks = new Map<string, Page>()

async function deskOf(userName: string): Promise<Page> {
  const known = desks.get(userName)
  if (known !== undefined) return known
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  desks.set(userName, page)
  return page
}

async function open(userName: string, path: string): Promise<Page> {
  const page = await deskOf(userName)
  await page.goto(house.address + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

afterAll(() => {
  expect(house.complaints).toEqual([])
})

it('1. a notice is taken in, the residence checked, the person met and his need stated', async () => {
  const page = await open('lap.anninh', '/nguoi-sap-ve')
  await page.getByRole('button', { name: 'Nhận thông báo' }).click()
  await page.getByLabel(/^Số thông báo/).fill('245')
  await page.getByLabel('Ngày ghi trên thông báo').fill('16/05/2024')
  await page.getByLabel('Họ, đệm và tên').fill('Sơn Mới Về Mẫu')
  await page.getByLabel('Ngày sinh').fill('11/02/1990')
  await page.getByLabel('Chưa được cấp số định danh').check()
  await page.getByLabel('Ấp, khóm').fill('ấp Trà Canh')
  await page.getByRole('button', { name: 'Ghi và nhận tiếp' }).click()
  await rowOf(page, 'Sơn Mới Về Mẫu').waitFor()
  await rowOf(page, 'Sơn Mới Về Mẫu').getByRole('button', { name: 'Ghi kết quả kiểm tra' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Ghi kết quả kiểm tra' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.goto(`${house.address}/nguoi-sap-ve?state=done`)
  await page.getByRole('link', { name: 'Sơn Mới Về Mẫu' }).click()
  await page.getByText('Đã về địa phương, cư trú tại xã').waitFor()
  await page.getByRole('button', { name: 'Ghi lần liên hệ' }).click()
  await page.getByLabel('Nhu cầu vay vốn').selectOption('production')
  await page.getByLabel('Số tiền cần vay').fill('40 triệu')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByText('Có nhu cầu vay').first().waitFor()
})

it('2. the other commune takes in a person who moves there; the old one only reads', async () => {
  const next = await open('lap.phutam', '/chuyen-noi-cu-tru')
  await rowOf(next, 'Châu Đa Ra Mẫu').getByRole('button', { name: 'Nhận người này' }).click()
  const dialog = next.getByRole('dialog')
  await dialog.getByLabel('Ấp, khóm nơi ở mới').fill('ấp Sóc Tháo')
  await dialog.getByRole('button', { name: 'Nhận người này' }).click()
  await rowOf(next, 'Châu Đa Ra Mẫu').getByText('Đã nhận').waitFor()
  await next.getByRole('link', { name: 'Châu Đa Ra Mẫu' }).click()
  await next.getByText('Xã mới nhận người chuyển đến').waitFor()
  const old = await open('lap.anninh', '/chuyen-noi-cu-tru')
  await old.getByRole('link', { name: 'Châu Đa Ra Mẫu' }).click()
  await old.getByText('Xã mới nhận người chuyển đến').waitFor()
  expect(await old.getByRole('button', { name: 'Cho rời chương trình' }).count()).toBe(0)
})

it('3. two records are found to be one woman, and taken apart again', async () => {
  const page = await open('lap.anninh', '/trung-ho-so')
  await rowOf(page, 'Đặng Thị Hoa Mẫu').first().getByRole('link', { name: 'So sánh' }).click()
  await page.getByText('khác nhau', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Cùng một người' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cùng một người' }).click()
  await page.getByRole('heading', { name: 'Đã gộp, còn tách lại được' }).waitFor()
  expect(await rowOf(page, 'Đặng Thị Hoa Mẫu').count()).toBe(0)
  await page.getByRole('button', { name: 'Tách lại' }).click()
  await rowOf(page, 'Đặng Thị Hoa Mẫu').first().waitFor()
})
