import type { HandOverPage } from '../../src/journey/monthly-list/hand-over/hand-over.schema.ts'
import type { LoanNeed } from '../../src/journey/outreach/outreach.schema.ts'
import type { Thread } from '../../src/registers/threads/threads.schema.ts'
import { insertAssignment } from '../../src/access/identity/assignments.queries.ts'
import type { Answer, Post, TestOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'
import { underLine } from '../under-line.ts'
import { aCast, aList, type Cast, done, readList, register } from './lists.ts'
import type { aPerson } from './people.ts'

/** A "no" as the officer gets it. */
export interface Refused {
  status: number
  code: string
  detail: string
  reasons: { subject: string; code: string; says: string }[]
}

/** The refusal an answer must be; a success fails the test. */
export async function refused(
  answer: Promise<Pick<Answer<unknown>, 'status' | 'json'>>,
): Promise<Refused> {
  const { status, json } = await answer
  if (status === 200) throw new Error(`not refused: ${JSON.stringify(json)}`)
  return { ...(json as Omit<Refused, 'status'>), status }
}

/** The status of each of several requests sent at once, in order of size. */
export const statusesOf = async (...answers: Promise<{ status: number }>[]): Promise<number[]> =>
  (await Promise.all(answers)).map((answer) => answer.status).sort((a, b) => a - b)

export const threadOf = async (officer: TestOfficer, personId: string): Promise<Thread> =>
  await done(officer.get<Thread>(`/people/${personId}/thread`))

/** Where the ball of a person is, in one line: stage, holder, duty, due. */
export async function ballOf(officer: TestOfficer, personId: string) {
  const { stage, holderUnit, holderDuty, due } = await threadOf(officer, personId)
  return [stage, holderUnit, holderDuty, due]
}

export const NEED = { purpose: 'production', amount: 40_000_000, trainingMonths: null } as const

/** A person who was met and has said that he wants to borrow. */
export async function inNeed(
  officer: TestOfficer,
  fields: Partial<ReturnType<typeof aPerson>> = {},
  need: typeof LoanNeed._output = NEED,
): Promise<string> {
  const personId = await register(officer, fields)
  await stateNeed(officer, personId, need)
  return personId
}

export async function stateNeed(
  officer: TestOfficer,
  personId: string,
  need: typeof LoanNeed._output = NEED,
  onDate = '2024-05-17',
): Promise<void> {
  const met = { onDate, way: 'visit', outcome: 'reached', need, note: '' }
  await done(officer.post(`/people/${personId}/contacts`, met))
}

/** A list of another commune, signed and waiting there; `now` must stay what it was. */
export async function aBystander(test: TestHouse, commune: string, month = '2024-05') {
  const cast = await aCast(test, commune)
  const id = await aList(cast, month).submitted(1)
  const before = await readList(cast.compiler, id)
  return { cast, id, before, now: () => readList(cast.compiler, id) }
}

export const readHandOver = async (officer: TestOfficer, id: string): Promise<HandOverPage> =>
  await done(officer.get<HandOverPage>(`/hand-overs/${id}`))

export const openHandOver = async (cast: Cast, month: string): Promise<string> =>
  (await done(cast.standing.post<{ id: string }>('/hand-overs', { month }))).id

/** Under the next number of the register, or one typed by hand. */
export async function signHandOver(cast: Cast, id: string, documentNumber?: string): Promise<void> {
  const { contentHash } = await readHandOver(cast.standing, id)
  const typed = documentNumber === undefined ? {} : { documentNumber }
  await done(cast.standing.post(`/hand-overs/${id}/sign`, { ...typed, contentHash }))
}

/** Opens the hand-over of a month and signs it. */
export async function handOver(cast: Cast, month: string, documentNumber?: string) {
  const id = await openHandOver(cast, month)
  await signHandOver(cast, id, documentNumber)
  return id
}

/** The same person of flesh and blood takes up another duty and acts under it from now on. */
export async function alsoActs(test: TestHouse, officer: TestOfficer, post: Post): Promise<void> {
  const system = { userId: null, duty: 'SYS-IDENTITY', units: [] }
  const assignmentId = await underLine(test, system, (tx) =>
    insertAssignment(tx, {
      userId: officer.userId,
      duty: post.duty,
      unitId: post.unit,
      validFrom: '2024-01-01',
      validTo: null,
      decisionNumber: 'QĐ thử nghiệm 2',
    }),
  )
  await done(officer.post('/me/acting', { assignmentId }))
}
