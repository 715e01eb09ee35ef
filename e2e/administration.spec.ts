import os from 'node:os'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newSetupCode } from '../server/src/access/administration/setup/setup-code.ts'
import type { House } from '../server/src/access/door/house.ts'
import { buildApp } from '../server/src/app.ts'
import { becomeLocality } from '../server/test/become-locality.ts'
import { browserHouse, DESKTOP } from './house.ts'
import { picture } from './pictures.ts'

// An office on its first day: a locality, no account, no demo.
const house = browserHouse()
const OWN = 'một câu tiếng Việt dễ nhớ'
let office: House
let app: FastifyInstance
let address: string

beforeAll(async () => {
  await becomeLocality(house.test, 'chau-thanh-2024')
  office = { ...house.test.house, demo: false }
  app = await buildApp(office, {
    logLevel: 'silent',
    https: false,
    requestsPerMinute: 1_000_000,
    dataDir: os.tmpdir(),
    demo: null,
    localities: { only: 'chau-thanh-2024', load: () => Promise.resolve() },
  })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})

afterAll(async () => {
  await app.close()
  expect(house.complaints).toEqual([])
})

async function newPage(): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function enter(page: Page, userName: string, password: string): Promise<void> {
  await page.goto(`${address}/dang-nhap`)
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** The first sign-in of somebody who was handed a paper: he is led to a password of his own. */
async function enterFirst(userName: string, password: string): Promise<Page> {
  const page = await newPage()
  await enter(page, userName, password)
  await page.getByLabel('Mật khẩu hiện tại').fill(password)
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN)
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN)
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await page.getByRole('heading', { level: 1, name: /Việc của tôi|chưa có nhiệm vụ/ }).waitFor()
  return page
}

const shownPassword = async (page: Page): Promise<string> =>
  (await page.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).textContent()) ?? ''

async function setUp(): Promise<{ first: Page; second: Page }> {
  const first = await newPage()
  await first.goto(address)
  await first.getByRole('link', { name: 'Cài đặt lần đầu' }).click()
  const code = (await newSetupCode(office)) ?? ''
  await first.getByRole('textbox', { name: 'Mã cài đặt' }).fill(code.toUpperCase())
  await first.getByRole('button', { name: 'Tiếp tục' }).click()
  await first.getByLabel('Hai quản trị viên thuộc đơn vị').selectOption('ubnd-chau-thanh')
  await first.getByLabel('Số quyết định phân công').fill('01/QĐ-UBND')
  const mine = first.getByRole('region', { name: 'Quản trị viên thứ nhất: bạn' })
  await mine.getByLabel('Họ và tên').fill('Đỗ Văn Máy')
  await mine.getByLabel('Tên đăng nhập').fill('quan.tri')
  await mine.getByLabel('Mật khẩu', { exact: true }).fill(OWN)
  await mine.getByLabel('Nhập lại mật khẩu').fill(OWN)
  const other = first.getByRole('region', { name: 'Quản trị viên thứ hai' })
  await other.getByLabel('Họ và tên').fill('Lâm Thị Sa Mol')
  await other.getByLabel('Tên đăng nhập').fill('quan.tri2')
  await picture(first, 'cai-dat-lan-dau')
  await first.getByRole('button', { name: 'Lập hai quản trị viên' }).click()
  await first.getByRole('heading', { name: 'Đã cài đặt xong' }).waitFor()
  const password = await shownPassword(first)
  await first.getByRole('button', { name: 'Tôi đã ghi lại' }).click()
  await enter(first, 'quan.tri', OWN)
  await first.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  return { first, second: await enterFirst('quan.tri2', password) }
}

async function addOfficer(page: Page, name: string, userName: string): Promise<string> {
  await page.goto(`${address}/quan-tri`)
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Họ và tên').fill(name)
  await form.getByLabel('Tên đăng nhập').fill(userName)
  await form.getByLabel('Đơn vị công tác').selectOption('ca-an-hiep')
  await form.getByRole('button', { name: 'Thêm và tạo' }).click()
  const password = await shownPassword(page)
  await page.getByRole('button', { name: 'Tôi đã ghi lại' }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return password
}

async function proposeDuty(page: Page, duty: string): Promise<void> {
  await page.getByRole('button', { name: 'Đề nghị giao nhiệm vụ' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Nhiệm vụ', { exact: true }).selectOption({ label: duty })
  await form.getByLabel('Số quyết định phân công').fill('15/QĐ-CAX')
  await form.getByLabel('Dòng ghi trên chữ ký').fill('TRƯỞNG CÔNG AN')
  await form.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.getByText('đề nghị về người này đang chờ duyệt').waitFor()
}

async function approve(page: Page, what: string): Promise<void> {
  await page.goto(`${address}/quan-tri/cho-duyet`)
  await page.getByRole('button', { name: new RegExp(`^Xem và duyệt: ${what}`) }).click()
  await picture(page, 'quan-tri-duyet')
  await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function delegate(page: Page): Promise<void> {
  await page.goto(`${address}/uy-quyen`)
  await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Cho đồng nghiệp').selectOption({ label: 'Lê Thị Hai' })
  await form.getByLabel('Đến trước ngày').fill('1/1/2030')
  await form.getByLabel('Số văn bản ủy quyền').fill('08/UQ-CAX')
  await form.getByLabel('Chức danh của người được ủy quyền').fill('cán bộ')
  await picture(page, 'uy-quyen')
  await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
  await page.getByText('TUQ. TRƯỞNG CÔNG AN / CÁN BỘ').waitFor()
}

async function leave(page: Page): Promise<void> {
  await page.goto(`${address}/quan-tri`)
  await page.getByRole('link', { name: 'Trần Văn Một' }).click()
  await page.getByRole('link', { name: 'Thôi việc, bàn giao' }).click()
  await page
    .getByLabel('Người nhận: Ký và chuyển danh sách')
    .selectOption({ label: 'Lê Thị Hai (Công an xã An Hiệp)' })
  await page.getByLabel('Số quyết định').fill('20/QĐ-CAH')
  await picture(page, 'thoi-viec')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.getByText('Chờ một quản trị viên khác').waitFor()
}

it('from an empty office to officers at work, a delegation, and one who leaves', async () => {
  const { first, second } = await setUp()
  await first.goto(`${address}/cai-dat-lan-dau`)
  await first.getByRole('heading', { name: 'Không có trang này' }).waitFor()

  const secret = await addOfficer(first, 'Trần Văn Một', 'mot')
  await proposeDuty(first, 'Ký và chuyển danh sách')
  const other = await addOfficer(first, 'Lê Thị Hai', 'hai')
  const chief = await enterFirst('mot', secret)
  expect(await chief.getByRole('heading', { level: 1 }).textContent()).toContain('chưa có nhiệm vụ')
  await approve(second, 'Giao nhiệm vụ cho Trần Văn Một')
  await second.goto(`${address}/quan-tri/nhiem-vu`)
  await second.getByRole('link', { name: 'Trần Văn Một' }).waitFor()
  await picture(second, 'quan-tri-nhiem-vu')

  await enter(chief, 'mot', OWN)
  await chief.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
  await delegate(chief)
  const colleague = await enterFirst('hai', other)
  await colleague.goto(`${address}/uy-quyen`)
  await colleague.getByText('không ủy quyền được').waitFor()

  await leave(first)
  await approve(second, 'Cho Trần Văn Một thôi việc')
  await chief.goto(`${address}/uy-quyen`)
  await chief.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  await colleague.goto(`${address}/tai-khoan`)
  await colleague.getByText('Ký và chuyển danh sách').first().waitFor()
  await second.goto(`${address}/quan-tri`)
  await second.getByLabel('Tình trạng').selectOption({ label: 'Đã khóa' })
  await second.getByRole('link', { name: 'Trần Văn Một' }).waitFor()
})
