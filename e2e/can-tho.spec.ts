import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { playDemo } from '../demo/play.ts'
import { becomeLocality } from '../server/test/become-locality.ts'
import { browserHouse, DESKTOP, signIn } from './house.ts'

// The same program in the four communes of Cần Thơ: the walk of the month, once.
const house = browserHouse()

beforeAll(async () => {
  await becomeLocality(house.test, 'can-tho-2025')
  await playDemo(house.test.house)
}, 120_000)

afterAll(() => {
  expect(house.complaints).toEqual([])
})

async function deskOf(userName: string, address: string): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  await page.goto(house.address + address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

it('from the commune police to the bank, where no district is left', async () => {
  const compiler = await deskOf('lap.anninh', '/')
  await compiler.getByRole('link', { name: 'Mở danh sách của tháng' }).click()
  await compiler.getByRole('button', { name: 'Mở danh sách tháng 11/2025' }).click()
  await compiler.getByRole('heading', { name: 'Danh sách tháng 11/2025, Xã An Ninh' }).waitFor()
  const { pathname: list } = new URL(compiler.url())
  await compiler.getByRole('button', { name: 'Kiểm tra trước khi trình' }).click()
  await inDialog(compiler, 'Trình Trưởng Công an ký')
  await compiler.getByText('Đã trình danh sách chờ ký').waitFor()

  const chief = await deskOf('truong.anninh', list)
  await chief.getByRole('button', { name: 'Ký danh sách' }).click()
  await inDialog(chief, 'Ký và chuyển UBND')
  await chief.getByText(/Đã ký; danh sách đang ở Ủy ban nhân dân xã An Ninh/).waitFor()

  const committee = await deskOf('ubnd.anninh', list)
  await committee.getByRole('button', { name: /Xác nhận \d+ dòng còn lại/ }).click()
  await committee.getByText(/Đã xác nhận \d+ dòng/).waitFor()
  await committee.getByRole('button', { name: 'Xác nhận và ký' }).click()
  await inDialog(committee, 'Xác nhận và ký')
  await committee.getByText('Đã xác nhận danh sách').waitFor()

  const standing = await deskOf('thuongtruc', '/chuyen-giao')
  await standing.getByRole('button', { name: 'Mở chuyển giao tháng 11/2025' }).click()
  await standing.getByText(/Chưa có danh sách được xác nhận: .*xã Hồ Đắc Kiện/).waitFor()
  await standing.getByRole('button', { name: 'Ký và chuyển ngân hàng' }).click()
  await standing.getByRole('dialog').getByLabel('Số văn bản chuyển').fill('151/CV-CATP')
  await inDialog(standing, 'Ký và chuyển')
  await standing.getByText('Đã chuyển danh sách đến ngân hàng').waitFor()

  const bank = await deskOf('tindung', new URL(standing.url()).pathname)
  await bank.getByRole('button', { name: 'Nhận tất cả' }).click()
  await inDialog(bank, 'Xác nhận đã nhận')
  await bank.getByText('Đã ghi nhận danh sách').waitFor()
  expect(await bank.content()).not.toMatch(/[Hh]uyện/)
})

it('an old commune is found by its name, with the day and the decision', async () => {
  const page = await deskOf('ubnd.thuanhoa', '/don-vi-cu')
  await page.getByLabel('Tên xã, thị trấn hoặc mã').fill('phu tan')
  await page.getByRole('rowheader', { name: /Xã Phú Tân/ }).waitFor()
  await page.getByText('01/07/2025').first().waitFor()
  await page.getByRole('rowheader', { name: /Thiện Mỹ/ }).waitFor({ state: 'detached' })
})
