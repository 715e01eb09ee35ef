import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedAndScanned } from '../demo/signed-papers.ts'
import { previewMau01Bytes } from '../server/src/journey/monthly-list/excel/preview-file.ts'
import { browserHouse, DESKTOP, signIn } from './house.ts'
import { picture } from './pictures.ts'

const house = browserHouse()
const FILE = path.join(
  import.meta.dirname,
  '../server/test/fixtures/mau-01/mau-01-an-ninh-2024-05.xlsx',
)

/** Each officer at a desk of his own, signed in once. */
const desks = new Map<string, Page>()

async function deskOf(userName: string): Promise<Page> {
  const known = desks.get(userName)
  if (known !== undefined) return known
  const context = await house.open(DESKTOP)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  desks.set(userName, page)
  return page
}

let listAddress = ''
const listId = (): string => listAddress.split('/').at(-1) ?? ''

async function openList(userName: string): Promise<Page> {
  const page = await deskOf(userName)
  await page.goto(house.address + listAddress)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

beforeAll(() => {
  expect(fs.existsSync(FILE)).toBe(true)
})

afterAll(() => {
  expect(house.complaints).toEqual([])
})

it('1. the commune police open the month and import the messy file', async () => {
  const door = await (await house.open(DESKTOP)).newPage()
  await door.goto(`${house.address}/dang-nhap`)
  await door.getByRole('button', { name: 'Đăng nhập' }).waitFor()
  await picture(door, 'guide-dang-nhap')
  const page = await deskOf('lap.anninh')
  await picture(page, 'guide-viec-cua-toi')
  await page.getByRole('link', { name: 'Mở danh sách của tháng' }).click()
  await page.getByRole('button', { name: 'Mở danh sách tháng 5/2024' }).click()
  await page.getByRole('heading', { name: 'Danh sách tháng 5/2024, Xã An Ninh' }).waitFor()
  listAddress = new URL(page.url()).pathname
  await picture(page, 'guide-danh-sach')
  await page.setInputFiles('input[type=file]', FILE)
  await page.getByRole('heading', { name: 'Xem lại tệp Excel đã nhập' }).waitFor()
  await page.getByText('Tội danh').first().waitFor()
  expect(await page.content()).not.toContain('Trộm cắp')
  await picture(page, 'guide-nhap-excel')
})

it('2. settle its doubts by keyboard, and take the rows over', async () => {
  const page = await deskOf('lap.anninh')
  await page.getByLabel(/Loại giấy cho 17 dòng/).selectOption('completion')
  await page.getByRole('button', { name: 'Đặt cho các dòng chưa ghi' }).click()
  await page.getByRole('gridcell', { name: '094178001021' }).click()
  for (const left of [2, 1]) {
    await page.keyboard.press('Enter')
    await page.getByText(`17 dòng, còn ${left} nghi vấn ở ${left} dòng`).waitFor()
  }
  await page.getByRole('button', { name: /Bỏ qua dòng 26/ }).click()
  await page.getByText('17 dòng, không còn nghi vấn').waitFor()
  await page
    .getByText(/Đã lưu \d\d:\d\d/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đưa vào danh sách' }).click()
  await page.getByRole('heading', { name: 'Danh sách tháng 5/2024, Xã An Ninh' }).waitFor()
  await page.getByRole('link', { name: 'Lý Thị Ngọc Đào' }).first().waitFor()
})

/** "Kiểm tra trước khi trình", then submit. */
async function submit(): Promise<void> {
  const page = await openList('lap.anninh')
  await page.getByRole('button', { name: 'Kiểm tra trước khi trình' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/Giữ lại \d+ người/).waitFor()
  await picture(page, 'guide-trinh-ky')
  await dialog.getByRole('button', { name: 'Trình Trưởng Công an ký' }).click()
  await page.getByText('Đã trình danh sách chờ ký').waitFor()
}

async function sign(): Promise<void> {
  const page = await openList('truong.anninh')
  await page.getByRole('button', { name: 'Ký danh sách' }).click()
  await picture(page, 'guide-ky')
  await page.getByRole('dialog').getByRole('button', { name: 'Ký và chuyển UBND' }).click()
  await page.getByText(/Đã ký; danh sách đang ở/).waitFor()
}

it('3. submit: bad conduct, a closed window and a missing certificate stay behind, with reasons', async () => {
  await submit()
  const page = await openList('lap.anninh')
  await page.getByText('Giữ lại', { exact: true }).first().waitFor()
})

it('4. the chief signs; the commune returns the list once, with all reasons', async () => {
  await sign()
  const page = await openList('ubnd.anninh')
  await page.getByRole('button', { name: 'Trả lại cả danh sách' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Thông tin chưa đúng').check()
  await dialog.getByLabel('Số tiền chưa rõ').check()
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Bị trả lại').first().waitFor()
})

it('5. it is submitted and signed again, and the commune confirms every line and signs', async () => {
  await submit()
  await sign()
  const page = await openList('ubnd.anninh')
  await page.getByRole('button', { name: /Xác nhận \d+ dòng còn lại/ }).click()
  await page.getByText(/Đã xác nhận \d+ dòng/).waitFor()
  await picture(page, 'guide-xac-nhan')
  await picture(page, 'walk')
  await page.getByRole('button', { name: 'Xác nhận và ký' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận và ký' }).click()
  await page.getByText('Đã xác nhận danh sách').waitFor()
})

it('6. the standing agency may not sign before the signed copy is there', async () => {
  const page = await deskOf('thuongtruc')
  await page.goto(`${house.address}/chuyen-giao`)
  await page.getByRole('button', { name: 'Mở chuyển giao tháng 5/2024' }).click()
  await page.getByRole('heading', { name: 'Chuyển danh sách tháng 5/2024' }).waitFor()
  await page.getByText(/Chưa có danh sách được xác nhận/).waitFor()
  await picture(page, 'guide-chuyen-giao')
  await page.getByText(/Còn thiếu bản ký, đóng dấu của: xã An Ninh\./).waitFor()
  await page.getByRole('button', { name: 'Ký và chuyển ngân hàng' }).click()
  const refused = page.getByRole('dialog')
  await refused.getByRole('button', { name: 'Ký và chuyển' }).click()
  await refused
    .getByText(/Chưa chuyển được vì còn thiếu bản ký, đóng dấu của: Xã An Ninh/)
    .waitFor()
  await refused.getByRole('button', { name: 'Thôi' }).click()
})

it('7. the commune scans the signed paper, and it files itself', async () => {
  const page = await openList('ubnd.anninh')
  await page.getByText('Bản ký: còn thiếu').first().waitFor()
  const printed = await page.request.get(`${house.address}/api/v1/lists/${listId()}/mau-01.pdf`)
  await page.goto(`${house.address}/ban-ky`)
  const scans = await signedAndScanned(await printed.body())
  const files = scans.map((buffer, at) => ({
    name: `trang-${at}.jpg`,
    mimeType: 'image/jpeg',
    buffer,
  }))
  await page.locator('input[type=file][multiple]').setInputFiles(files)
  await page.getByText('Đã xếp 1 văn bản về hồ sơ.').waitFor()
  await picture(page, 'guide-ban-ky')
  const list = await openList('ubnd.anninh')
  await list.getByText('Bản ký: đã có').first().waitFor()
})

it('8. the standing agency signs and hands over', async () => {
  const page = await deskOf('thuongtruc')
  await page.reload()
  await page.getByRole('button', { name: 'Ký và chuyển ngân hàng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số văn bản chuyển').fill('91/CV-CAH')
  await dialog.getByRole('button', { name: 'Ký và chuyển' }).click()
  await page.getByText('Đã chuyển danh sách đến ngân hàng').waitFor()
})

it('9. the bank receives', async () => {
  const page = await deskOf('tindung')
  await page.goto(`${house.address}/chuyen-giao`)
  await page.getByRole('link', { name: 'Chuyển danh sách tháng 5/2024', exact: true }).click()
  await picture(page, 'guide-tiep-nhan')
  await page.getByRole('button', { name: 'Nhận tất cả' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await page.getByText('Đã ghi nhận danh sách').waitFor()
})

it('10. the exported Mẫu 01 holds exactly the lines that were received', async () => {
  const page = await openList('tindung')
  await page.getByRole('button', { name: 'In và tải' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Mẫu 01: Tải bản Excel (.xlsx)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('mau-01-an-ninh-2024-05.xlsx')
  const preview = await previewMau01Bytes(fs.readFileSync(await download.path()))
  expect(preview.problems).toEqual([])
  expect(preview.rows.map((row) => row.fullName)).toContain('Lý Thị Ngọc Đào')
  expect(preview.rows.every((row) => row.conduct === 'good' && row.doubts.length === 0)).toBe(true)
})

it('11. every step stands in the thread of one person, and in the diary', async () => {
  const page = await openList('lap.anninh')
  await page.getByRole('link', { name: 'Lý Thị Ngọc Đào' }).first().click()
  await page.getByRole('heading', { name: 'Lý Thị Ngọc Đào' }).waitFor()
  for (const holder of [
    /Ủy ban nhân dân xã An Ninh/,
    /Công an huyện Châu Thành/,
    /Phòng giao dịch/,
  ]) {
    await page.getByText(holder).first().waitFor()
  }
  await picture(page, 'guide-nguoi')
  await openList('lap.anninh')
  await page.getByRole('link', { name: 'Xem nhật ký của danh sách này' }).click()
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor()
  await picture(page, 'guide-nhat-ky')
  const officer = await deskOf('baove')
  await officer.goto(`${house.address}/nhat-ky?subjectId=${listId()}`)
  await officer.getByRole('row').nth(8).waitFor()
})
