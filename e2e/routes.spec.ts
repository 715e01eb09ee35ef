import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRecordedBreach, aRequestWithPolice } from '../server/test/factories/data-requests.ts'
import { aWaitingDelivery } from '../server/test/factories/foreign-package.ts'
import { type PageName, ROUTES } from '../web/src/routes.ts'
import { rowsPastPolicies } from '../server/test/as-role.ts'
import { xlsxFile } from '../server/test/spreadsheets/xlsx-file.ts'
import { LOOK, PAYLOADS, plantHostileTexts, WATCH } from './hostile-texts.ts'
import { browserHouse, DESKTOP, PHONE, signIn } from './house.ts'
import { sheetWith, twoRows, XLSX } from './made-sheets.ts'

const house = browserHouse()

/** Whose page it is, and the ids its address needs, found through the API as that officer. */
interface Visit {
  userName: string
  address(page: Page): Promise<string>
  /** A heading that says that this is the screen meant. */
  shows?: string
}

const fixed = (userName: string, path: string): Visit => ({
  userName,
  address: () => Promise.resolve(path),
})

async function ask<T>(page: Page, url: string): Promise<T> {
  const answer = await page.request.get(`${house.address}/api/v1${url}`)
  return (await answer.json()) as T
}

async function firstPerson(page: Page): Promise<string> {
  const { people } = await ask<{ people: { id: string }[] }>(page, '/people')
  return `/nguoi/${people[0]?.id}`
}

const firstReadings = async (page: Page) => `${await firstPerson(page)}/ai-da-xem`

/** The same for whoever knows people by their code only: one of the demo's. */
async function readingsByCode(): Promise<string> {
  const [row] = await rowsPastPolicies<{ id: string }>(
    house.test,
    'select id from registers.person order by sort_key limit 1',
  )
  return `/nguoi/${row?.id}/ai-da-xem`
}

const restrictionsByCode = async () => (await readingsByCode()).replace('/ai-da-xem', '/han-che')

/** The record that the data-protection officer has open in an emergency; opened on the first visit. */
async function anEmergency(page: Page): Promise<string> {
  interface Openings {
    openings: { id: string; isOpen: boolean }[]
  }
  const { openings } = await ask<Openings>(page, '/break-glass')
  const open = openings.find((one) => one.isOpen)
  if (open !== undefined) return `/mo-khan-cap/${open.id}`
  const record = (await readingsByCode()).split('/')[2]
  const answer = await page.request.post(`${house.address}/api/v1/break-glass`, {
    headers: { 'idempotency-key': 'routes-emergency-1', origin: house.address },
    data: { record, reason: 'complaint', note: 'Có đơn khiếu nại', documentNumber: '3/CV' },
  })
  const { id } = (await answer.json()) as { id: string }
  return `/mo-khan-cap/${id}`
}

/** Two people of the commune side by side; the demo has a pair that looks alike. */
async function firstPair(page: Page): Promise<string> {
  const { pairs } = await ask<{ pairs: { first: { id: string }; second: { id: string } }[] }>(
    page,
    '/duplicates',
  )
  return `/trung-ho-so/${pairs[0]?.first.id}?voi=${pairs[0]?.second.id}`
}

async function listIn(page: Page, state: string): Promise<string> {
  const { lists } = await ask<{ lists: { id: string; state: string }[] }>(page, '/lists')
  return `/danh-sach/${lists.find((list) => list.state === state)?.id}`
}

async function firstHandOver(page: Page): Promise<string> {
  const { handOvers } = await ask<{ handOvers: { id: string }[] }>(page, '/hand-overs')
  return `/chuyen-giao/${handOvers[0]?.id}`
}

async function withdrawalIn(page: Page, state: string): Promise<string> {
  interface Cards {
    withdrawals: { id: string; state: string }[]
  }
  const { withdrawals } = await ask<Cards>(page, '/withdrawals')
  return `/rut-ten/${withdrawals.find((one) => one.state === state)?.id}`
}

async function anOfficer(page: Page): Promise<string> {
  const { officers } = await ask<{ officers: { id: string; userName: string }[] }>(
    page,
    '/administration/officers',
  )
  return `/quan-tri/can-bo/${officers.find((one) => one.userName === 'truong.anninh')?.id}`
}

let breach: Promise<string> | null = null

/** An incident of which the authority has not heard; one for all visits. */
async function aBreachOfDemo(): Promise<string> {
  breach ??= aRecordedBreach(house.test)
  return `/bao-ve-du-lieu/su-co/${await breach}`
}

let request: Promise<string> | null = null

/** A disputed value that the police have to judge; one for all visits. */
async function aDataRequestOfDemo(): Promise<string> {
  request ??= aRequestWithPolice(house.test)
  return `/yeu-cau-du-lieu/${await request}`
}

/** The public page of a paper of the demo. */
async function aPaper(page: Page): Promise<string> {
  interface Register {
    documents: { state: string; verificationCode: string }[]
  }
  const { documents } = await ask<Register>(page, '/outgoing-documents')
  return `/xac-minh/${documents.find((one) => one.state === 'valid')?.verificationCode}`
}

let delivery: Promise<string> | null = null

/** A package from another installation, waiting at the bank; one for all visits. */
async function aDelivery(): Promise<string> {
  delivery ??= aWaitingDelivery(house.test)
  return `/chuyen-giao/goi/${await delivery}`
}

/** Uploads the clean fixture as the officer's browser would, and answers where it is settled. */
async function anImport(page: Page): Promise<string> {
  const list = await listIn(page, 'draft')
  await page.goto(house.address + list)
  await page.setInputFiles(
    'input[type=file]',
    'server/test/fixtures/mau-01/mau-01-thuan-hoa-2024-05.xlsx',
  )
  await page.waitForURL(/\/nhap\//)
  return new URL(page.url()).pathname
}

/** The same page while it asks how the file is to be read: a heading nobody is sure of. */
async function aQuestion(page: Page): Promise<string> {
  const list = await listIn(page, 'draft')
  await page.goto(house.address + list)
  await page.setInputFiles('input[type=file]', {
    name: 'x.xlsx',
    mimeType: XLSX,
    buffer: xlsxFile([{ rows: twoRows }]),
  })
  await page.getByRole('heading', { name: 'Xác nhận cách đọc tệp' }).waitFor()
  return new URL(page.url()).pathname
}

/** The same page with the difference of a sheet that came back corrected. */
async function aDifference(page: Page): Promise<string> {
  const address = await anImport(page)
  const id = address.split('/').at(-1) ?? ''
  const sheet = await page.request.get(`${house.address}/api/v1/imports/${id}/checked-sheet`)
  const buffer = await sheetWith(await sheet.body(), { 0: { 1: 'Danh Sửa Lại' } })
  const upload = page.getByLabel('Nhập lại bảng đã sửa').last()
  await upload.setInputFiles({ name: 'x.xlsx', mimeType: XLSX, buffer })
  await page.getByRole('heading', { name: 'Bảng đã sửa khác gì?' }).waitFor()
  return address
}

/** Every web route must be visited here: a route without a visit fails. */
const VISITS: Record<PageName, Visit[]> = {
  login: [fixed('', '/dang-nhap')],
  'outgoing-register': [
    fixed('thuongtruc', '/so-van-ban-di'),
    fixed('ubnd.anninh', '/so-van-ban-di'),
  ],
  'signed-copies': [fixed('ubnd.anninh', '/ban-ky'), fixed('thuongtruc', '/ban-ky')],
  verification: [fixed('', '/xac-minh')],
  'verification-code': [{ userName: 'thuongtruc', address: aPaper }],
  desk: [
    'lap.anninh',
    'truong.phutan',
    'ubnd.anhiep',
    'thuongtruc',
    'tindung',
    'lanhdao',
    'quantri',
  ].map((userName) => fixed(userName, '/')),
  people: [
    fixed('lap.anninh', '/nguoi'),
    fixed('lap.anninh', '/nguoi?view=contact-old&months=6'),
    fixed('tindung', '/nguoi?stage=received'),
    fixed('tindung', '/nguoi?view=window-closing&months=3'),
  ],
  'register-person': [fixed('lap.anninh', '/nguoi/moi')],
  person: [
    { userName: 'lap.anninh', address: firstPerson },
    { userName: 'tindung', address: firstPerson },
  ],
  readings: [
    { userName: 'truong.anninh', address: firstReadings },
    { userName: 'baove', address: readingsByCode },
  ],
  'person-restrictions': [
    { userName: 'truong.anninh', address: async (page) => `${await firstPerson(page)}/han-che` },
    { userName: 'baove', address: restrictionsByCode },
  ],
  restrictions: [fixed('baove', '/bao-ve-du-lieu/han-che')],
  'own-relatives': [fixed('lap.anninh', '/nguoi-than')],
  'break-glass': [fixed('baove', '/mo-khan-cap'), fixed('lanhdao', '/mo-khan-cap')],
  'emergency-case': [{ userName: 'baove', address: anEmergency }],
  'release-notices': [
    fixed('lap.anninh', '/nguoi-sap-ve'),
    fixed('lap.anninh', '/nguoi-sap-ve?state=all'),
  ],
  transfers: [fixed('lap.phutam', '/chuyen-noi-cu-tru')],
  duplicates: [fixed('lap.anninh', '/trung-ho-so')],
  compare: [{ userName: 'lap.anninh', address: firstPair }],
  lists: [fixed('thuongtruc', '/danh-sach')],
  list: [
    { userName: 'lap.thuanhoa', address: (page) => listIn(page, 'draft') },
    { userName: 'truong.phutan', address: (page) => listIn(page, 'awaiting-signature') },
    { userName: 'ubnd.anhiep', address: (page) => listIn(page, 'submitted') },
    { userName: 'tindung', address: (page) => listIn(page, 'received') },
  ],
  'list-folder': [
    {
      userName: 'truong.phutan',
      address: async (page) => `${await listIn(page, 'awaiting-signature')}/bia`,
    },
    { userName: 'ubnd.anhiep', address: async (page) => `${await listIn(page, 'submitted')}/bia` },
  ],
  'hand-over-folder': [
    { userName: 'thuongtruc', address: async (page) => `${await firstHandOver(page)}/bia` },
  ],
  import: [
    { userName: 'lap.thuanhoa', address: anImport },
    { userName: 'lap.thuanhoa', address: aQuestion, shows: 'Xác nhận cách đọc tệp' },
    { userName: 'lap.thuanhoa', address: aDifference, shows: 'Bảng đã sửa khác gì?' },
  ],
  'hand-overs': [fixed('thuongtruc', '/chuyen-giao')],
  'hand-over': [
    { userName: 'thuongtruc', address: firstHandOver },
    { userName: 'tindung', address: firstHandOver },
  ],
  deliveries: ['tindung', 'thuongtruc'].map((name) => fixed(name, '/chuyen-giao/goi')),
  delivery: [{ userName: 'tindung', address: aDelivery }],
  'old-communes': [fixed('lap.anninh', '/don-vi-cu')],
  partners: ['tindung', 'thuongtruc'].map((name) => fixed(name, '/chuyen-giao/noi-tin-cay')),
  'paper-templates': ['truong.anninh', 'lap.anninh'].map((name) => fixed(name, '/mau-van-ban')),
  withdrawals: [fixed('truong.thitran', '/rut-ten')],
  withdrawal: [
    { userName: 'ubnd.thitran', address: (page) => withdrawalIn(page, 'signed') },
    { userName: 'tindung', address: (page) => withdrawalIn(page, 'completed') },
  ],
  calendar: [fixed('thuongtruc', '/lich-lam-viec'), fixed('lap.anninh', '/lich-lam-viec')],
  funnel: [
    fixed('thuongtruc', '/pheu?stage=received'),
    fixed('lanhdao', '/pheu'),
    fixed('tindung', '/pheu'),
  ],
  notices: [fixed('ubnd.anhiep', '/thong-bao'), fixed('quantri', '/thong-bao')],
  officers: [fixed('quantri', '/quan-tri')],
  officer: [{ userName: 'quantri', address: anOfficer }],
  leaving: [{ userName: 'quantri', address: async (page) => `${await anOfficer(page)}/ban-giao` }],
  delegations: [fixed('truong.anninh', '/uy-quyen')],
  setup: [fixed('', '/cai-dat-lan-dau')],
  duties: [fixed('quantri', '/quan-tri/nhiem-vu')],
  units: [fixed('quantri', '/quan-tri/don-vi')],
  proposals: [fixed('quantri', '/quan-tri/cho-duyet')],
  'reading-log': [fixed('baove', '/bao-ve-du-lieu'), fixed('baove', '/bao-ve-du-lieu?purpose=P1')],
  'file-log': [fixed('baove', '/bao-ve-du-lieu/tep')],
  denials: [fixed('baove', '/bao-ve-du-lieu/tu-choi')],
  'data-requests': [
    fixed('baove', '/bao-ve-du-lieu/yeu-cau'),
    fixed('lap.anninh', '/bao-ve-du-lieu/yeu-cau'),
  ],
  breaches: [fixed('baove', '/bao-ve-du-lieu/su-co')],
  breach: [{ userName: 'baove', address: aBreachOfDemo }],
  retention: [fixed('baove', '/bao-ve-du-lieu/luu-giu')],
  'data-inventory': [fixed('baove', '/bao-ve-du-lieu/danh-muc')],
  'data-request': [
    { userName: 'baove', address: aDataRequestOfDemo },
    { userName: 'lap.anninh', address: aDataRequestOfDemo },
  ],
  proof: [fixed('lap.anninh', '/so-khop'), fixed('giamdoc', '/so-khop')],
  audit: [fixed('lap.anninh', '/nhat-ky'), fixed('baove', '/nhat-ky')],
  account: [fixed('lap.anninh', '/tai-khoan')],
  safety: [fixed('lap.anninh', '/tai-khoan/an-toan'), fixed('quantri', '/tai-khoan/an-toan')],
}

const contexts = new Map<string, BrowserContext>()

async function pageOf(userName: string, viewport: typeof DESKTOP): Promise<Page> {
  const key = `${userName} ${viewport.width}`
  let context = contexts.get(key)
  if (context === undefined) {
    context = await house.open(viewport)
    contexts.set(key, context)
    if (userName !== '') await signIn(await context.newPage(), house.address, userName)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

async function settled(page: Page, visit: Visit): Promise<void> {
  const { shows } = visit
  await page.goto(house.address + (await visit.address(page)))
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (shows !== undefined) await page.getByRole('heading', { name: shows }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** What the keyboard stands on, if nobody can see it; a hidden radio counts by its label. */
const UNSEEN = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return null
  const shown = at.labels?.[0] ?? at
  const { width, height } = shown.getBoundingClientRect()
  return width > 0 && height > 0 ? null : at.outerHTML.slice(0, 120)
})()`

/** Tab must move through the page, always onto something that can be seen. */
async function tabThrough(page: Page): Promise<string[]> {
  const hidden: string[] = []
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    const unseen = await page.evaluate<string | null>(UNSEEN)
    if (unseen !== null) hidden.push(unseen)
  }
  return hidden
}

beforeAll(() => {
  expect(Object.keys(VISITS).sort()).toEqual(ROUTES.map((route) => route.page).sort())
})

afterAll(() => {
  expect(house.complaints).toEqual([])
})

const visits = ROUTES.flatMap(({ page }) =>
  VISITS[page].map(
    (visit, at) => [`${page} ${visit.userName || 'ai cũng vào được'} ${at}`, visit] as const,
  ),
)

describe.each(visits)('%s', (_name, visit) => {
  it('has nothing that axe objects to', async () => {
    const page = await pageOf(visit.userName, DESKTOP)
    await settled(page, visit)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
    await page.close()
    expect(found).toEqual([])
  })

  it('can be walked by keyboard, and fits a screen of 360 px', async () => {
    const page = await pageOf(visit.userName, PHONE)
    await settled(page, visit)
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    const hidden = await tabThrough(page)
    await page.close()
    expect(width).toBeLessThanOrEqual(PHONE.width)
    expect(hidden).toEqual([])
  })
})

describe('with hostile words in every name, note, address, file name and unit', () => {
  const asked: string[] = []
  let words = 0

  beforeAll(async () => {
    expect(PAYLOADS.length).toBeGreaterThan(60)
    await aDelivery()
    expect(await plantHostileTexts(house.test)).toBeGreaterThan(500)
  })

  afterAll(() => {
    process.stdout.write(`hostile words read as words: ${words} on ${visits.length} pages\n`)
    expect(words).toBeGreaterThan(visits.length * 10)
    expect(
      asked.filter((url) => !url.startsWith(house.address) && !/^(data|blob):/.test(url)),
    ).toEqual([])
  })

  it.each(visits)(
    '%s shows them as words: nothing runs, nothing is fetched',
    async (_name, visit) => {
      const page = await pageOf(visit.userName, DESKTOP)
      await page.addInitScript(WATCH)
      page.on('request', (request) => asked.push(request.url()))
      page.on('dialog', (dialog) => house.complaints.push(`dialog: ${dialog.message()}`))
      await settled(page, visit)
      await page.emulateMedia({ media: 'print' })
      const looked = await page.evaluate<{ found: string[]; words: number }>(LOOK)
      await page.close()
      words += looked.words
      expect(looked.found).toEqual([])
    },
  )
})
