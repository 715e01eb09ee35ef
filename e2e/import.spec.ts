import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lineCells, mau01Rows, officialHeading } from '../server/test/spreadsheets/mau-01-file.ts'
import { type CellSpec, xlsxFile } from '../server/test/spreadsheets/xlsx-file.ts'
import { browserHouse, DESKTOP, PHONE, signIn } from './house.ts'
import { sheetWith, twoRows, XLSX } from './made-sheets.ts'
import { picture } from './pictures.ts'

const house = browserHouse()
const FOLDER = path.join(import.meta.dirname, '../.cache/import-spec')

let page: Page
let listAddress = ''

/** Six lists, each made as another office would make it. */
const clean = mau01Rows([
  { fullName: 'Danh Sạch', idNumber: '094080900001' },
  { fullName: 'Lý Gọn', idNumber: '094080900002' },
])

const oldFont = mau01Rows([
  { fullName: 'NguyÔn V¨n Hßa', idNumber: '094080900005', address: 'Êp Hßa Long, x· An Ninh' },
])

const fourDates = mau01Rows([
  { fullName: 'Danh Ngày Một', dateOfBirth: '5/3/81', idNumber: '094081900006' },
  { fullName: 'Danh Ngày Hai', dateOfBirth: '3.12.1982', idNumber: '094082900007' },
  { fullName: 'Danh Ngày Ba', dateOfBirth: '01041983', idNumber: '094083900008' },
  { fullName: 'Danh Ngày Bốn', dateOfBirth: 1984, idNumber: '094084900009', amount: 'nhiều lắm' },
])

const hostile = mau01Rows([
  { fullName: '=HYPERLINK("http://xau.example","Danh Hại")', idNumber: 94080900010, note: '+1' },
]).map((row, at) =>
  at === 2 ? [...officialHeading, 'Tội danh'] : at > 2 ? [...row, 'Trộm cắp'] : row,
)

function fileOf(name: string, rows: readonly (readonly CellSpec[])[]): string {
  const place = path.join(FOLDER, `${name}.xlsx`)
  fs.writeFileSync(place, xlsxFile([{ rows }]))
  return place
}

async function choose(place: string): Promise<void> {
  await page.goto(house.address + listAddress)
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
  await page.setInputFiles('input[type=file]', place)
  await page.getByRole('heading', { name: 'Xem lại tệp Excel đã nhập' }).waitFor()
}

/** Presses Enter on doubt after doubt until none is left; never the mouse. */
async function settleByKeys(): Promise<void> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('F8')
  for (let steps = 0; steps < 20; steps++) {
    if (await page.getByText(/dòng, không còn nghi vấn/).isVisible()) return
    await page.keyboard.press('Enter')
  }
  throw new Error('doubts are left')
}

async function takeOver(): Promise<void> {
  await page.getByRole('button', { name: 'Đưa vào danh sách' }).first().focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Đưa vào danh sách' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/danh-sach\/[^/]+$/)
}

const gridCell = (row: number, field: string) => page.locator(`#cell-${row}-${field}`)

beforeAll(async () => {
  fs.mkdirSync(FOLDER, { recursive: true })
  const context = await house.open(DESKTOP)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await signIn(page, house.address, 'lap.anninh')
  await page.getByRole('link', { name: 'Mở danh sách của tháng' }).click()
  await page.getByRole('button', { name: 'Mở danh sách tháng 5/2024' }).click()
  await page.getByRole('heading', { name: 'Danh sách tháng 5/2024, Xã An Ninh' }).waitFor()
  listAddress = new URL(page.url()).pathname
})

afterAll(() => {
  expect(house.complaints).toEqual([])
})

it('1. a clean list goes in without a question', async () => {
  await choose(fileOf('clean', clean))
  await page.getByText('2 dòng, không còn nghi vấn').waitFor()
  await takeOver()
  await page.getByText('Danh Sạch').first().waitFor()
})

it('2. a heading of two rows: the column that is not certain is confirmed once', async () => {
  await choose(fileOf('two-rows', twoRows))
  await page.getByRole('heading', { name: 'Xác nhận cách đọc tệp' }).waitFor()
  await picture(page, 'guide-xac-nhan-cot')
  await page.getByRole('button', { name: 'Xác nhận và đọc lại' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('grid').waitFor()
  await settleByKeys()
  await takeOver()
  await page.getByText('Thạch Hai Dòng').first().waitFor()
  await choose(fileOf('two-rows-again', twoRows))
  await page.getByRole('grid').waitFor()
})

it('3. an old font is turned into Unicode with the officer’s consent', async () => {
  await choose(fileOf('old-font', oldFont))
  await page.getByLabel(/Chuyển từ phông TCVN3/).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Xác nhận và đọc lại' }).focus()
  await page.keyboard.press('Enter')
  await gridCell(4, 'fullName').getByText('Nguyễn Văn Hòa', { exact: true }).waitFor()
  await settleByKeys()
  await takeOver()
})

it('4. dates in four forms; a cell is corrected, undone, done again and pasted, all by keys', async () => {
  await choose(fileOf('four-dates', fourDates))
  const born = ['05/03/1981', '03/12/1982', '01/04/1983']
  for (const [at, day] of born.entries()) {
    expect(await gridCell(4 + at, 'dateOfBirth').textContent()).toContain(day)
  }
  await page.getByRole('grid').focus()
  await page.keyboard.press('F8')
  await picture(page, 'guide-luoi-nhap')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  await page.keyboard.type('60 triệu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  expect(await gridCell(7, 'amount').textContent()).not.toContain('60.000.000')
  await page.keyboard.press('Control+y')
  await gridCell(7, 'amount').getByText('60.000.000').waitFor()
  const copied = JSON.stringify('70 triệu\tđã gặp\n8x triệu\tghi sau')
  await page.evaluate(`navigator.clipboard.writeText(${copied})`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+v')
  await page.getByText('Đã dán 4 ô').waitFor()
  await gridCell(4, 'amount').getByText('70.000.000').waitFor()
  await gridCell(5, 'note').getByText('ghi sau').waitFor()
  expect(await gridCell(5, 'amount').getAttribute('data-doubt')).toBe('true')
  await page
    .getByText(/Đã lưu \d\d:\d\d/)
    .first()
    .waitFor()
  await settleByKeys()
  await takeOver()
})

it('5. a list corrected outside comes back: rows keep their identity, conflicts are decided', async () => {
  const rows = mau01Rows([
    { fullName: 'Danh Sửa Một', idNumber: 94080900011, dateOfBirth: '1/1/1980' },
    { fullName: 'Danh Sửa Hai', idNumber: '094080900012', dateOfBirth: '2/1/1980' },
  ])
  await choose(fileOf('to-correct', rows))
  await page.getByRole('grid').waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const answer = await page.request.get(`${house.address}/api/v1/imports/${id}/checked-sheet`)
  const place = path.join(FOLDER, 'corrected.xlsx')
  const change = { 0: { 12: 90_000_000 }, 1: { 1: 'Danh Sửa Lại' } }
  fs.writeFileSync(place, await sheetWith(await answer.body(), change))
  await gridCell(4, 'amount').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('40 triệu')
  await page.keyboard.press('Enter')
  await page.getByLabel('Nhập lại bảng đã sửa').last().setInputFiles(place)
  await page.getByRole('heading', { name: 'Bảng đã sửa khác gì?' }).waitFor()
  await page.getByRole('button', { name: 'Áp dụng' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Còn 1 ô chưa chọn bên đúng.').waitFor()
  await picture(page, 'guide-bang-da-sua')
  await page.getByLabel('Trong hệ thống: 40.000.000').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Áp dụng' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('grid').waitFor()
  expect(await gridCell(4, 'amount').textContent()).toContain('40.000.000')
  expect(await gridCell(5, 'fullName').textContent()).toContain('Danh Sửa Lại')
  await settleByKeys()
  await takeOver()
})

it('6. a hostile list: the offence stays out, formulas are text, a false .xlsx is refused in words', async () => {
  await choose(fileOf('hostile', hostile))
  await page
    .getByText(/Tội danh/)
    .first()
    .waitFor()
  expect(await page.content()).not.toContain('Trộm cắp')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Delete')
  await page.getByText('1 dòng, không còn nghi vấn').waitFor()
  const bad = path.join(FOLDER, 'false.xlsx')
  fs.writeFileSync(bad, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await page.goto(house.address + listAddress)
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
  await page.setInputFiles('input[type=file]', {
    name: 'x.xlsx',
    mimeType: XLSX,
    buffer: fs.readFileSync(bad),
  })
  await page
    .getByText(/lưu lại thành \.xlsx/)
    .first()
    .waitFor()
})

it('is usable at 360 px: cards, and no sideways scrolling', async () => {
  await choose(fileOf('phone', fourDates))
  await page.setViewportSize(PHONE)
  await page.getByText('Danh Ngày Một').first().waitFor()
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(360)
  await page.setViewportSize(DESKTOP)
})

it('stays quick with five thousand rows: only those in sight are on the page', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({
    fullName: `Danh Nhiều ${String.fromCodePoint(97 + (at % 26), 97 + (Math.trunc(at / 26) % 26), 97 + (Math.trunc(at / 676) % 26))}`,
    idNumber: `0940809${String(10_000 + at)}`,
  }))
  await choose(fileOf('many', [...mau01Rows([]), ...many.map(lineCells)]))
  await page.getByRole('grid').waitFor()
  expect(await page.getByRole('row').count()).toBeLessThan(80)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await gridCell(5003, 'note').waitFor()
})

/** Notes what holds the keyboard at the very moment in which the open cell leaves the page. */
const HELD_WHEN_EDITOR_GOES = `new MutationObserver((_, observer) => {
  if (document.querySelector('[role=grid] td input')) return
  window.heldWhenEditorWent = document.activeElement.tagName
  observer.disconnect()
}).observe(document.querySelector('[role=grid]'), { childList: true, subtree: true })`

it('a cell that nobody can read is never out of reach: undone, found again, kept while scrolling', async () => {
  const editor = page.getByRole('grid').locator('td input')
  const scrollTo = (top: number) =>
    page.evaluate(`document.querySelector('[role=grid]').parentElement.scrollTop = ${top}`)
  await page.keyboard.press('Control+Home')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  const cell = gridCell(4, 'idNumber')
  const before = await cell.textContent()
  await page.keyboard.type('0940809000101')
  await page.keyboard.press('Enter')
  await page.getByText('ở đây có 13 chữ số').waitFor()
  await page.keyboard.press('Control+z')
  await editor.waitFor({ state: 'detached' })
  expect(await cell.textContent()).toBe(before)
  await page.keyboard.type('77')
  await page.getByRole('heading', { level: 1 }).click()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT')
  await page.evaluate(HELD_WHEN_EDITOR_GOES)
  await scrollTo(9000)
  await editor.waitFor({ state: 'detached' })
  expect(await page.evaluate('window.heldWhenEditorWent')).toBe('TABLE')
  await page.keyboard.press('ArrowDown')
  await editor.waitFor()
  expect(await editor.inputValue()).toBe('77')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.locator('#cell-5-idNumber[data-at]').waitFor()
})
