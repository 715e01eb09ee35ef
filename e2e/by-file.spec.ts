import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEmptyDemo } from '../demo/play.ts'
import { becomeLocality } from '../server/test/become-locality.ts'
import { type BrowserHouse, browserHouse, DESKTOP, signIn } from './house.ts'
import { picture } from './pictures.ts'

// The police's installation with its demo, and the bank's, which no network reaches: empty.
const police = browserHouse()
const bank = browserHouse()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-by-file-'))

beforeAll(async () => {
  await becomeLocality(bank.test, 'chau-thanh-2024')
  await openEmptyDemo(bank.test.house)
})

afterAll(() => {
  fs.rmSync(folder, { recursive: true })
  expect([...police.complaints, ...bank.complaints]).toEqual([])
})

async function deskOf(house: BrowserHouse, userName: string): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  return page
}

const PARTNERS = '/chuyen-giao/noi-tin-cay'

async function keyOf(page: Page, name: RegExp): Promise<string> {
  const text = (await page.getByText(name).first().textContent()) ?? ''
  return text.trim()
}

/** One officer enters the other office's key, a second one types the fingerprint he was told. */
async function trust(here: BrowserHouse, there: BrowserHouse, [first, second, far]: string[]) {
  const theirs = await deskOf(there, String(far))
  await theirs.goto(there.address + PARTNERS)
  const key = await keyOf(theirs, /^[\w-]{43}$/)
  const fingerprint = await keyOf(theirs, /^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
  const proposer = await deskOf(here, String(first))
  await proposer.goto(here.address + PARTNERS)
  await proposer.getByRole('button', { name: 'Đề nghị tin một khóa' }).click()
  const form = proposer.getByRole('dialog')
  await form.getByLabel('Tên máy hoặc nơi đặt').fill('Máy chủ cơ quan')
  await form.getByLabel('Khóa công khai (43 ký tự)').fill(key)
  await form.getByLabel('Tin từ ngày').fill('1/4/24')
  await form.getByLabel('Số văn bản thỏa thuận').fill('12/QĐ (mẫu)')
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await proposer.getByText('Chờ duyệt').waitFor()
  const approver = await deskOf(here, String(second))
  await approver.goto(here.address + PARTNERS)
  await approver.getByRole('button', { name: /^Đối chiếu và duyệt khóa/ }).click()
  await approver.getByLabel('Dấu vân tay nghe được').fill(fingerprint.toLowerCase())
  const dialog = approver.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đối chiếu và duyệt' }).click()
  await approver.getByText('Đang tin cậy').waitFor()
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ])
  const place = path.join(folder, file.suggestedFilename())
  await file.saveAs(place)
  return place
}

it('a hand-over goes to another installation as one file, and its receipt comes back', async () => {
  await trust(bank, police, ['tindung', 'giamdoc', 'thuongtruc'])
  await trust(police, bank, ['thuongtruc.lap', 'thuongtruc', 'tindung'])

  const standing = await deskOf(police, 'thuongtruc')
  await standing.goto(`${police.address}/chuyen-giao`)
  await standing.getByRole('link', { name: 'Chuyển danh sách tháng 4/2024, đợt 2' }).click()
  await standing.getByRole('button', { name: 'Tạo gói chuyển giao' }).click()
  const file = await download(standing, 'Tải gói')
  expect(path.basename(file)).toBe('goi-chuyen-giao-2024-04-2.vbgoi')

  const officer = await deskOf(bank, 'tindung')
  await officer.goto(`${bank.address}/chuyen-giao/goi`)
  const torn = path.join(folder, 'rach.vbgoi')
  fs.writeFileSync(torn, fs.readFileSync(file).subarray(0, 5_000))
  await officer.setInputFiles('input[type=file]', torn)
  await officer.getByText(/Tệp không phải gói chuyển giao hoặc bị cắt ngang/).waitFor()
  await officer.setInputFiles('input[type=file]', file)
  await officer.getByText('Chữ ký đúng, đủ các phần').waitFor()
  await picture(officer, 'guide-goi-chuyen-giao')
  await officer.getByRole('button', { name: 'Đưa vào' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: 'Đưa vào' }).click()
  await officer.getByRole('heading', { name: 'Chuyển danh sách tháng 4/2024, đợt 2' }).waitFor()
  await officer.getByRole('link', { name: 'Xã Hồ Đắc Kiện' }).waitFor()
  await officer.getByRole('button', { name: /^Nhận tất cả/ }).click()
  await officer.getByRole('dialog').getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await officer.getByText('Ngân hàng đã nhận').first().waitFor()
  const receipt = await download(officer, 'Tải biên nhận')
  expect(path.basename(receipt)).toBe('bien-nhan-2024-04-2.vbbn')

  await standing.setInputFiles('input[type=file][accept=".vbbn"]', receipt)
  await standing.getByText('Ngân hàng đã nhận').first().waitFor()
  await standing.getByText(/Trịnh Thị Mai \(mẫu\) nhận 20\/05\/2024/).waitFor()
})
