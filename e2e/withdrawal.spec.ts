import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, signIn } from './house.ts'
import { picture } from './pictures.ts'

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

let notice = ''

async function openNotice(userName: string): Promise<Page> {
  const page = await deskOf(userName)
  await page.goto(house.address + notice)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** One hop: the button of the page, then the same button in the dialog. */
async function hop(userName: string, name: string, done: string): Promise<void> {
  const page = await openNotice(userName)
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await page.getByText(done).first().waitFor()
}

/** The April list of An Ninh, which the bank has received. */
async function openReceivedList(userName: string): Promise<Page> {
  const page = await deskOf(userName)
  const answer = await page.request.get(`${house.address}/api/v1/lists?month=2024-04`)
  const { lists } = (await answer.json()) as { lists: { id: string; areaId: string }[] }
  const list = lists.find((one) => one.areaId === 'an-ninh')
  await page.goto(`${house.address}/danh-sach/${list?.id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

afterAll(() => {
  expect(house.complaints).toEqual([])
})

it('1. the compiler takes a name back from a list the bank has received', async () => {
  const page = await openReceivedList('lap.anninh')
  await page.getByRole('button', { name: 'Lập thông báo rút tên' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Lập và trình Trưởng Công an ký' }).click()
  await dialog.getByText('Hãy chọn ít nhất một người.').waitFor()
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Lập và trình Trưởng Công an ký' }).click()
  await dialog.getByLabel(/^Lý do của/).selectOption('moved-away')
  await picture(page, 'guide-rut-ten-lap')
  await dialog.getByRole('button', { name: 'Lập và trình Trưởng Công an ký' }).click()
  await page.waitForURL(/\/rut-ten\//)
  notice = new URL(page.url()).pathname
})

it('2. the chief signs; from then on the bank sees the name as being withdrawn', async () => {
  await hop('truong.anninh', 'Ký thông báo', 'Đã ký thông báo rút tên')
  const bank = await openReceivedList('tindung')
  await bank.getByText('Đang rút tên').first().waitFor()
})

it('3. the commune returns it once with all reasons; the compiler corrects and submits anew', async () => {
  const page = await openNotice('ubnd.anninh')
  await page.getByRole('button', { name: 'Trả lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Chưa có căn cứ cho lý do rút tên').check()
  await dialog.getByLabel('Thông tin chưa đúng').check()
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await page.getByText('Bị trả lại').first().waitFor()
  const compiler = await openNotice('lap.anninh')
  await compiler.getByText(/Chưa có căn cứ cho lý do rút tên/).waitFor()
  await compiler.getByRole('button', { name: 'Sửa và trình lại' }).click()
  const again = compiler.getByRole('dialog')
  await again.getByLabel(/^Lý do của/).selectOption('died')
  await again.getByRole('button', { name: 'Lập và trình Trưởng Công an ký' }).click()
  await compiler.getByText('Chờ Trưởng Công an ký').first().waitFor()
})

it('4. signed anew, confirmed, passed on and received: the name is off, the case has ended', async () => {
  await hop('truong.anninh', 'Ký thông báo', 'Đã ký thông báo rút tên')
  await hop('ubnd.anninh', 'Xác nhận rút tên', 'Đã xác nhận rút tên')
  await hop('thuongtruc', 'Chuyển ngân hàng', 'Đã chuyển thông báo rút tên')
  await hop('tindung', 'Nhận và rút tên', 'Đã nhận thông báo và rút tên')
  const page = await openNotice('tindung')
  await page.getByText(/Đã rút tên ngày/).waitFor()
  await picture(page, 'guide-rut-ten')
  const bank = await openReceivedList('tindung')
  await bank.getByText('Đã rút tên').first().waitFor()
})
