import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../server/test/as-role.ts'
import { browserHouse, DESKTOP, signIn } from './house.ts'

const house = browserHouse()

async function pageOf(userName: string): Promise<Page> {
  const page = await (await house.open(DESKTOP)).newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, userName)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Somebody of An Ninh with a number, as he would show his card. */
async function aCard(): Promise<string> {
  const [row] = await rowsPastPolicies<{ id_number: string }>(
    house.test,
    `select id_number from registers.person where area_id = 'an-ninh' and id_number is not null
      and merged_into is null order by sort_key limit 1`,
  )
  return row?.id_number ?? ''
}

afterAll(() => {
  expect(house.complaints).toEqual([])
})

describe('a person disputes what is written about him', () => {
  it('from the card he shows to the letter he gets, with both sides beside the value', async () => {
    const protection = await pageOf('baove')
    await protection.goto(`${house.address}/bao-ve-du-lieu/yeu-cau`)
    await button(protection, 'Ghi yêu cầu').click()
    const form = protection.getByRole('dialog')
    await form.getByLabel('Số CCCD của người có dữ liệu').fill(await aCard())
    await form.getByLabel('Hồ sơ', { exact: true }).waitFor()
    await form.getByLabel('Yêu cầu điều gì').selectOption({ label: 'Sửa dữ liệu' })
    await form.getByLabel('Thông tin cần sửa').selectOption({ label: 'Ngày sinh' })
    await form.getByLabel('Nội dung yêu cầu').fill('Tôi sinh tháng tám.')
    await form.getByLabel('Kiểm tra đúng người').selectOption({ label: 'Đã đối chiếu CCCD' })
    await button(protection, 'Ghi vào sổ').click()
    await protection.getByRole('link', { name: 'Sửa dữ liệu: Ngày sinh' }).click()
    await button(protection, 'Chuyển Công an xã').click()
    await protection.getByRole('dialog').getByRole('button', { name: 'Chuyển Công an xã' }).click()
    await protection.getByText('Chờ Công an xã').waitFor()

    const police = await pageOf('lap.anninh')
    await police.getByText('Xem lại thông tin người dân yêu cầu sửa').first().click()
    await police.getByLabel('Kết quả').selectOption({ label: 'Giữ nguyên' })
    await police.getByLabel('Cơ quan nói').fill('Khớp căn cước.')
    await button(police, 'Gửi ý kiến').click()
    await police.locator('dd a').first().click()
    await police.getByRole('heading', { name: 'Ghi chú hai phía' }).waitFor()
    await police.getByText('Tôi sinh tháng tám.').waitFor()
    await police.getByText('Khớp căn cước.').waitFor()

    await protection.reload()
    await button(protection, 'Trả lời bằng văn bản').click()
    const answer = protection.getByRole('dialog')
    await answer.getByLabel('Trả lời', { exact: true }).selectOption('refused')
    await answer.getByLabel('Thông tin đang lưu khớp giấy tờ gốc').check()
    await button(protection, 'Lấy số và trả lời').click()
    await protection.getByText(/^Số 01\/CV-UBND/).waitFor()
    expect(await protection.getByText('Chưa thực hiện được').count()).toBeGreaterThan(0)
  })
})
