import { plainDate } from '@vung-buoc/law'
import type { HandOverPage } from '../server/src/journey/monthly-list/hand-over/hand-over.schema.ts'
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
import type { DemoPlan, PlannedMonth } from '../server/src/access/agencies/demo-plan.ts'
import { residentsDay } from './residents.ts'
import { scanSignedList } from './signed-papers.ts'
import { hop, makeNotice } from './withdrawals.ts'

export interface Stage {
  plan: DemoPlan
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
    stage.plan.communes.map(async ({ id }, at) => {
      const crew = stage.crews.get(id)
      if (crew !== undefined) await work(crew, id, at)
    }),
  )
}

async function newcomers(
  stage: Stage,
  { wave, count, on }: { wave: number; count: number; on: string },
): Promise<void> {
  const { people, numberPrefix: prefix } = stage.plan
  await everywhere(stage, async (crew, id, at) => {
    const extra = wave === 1 && id === people.extra.commune ? people.extra.count : 0
    const seed = wave * 10 + at + 1
    const known = demoPeople({ seed, count: count + extra, on: plainDate(on), prefix })
    await meetPeople(crew, known, on)
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
  days: Pick<PlannedMonth, 'month' | 'draft' | 'sign' | 'confirm'>,
  late: readonly string[] = [],
): Promise<Map<string, string>> {
  const lists = new Map<string, string>()
  await stage.moveTo(days.draft)
  await everywhere(stage, async (crew, commune) => {
    const id = await draftList(crew, days.month)
    lists.set(commune, id)
    await submitList(crew, id)
  })
  await stage.moveTo(days.sign)
  await everywhere(stage, async (crew, commune) => signList(crew, lists.get(commune) ?? ''))
  await stage.moveTo(days.confirm)
  await everywhere(stage, async (crew, commune, at) => {
    if (!late.includes(commune)) await confirmList(crew, lists.get(commune) ?? '', at === 3)
  })
  return lists
}

async function confirmLate(
  stage: Stage,
  lists: Map<string, string>,
  late: readonly string[],
): Promise<void> {
  for (const commune of late) {
    const crew = stage.crews.get(commune)
    if (crew !== undefined) await confirmList(crew, lists.get(commune) ?? '', false)
  }
}

async function firstMonth(stage: Stage): Promise<void> {
  const { firstDay, people, story } = stage.plan
  const { month, handOver: day, letter, received } = story.first
  stage.says(`${month}: gặp gỡ, lập danh sách đầu tiên`)
  await newcomers(stage, { wave: 1, count: people.first, on: firstDay })
  await confirmedLists(stage, story.first)
  await stage.moveTo(day)
  const id = await handOver(stage, month, letter)
  await stage.moveTo(received)
  await stage.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] })
}

async function secondMonth(stage: Stage): Promise<void> {
  const { people, story } = stage.plan
  const { month, meet, late, letter, sentBack, ...days } = story.second
  stage.says(`${month}: một xã chậm, một danh sách bị ngân hàng trả`)
  await stage.moveTo(meet)
  await newcomers(stage, { wave: 2, count: people.second, on: meet })
  const lists = await confirmedLists(stage, story.second, late)
  await stage.moveTo(days.handOver)
  const id = await handOver(stage, month, letter)
  await stage.moveTo(days.received)
  const back = { listId: lists.get(sentBack), reasons: ['details-wrong', 'wrong-form'], note: '' }
  await stage.bank.post(`/hand-overs/${id}/receive`, { sentBack: [back] })
  await confirmLate(stage, lists, late)
  await stage.moveTo(days.again)
  const second = await handOver(stage, month, days.secondLetter)
  await stage.moveTo(days.secondReceived)
  await stage.bank.post(`/hand-overs/${second}/receive`, { sentBack: [] })
}

async function thirdMonth(stage: Stage): Promise<void> {
  const { people, story } = stage.plan
  const { month, meet, late, letter, held, ...days } = story.third
  stage.says(`${month}: đã chuyển, ngân hàng tiếp nhận`)
  await stage.moveTo(meet)
  await newcomers(stage, { wave: 3, count: people.third, on: meet })
  const lists = await confirmedLists(stage, story.third, late)
  await stage.moveTo(days.handOver)
  const first = await handOver(stage, month, letter)
  await stage.moveTo(days.received)
  await stage.bank.post(`/hand-overs/${first}/receive`, { sentBack: [] })
  await confirmLate(stage, lists, late)
  await stage.moveTo(days.again)
  const second = await stage.standing.post('/hand-overs', { month })
  const holding = stage.crews.get(held)
  if (holding !== undefined) await scanSignedList(holding, lists.get(held) ?? '')
  const hold = { listId: lists.get(held), reason: 'checking', note: 'Đối chiếu lại nơi cư trú' }
  await stage.standing.post(`/hand-overs/${second.id}/hold`, hold, 1)
  const { contentHash } = await readHandOver(stage.standing, second.id)
  const signing = { documentNumber: days.secondLetter, contentHash }
  await stage.standing.post(`/hand-overs/${second.id}/sign`, signing)
}

/** One name is taken back, all the way to the bank. */
async function finishedNotice(stage: Stage): Promise<void> {
  const crew = stage.crews.get(stage.plan.story.fourth.noticeDone)
  if (crew === undefined) return
  const id = await makeNotice(crew, 'moved-away')
  await hop(crew.chief, id, 'sign')
  await hop(crew.committee, id, 'confirm')
  await hop(stage.standing, id, 'pass')
  await hop(stage.bank, id, 'receive')
}

/** Another notice has been signed and waits for the commune. */
async function noticeUnderWay(stage: Stage): Promise<void> {
  const crew = stage.crews.get(stage.plan.story.fourth.noticeWaiting)
  if (crew === undefined) return
  await hop(crew.chief, await makeNotice(crew, 'moved-away'), 'sign')
}

type Step = (crew: CommuneCrew, id: string) => Promise<void>
type Reached = DemoPlan['story']['fourth']['lists'][string]

/** What leads to each state that a list of the last month has reached. */
const STEPS: Record<Reached, Step[]> = {
  draft: [],
  'awaiting-signature': [submitList],
  submitted: [submitList, signList],
  returned: [submitList, signList, returnList],
  confirmed: [submitList, signList, (crew, id) => confirmList(crew, id, false), scanSignedList],
}

/** Who comes, goes, moves and was entered twice in the first commune. */
async function residents({ plan, crews }: Stage): Promise<void> {
  const [here, next] = plan.communes
  const crew = here === undefined ? undefined : crews.get(here.id)
  if (crew === undefined || next === undefined) return
  const { numberPrefix: prefix, lastDay } = plan
  await residentsDay(crew, { areaId: next.id, prefix, today: plainDate(lastDay) })
}

async function fourthMonth(stage: Stage): Promise<void> {
  const { people, story, lastDay } = stage.plan
  const { month, meet, lists } = story.fourth
  stage.says(`${month}: mỗi xã một bước`)
  await stage.moveTo(meet)
  await newcomers(stage, { wave: 4, count: people.fourth, on: meet })
  await finishedNotice(stage)
  await stage.moveTo(lastDay)
  await everywhere(stage, async (crew, commune) => {
    const reached = lists[commune]
    if (reached === undefined) return
    const id = await draftList(crew, month)
    for (const step of STEPS[reached]) await step(crew, id)
  })
  await noticeUnderWay(stage)
  await residents(stage)
}

/** Four months of a locality, played by its officers. */
export async function playStory(stage: Stage): Promise<void> {
  await firstMonth(stage)
  await secondMonth(stage)
  await thirdMonth(stage)
  await fourthMonth(stage)
}
