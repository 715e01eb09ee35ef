import { createCanvas } from '@napi-rs/canvas'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { browserHouse, DESKTOP, PHONE, signIn } from './house.ts'
import { picture } from './pictures.ts'

const house = browserHouse()

afterAll(() => {
  expect(house.complaints).toEqual([])
})

async function inboxOf(userName: string, viewport: typeof DESKTOP): Promise<Page> {
  const page = await (await house.open(viewport)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  await page.goto(`${house.address}/ban-ky`)
  await page.getByRole('heading', { name: 'Bản ký đã quét' }).waitFor()
  return page
}

/** A photograph on which no QR can be read. */
async function aBlurredPhotograph(): Promise<Buffer> {
  const canvas = createCanvas(620, 877)
  const context = canvas.getContext('2d')
  context.fillStyle = '#efece4'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#555'
  for (let line = 0; line < 24; line += 1) context.fillRect(70, 90 + line * 30, 480, 9)
  return await canvas.encode('jpeg', 60)
}

const bring = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const input = page.locator('input[type=file][multiple]')
  await input.setInputFiles([{ name, mimeType: 'image/jpeg', buffer }])
}

it('a photograph without a readable QR waits, and is filed by hand after number and date are compared', async () => {
  const page = await inboxOf('truong.anhiep', PHONE)
  const awaiting = page.getByRole('heading', { name: /^Còn thiếu bản ký \(\d+\)$/ })
  const before = await awaiting.innerText()
  await bring(page, 'anh.jpg', await aBlurredPhotograph())
  await page.getByText('1 bản quét chờ bạn xếp bằng tay, xem bên dưới.').waitFor()
  await page.getByText('Chờ xếp bằng tay (1)').waitFor()
  await picture(page, 'ban-ky-cho-xep')
  await page.getByRole('button', { name: 'Xếp bằng tay' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Xếp vào hồ sơ' }).click()
  await dialog.getByText('Hãy chọn văn bản và xác nhận đã so số, ngày.').waitFor()
  await dialog.getByLabel('Văn bản trên giấy').selectOption({ index: 1 })
  await dialog.getByLabel(/Tôi đã so số và ngày/).check()
  await dialog.getByRole('button', { name: 'Xếp vào hồ sơ' }).click()
  await page.getByText(/1 trang, xếp bằng tay/).waitFor()
  expect(await awaiting.innerText()).not.toBe(before)
})

it('what is no scan is refused in words; a scan nobody needs is put away', async () => {
  const page = await inboxOf('ubnd.anninh', DESKTOP)
  await bring(page, 'van-ban.pdf', Buffer.from('<html>không phải bản quét</html>'))
  await page.getByText(/Có tệp không phải bản quét/).waitFor()
  await bring(page, 'anh.jpg', await aBlurredPhotograph())
  await page.getByText('Chờ xếp bằng tay (1)').waitFor()
  await page.getByRole('button', { name: 'Bỏ bản quét' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản quét' }).click()
  await page.getByText('Chờ xếp bằng tay').waitFor({ state: 'hidden' })
})
