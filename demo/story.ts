import { plainDate } from '@vung-buoc/law'
import type { HandOverPage } from '../server/src/journey/monthly-list/hand-over/hand-over.schema.ts'
import { COMMUNES } from './accounts.ts'
import {
  type CommuneCrew,
  confirmList,
  draftList,
  meetPeople,
  returnList,
  signList,
  submitList,
} from './commune-month.ts'
import type { DemoOfficer } from './officer.ts'
import { demoPeople } from './people.ts'
import { hop, makeNotice } from './withdrawals.ts'

export const FIRST_DAY = '2024-02-05'
export const LAST_DAY = '2024-05-20'

/** People of a commune by the time they were first known: together 300 in the district. */
const KNOWN = { february: 24, march: 6, april: 5, may: 2 }
const EXTRA_IN_TOWN = 4

export interface Stage {
  crews: Map<string, CommuneCrew>
  standing: DemoOfficer
  bank: DemoOfficer
  moveTo(date: string): Promise<void>
  says(text: string): void
}

/** The communes at work side by side, as they would be. */
async function everywhere(
  stage: Stage,
  work: (crew: CommuneCrew, commune: string, at: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    COMMUNES.map(async ({ id }, at) => {
      const crew = stage.crews.get(id)
      if (crew !== undefined) await work(crew, id, at)
    }),
  )
}

async function newcomers(
  stage: Stage,
  { wave, count, on }: { wave: number; count: number; on: string },
): Promise<void> {
  await everywhere(stage, async (crew, id, at) => {
    const extra = wave === 1 && id === 'thi-tran-chau-thanh' ? EXTRA_IN_TOWN : 0
    const seed = wave * 10 + at + 1
    await meetPeople(crew, demoPeople(seed, count + extra, plainDate(on)), on)
  })
}

async function readHandOver(officer: DemoOfficer, id: string): Promise<HandOverPage> {
  return await officer.get<HandOverPage>(`/hand-overs/${id}`)
}

async function handOver(stage: Stage, month: string, documentNumber: string): Promise<string> {
  const { id } = await stage.standing.post('/hand-overs', { month })
  const { contentHash } = await readHandOver(stage.standing, id)
  await stage.standing.post(`/hand-overs/${id}/sign`, { documentNumber, contentHash })
  return id
}

/** Communes that take their list all the way to the commune's confirmation this month. */
async function confirmedLists(
  stage: Stage,
  month: string,
  days: { draft: string; sign: string; confirm: string; late: readonly string[] },
): Promise<Map<string, string>> {
  const lists = new Map<string, string>()
  await stage.moveTo(days.draft)
  await everywhere(stage, async (crew, commune) => {
    const id = await draftList(crew, month)
    lists.set(commune, id)
    await submitList(crew, id)
  })
  await stage.moveTo(days.sign)
  await everywhere(stage, async (crew, commune) => signList(crew, lists.get(commune) ?? ''))
  await stage.moveTo(days.confirm)
  await everywhere(stage, async (crew, commune, at) => {
    if (!days.late.includes(commune)) await confirmList(crew, lists.get(commune) ?? '', at === 3)
  })
  return lists
}

async function february(stage: Stage): Promise<void> {
  stage.says('tháng 2: gặp gỡ, lập danh sách đầu tiên')
  await newcomers(stage, { wave: 1, count: KNOWN.february, on: FIRST_DAY })
  const days = { draft: '2024-02-23', sign: '2024-02-26', confirm: '2024-02-29', late: [] }
  await confirmedLists(stage, '2024-02', days)
  await stage.moveTo('2024-03-05')
  const id = await handOver(stage, '2024-02', '41/CV-CAH')
  await stage.moveTo('2024-03-06')
  await stage.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] })
}

async function march(stage: Stage): Promise<void> {
  stage.says('tháng 3: một xã chậm, một danh sách bị ngân hàng trả')
  await stage.moveTo('2024-03-12')
  await newcomers(stage, { wave: 2, count: KNOWN.march, on: '2024-03-12' })
  const days = {
    draft: '2024-03-22',
    sign: '2024-03-25',
    confirm: '2024-04-01',
    late: ['thien-my'],
  }
  const lists = await confirmedLists(stage, '2024-03', days)
  await stage.moveTo('2024-04-05')
  const id = await handOver(stage, '2024-03', '58/CV-CAH')
  await stage.moveTo('2024-04-08')
  const back = { listId: lists.get('phu-tan'), reasons: ['details-wrong', 'wrong-form'], note: '' }
  await stage.bank.post(`/hand-overs/${id}/receive`, { sentBack: [back] })
  const late = stage.crews.get('thien-my')
  if (late !== undefined) await confirmList(late, lists.get('thien-my') ?? '', false)
  await stage.moveTo('2024-04-12')
  const second = await handOver(stage, '2024-03', '63/CV-CAH')
  await stage.moveTo('2024-04-15')
  await stage.bank.post(`/hand-overs/${second}/receive`, { sentBack: [] })
}

async function april(stage: Stage): Promise<void> {
  stage.says('tháng 4: đã chuyển, ngân hàng tiếp nhận')
  await stage.moveTo('2024-04-16')
  await newcomers(stage, { wave: 3, count: KNOWN.april, on: '2024-04-16' })
  const days = {
    draft: '2024-04-23',
    sign: '2024-04-24',
    confirm: '2024-04-26',
    late: ['ho-dac-kien', 'phu-tan'],
  }
  const lists = await confirmedLists(stage, '2024-04', days)
  await stage.moveTo('2024-05-06')
  const first = await handOver(stage, '2024-04', '72/CV-CAH')
  await stage.moveTo('2024-05-08')
  await stage.bank.post(`/hand-overs/${first}/receive`, { sentBack: [] })
  for (const commune of ['ho-dac-kien', 'phu-tan']) {
    const crew = stage.crews.get(commune)
    if (crew !== undefined) await confirmList(crew, lists.get(commune) ?? '', false)
  }
  await stage.moveTo('2024-05-14')
  const second = await stage.standing.post('/hand-overs', { month: '2024-04' })
  const hold = {
    listId: lists.get('phu-tan'),
    reason: 'checking',
    note: 'Đối chiếu lại nơi cư trú',
  }
  await stage.standing.post(`/hand-overs/${second.id}/hold`, hold, 1)
  const { contentHash } = await readHandOver(stage.standing, second.id)
  await stage.standing.post(`/hand-overs/${second.id}/sign`, {
    documentNumber: '79/CV-CAH',
    contentHash,
  })
}

/** One name is taken back, all the way to the bank. */
async function finishedNotice(stage: Stage): Promise<void> {
  const crew = stage.crews.get('phu-tam')
  if (crew === undefined) return
  const id = await makeNotice(crew, 'moved-away')
  await hop(crew.chief, id, 'sign')
  await hop(crew.committee, id, 'confirm')
  await hop(stage.standing, id, 'pass')
  await hop(stage.bank, id, 'receive')
}

/** Another notice has been signed and waits for the commune. */
async function noticeUnderWay(stage: Stage): Promise<void> {
  const crew = stage.crews.get('thi-tran-chau-thanh')
  if (crew === undefined) return
  await hop(crew.chief, await makeNotice(crew, 'moved-away'), 'sign')
}

type MayStep = (crew: CommuneCrew, id: string) => Promise<void>

/** How far each commune has come with the list of May on 20/05. The others have not opened it. */
const MAY: Record<string, MayStep[]> = {
  'thuan-hoa': [],
  'phu-tan': [submitList],
  'an-hiep': [submitList, signList],
  'thi-tran-chau-thanh': [submitList, signList],
  'ho-dac-kien': [submitList, signList, returnList],
  'thien-my': [submitList, signList, (crew, id) => confirmList(crew, id, false)],
}

async function may(stage: Stage): Promise<void> {
  stage.says('tháng 5: mỗi xã một bước')
  await stage.moveTo('2024-05-16')
  await newcomers(stage, { wave: 4, count: KNOWN.may, on: '2024-05-16' })
  await finishedNotice(stage)
  await stage.moveTo(LAST_DAY)
  await everywhere(stage, async (crew, commune) => {
    const steps = MAY[commune]
    if (steps === undefined) return
    const id = await draftList(crew, '2024-05')
    for (const step of steps) await step(crew, id)
  })
  await noticeUnderWay(stage)
}

/** Four months of a district, played by its officers. */
export async function playStory(stage: Stage): Promise<void> {
  await february(stage)
  await march(stage)
  await april(stage)
  await may(stage)
}
