import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../demo/accounts.ts'
import { rowsPastPolicies } from '../server/test/as-role.ts'
import { codeAt } from '../server/test/factories/browser.ts'
import { browserHouse, DESKTOP, PHONE, signIn } from './house.ts'
import { picture } from './pictures.ts'

const house = browserHouse()
const SIGNER = 'truong.phutan'
const MONTHLY = 'lap.thuanhoa'

afterAll(() => {
  expect(house.complaints).toEqual([])
})

async function deskOf(userName: string, address = house.address): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, address, userName)
  return page
}

/** The password only: what comes after it is the second step. */
async function givePassword(page: Page, address: string, userName: string): Promise<void> {
  await page.goto(`${address}/dang-nhap`)
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Lớp xác thực thứ hai' }).waitFor()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Nhiệm vụ và tài khoản của/ }).click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await page.waitForURL(/dang-nhap/)
}

/** The proofs of everybody are eleven minutes old, and the page has read so. */
async function letProofsAge(page: Page): Promise<void> {
  await rowsPastPolicies(
    house.test,
    `update access.session set proved_at = now() - interval '11 minutes'`,
  )
  await page.reload()
}

interface Installed {
  secret: string
  /** The code that proved the app: it counts once. */
  used: string
  recovery: string[]
}

async function installApp(page: Page): Promise<Installed> {
  await page.goto(`${new URL(page.url()).origin}/tai-khoan/an-toan`)
  await page.getByRole('button', { name: 'Cài ứng dụng' }).click()
  await page.getByAltText('Mã QR để quét bằng ứng dụng tạo mã').waitFor()
  const shown = (await page.locator('form code').first().textContent()) ?? ''
  const secret = shown.replaceAll(' ', '')
  await picture(page, 'guide-xac-thuc-hai-lop')
  await page.getByLabel('Mã 6 số').fill('12345')
  await page.getByRole('button', { name: 'Xong, dùng ứng dụng này' }).click()
  await page.getByText('Mã gồm đúng 6 chữ số.').waitFor()
  const used = codeAt(secret, -1)
  await page.getByLabel('Mã 6 số').fill(used)
  await page.getByRole('button', { name: 'Xong, dùng ứng dụng này' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mười mã dự phòng của bạn' })
  await dialog.waitFor()
  const recovery = await dialog.locator('code').allTextContents()
  await picture(page, 'guide-ma-du-phong')
  await dialog.getByRole('button', { name: 'Tôi đã cất mã' }).click()
  await dialog.waitFor({ state: 'detached' })
  return { secret, used, recovery }
}

it('an officer sets up the app, signs in with its code, and signs a list after proving himself anew', async () => {
  const page = await deskOf(SIGNER)
  const { secret, used, recovery } = await installApp(page)
  expect(recovery).toHaveLength(10)
  await page.getByText('Còn 10 mã chưa dùng').waitFor()
  await signOut(page)

  await givePassword(page, house.address, SIGNER)
  await page.getByLabel('Mã 6 số trên điện thoại').fill(used)
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText(/Chưa đúng hoặc mã đã dùng rồi/).waitFor()
  await page.getByLabel('Mã 6 số trên điện thoại').fill(codeAt(secret, 0))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()

  const lists = await page.request.get(`${house.address}/api/v1/lists`)
  const { lists: all } = (await lists.json()) as { lists: { id: string; state: string }[] }
  const waiting = all.find((list) => list.state === 'awaiting-signature')
  await page.goto(`${house.address}/danh-sach/${waiting?.id}`)
  await page.getByRole('button', { name: 'Ký danh sách' }).waitFor()
  await letProofsAge(page)
  await page.getByRole('button', { name: 'Ký danh sách' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ký và chuyển UBND' }).click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await proof.waitFor()
  await picture(page, 'guide-xac-nhan-lai')
  await proof.getByRole('button', { name: 'Mất điện thoại? Dùng mã dự phòng' }).click()
  await proof.getByLabel('Mã dự phòng').fill(recovery[3] ?? '')
  await proof.getByRole('button', { name: 'Xác nhận' }).click()
  await page.getByText(/Đã ký; danh sách đang ở/).waitFor()
})

it('who presses cancel has signed nothing, and reads why', async () => {
  const page = await deskOf('ubnd.anhiep')
  await installApp(page)
  const lists = await page.request.get(`${house.address}/api/v1/lists`)
  const { lists: all } = (await lists.json()) as { lists: { id: string; state: string }[] }
  const submitted = all.find((list) => list.state === 'submitted')
  await page.goto(`${house.address}/danh-sach/${submitted?.id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await letProofsAge(page)
  const print = page.getByRole('button', { name: 'In và tải' })
  await print.click()
  await page.getByRole('menuitem', { name: /Excel/ }).first().click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await proof.getByRole('button', { name: 'Thôi' }).click()
  await proof.waitFor({ state: 'detached' })
  const answer = await page.request.get(
    `${house.address}/api/v1/lists/${submitted?.id}/mau-01.xlsx`,
  )
  expect(answer.status()).toBe(403)
})

it('a file with names comes after a fresh proof, by the same click', async () => {
  const page = await deskOf('ubnd.thitran')
  const { secret } = await installApp(page)
  const lists = await page.request.get(`${house.address}/api/v1/lists`)
  const { lists: all } = (await lists.json()) as { lists: { id: string }[] }
  await page.goto(`${house.address}/danh-sach/${all[0]?.id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await letProofsAge(page)
  await page.getByRole('button', { name: 'In và tải' }).click()
  await page.getByRole('menuitem', { name: /Excel/ }).first().click()
  const proof = page.getByRole('dialog', { name: 'Xác nhận đúng là bạn' })
  await proof.getByLabel('Mã 6 số trên điện thoại').fill(codeAt(secret, 0))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    proof.getByRole('button', { name: 'Xác nhận' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
})

it('a passkey of the device is registered, named, signs in, and is removed', async () => {
  const address = house.address.replace('127.0.0.1', 'localhost')
  const page = await deskOf(MONTHLY, address)
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${address}/tai-khoan/an-toan`)
  await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
  await page.getByLabel('Đặt tên để nhớ').fill('Máy bàn cơ quan')
  await page.getByRole('button', { name: 'Tạo khóa trên thiết bị' }).click()
  await page.getByRole('button', { name: 'Tôi đã cất mã' }).click()
  await page.getByText('Máy bàn cơ quan').waitFor()
  await signOut(page)

  await givePassword(page, address, MONTHLY)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()

  await page.goto(`${address}/tai-khoan/an-toan`)
  await page.getByRole('button', { name: 'Bỏ khóa: Máy bàn cơ quan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ khóa' }).click()
  await page.getByText('Chưa có khóa nào.').waitFor()
})

it('another place where one is signed in is ended from here, also on a phone', async () => {
  const elsewhere = await deskOf('giamdoc')
  const context = await house.open(PHONE)
  const page = await context.newPage()
  await signIn(page, house.address, 'giamdoc')
  await page.goto(`${house.address}/tai-khoan/an-toan`)
  await page.getByText('Máy này').waitFor()
  await picture(page, 'guide-noi-dang-nhap')
  await page.getByRole('button', { name: /^Cho đăng xuất/ }).click()
  await page.getByText('Đã cho đăng xuất').waitFor()
  await elsewhere.goto(`${house.address}/nguoi`)
  await elsewhere.waitForURL(/dang-nhap/)
})

it('where it is required, who signs is led to set one up before anything else', async () => {
  house.test.house.proof = { required: true, minutes: 10 }
  try {
    const page = await (await house.open(DESKTOP)).newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${house.address}/dang-nhap`)
    await page.getByLabel('Tên đăng nhập').fill('thuongtruc')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Nhiệm vụ của bạn cần xác thực hai lớp').waitFor()
    await page.goto(`${house.address}/chuyen-giao`)
    await page.waitForURL(/an-toan/)
    await installApp(page)
    await page.goto(`${house.address}/chuyen-giao`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/chuyen-giao')
  } finally {
    house.test.house.proof = { required: false, minutes: 10 }
  }
})
