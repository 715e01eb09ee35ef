import { asOfficer, type TestOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'
import type { LineFields, ListPage } from '../../src/journey/monthly-list/monthly-list.schema.ts'
import { aPerson } from './people.ts'

/** The officers of one commune and of the agencies above it. */
export interface Cast {
  compiler: TestOfficer
  chief: TestOfficer
  committee: TestOfficer
  standing: TestOfficer
  bank: TestOfficer
}

/** Standing agency and bank of the district; another locality names its own. */
const ABOVE = { standing: 'ca-chau-thanh', bank: 'nhcsxh-chau-thanh' }

export async function aCast(test: TestHouse, commune = 'an-ninh', above = ABOVE): Promise<Cast> {
  const [compiler, chief, committee, standing, bank] = await Promise.all([
    asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}`, name: 'Người Lập' }),
    asOfficer(test, { duty: 'CA-K', unit: `ca-${commune}`, name: 'Trưởng Công An' }),
    asOfficer(test, { duty: 'UB-X', unit: `ubnd-${commune}`, name: 'Chủ Tịch Xã' }),
    asOfficer(test, { duty: 'CA-K', unit: above.standing, name: 'Thường Trực' }),
    asOfficer(test, { duty: 'NH-T', unit: above.bank, name: 'Tín Dụng' }),
  ])
  return { compiler, chief, committee, standing, bank }
}

export const aLine = (fields: Partial<LineFields> = {}): LineFields => ({
  purpose: 'production',
  amount: 50_000_000,
  trainingMonths: null,
  conduct: 'good',
  socialEvils: 'none',
  residesLocally: true,
  note: '',
  ...fields,
})

/** Answers of a successful write; anything else fails the test with what the server said. */
export async function done<T>(answer: Promise<{ status: number; json: T }>): Promise<T> {
  const { status, json } = await answer
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(json)}`)
  return json
}

type Person = ReturnType<typeof aPerson>

export async function register(officer: TestOfficer, fields: Partial<Person> = {}) {
  return (await done(officer.post<{ id: string }>('/people', { ...aPerson(), ...fields }))).id
}

export const readList = async (officer: TestOfficer, id: string): Promise<ListPage> =>
  await done(officer.get<ListPage>(`/lists/${id}`))

/** Adds people to a draft as the compiler; answers the line ids. */
export async function addLines(
  officer: TestOfficer,
  listId: string,
  lines: { person?: Partial<Person>; fields?: Partial<LineFields> }[],
): Promise<string[]> {
  const ids: string[] = []
  for (const line of lines) {
    const personId = await register(officer, line.person)
    const { version } = await readList(officer, listId)
    const body = { personId, ...aLine(line.fields) }
    const { id } = await done(
      officer.post<{ id: string }>(`/lists/${listId}/lines`, body, { version }),
    )
    ids.push(id)
  }
  return ids
}

/** A list taken as far as a test needs it, by its own officers, through HTTP. */
export const aList = (cast: Cast, month = '2024-05') => ({
  draft: async (people = 2): Promise<string> => {
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month }))
    await addLines(
      cast.compiler,
      id,
      Array.from({ length: people }, () => ({})),
    )
    return id
  },
  awaitingSignature: async (people = 2): Promise<string> => {
    const id = await aList(cast, month).draft(people)
    await submit(cast, id)
    return id
  },
  submitted: async (people = 2): Promise<string> => {
    const id = await aList(cast, month).awaitingSignature(people)
    await sign(cast, id)
    return id
  },
  confirmed: async (people = 2): Promise<string> => {
    const id = await aList(cast, month).submitted(people)
    await confirmAll(cast, id)
    return id
  },
})

export async function submit(cast: Cast, id: string, keptBack: string[] = []): Promise<void> {
  const { version } = await readList(cast.compiler, id)
  await done(cast.compiler.post(`/lists/${id}/submit`, { keptBack }, { version }))
}

export async function sign(cast: Cast, id: string): Promise<void> {
  const { currentHash } = await readList(cast.chief, id)
  await done(cast.chief.post(`/lists/${id}/sign`, { contentHash: currentHash }))
}

export async function confirmAll(cast: Cast, id: string): Promise<void> {
  const list = await readList(cast.committee, id)
  for (const line of list.lines) {
    const decision = { outcome: 'confirmed', reasons: [], note: '' }
    const url = `/lists/${id}/lines/${line.id}/decision`
    await done(cast.committee.post(url, decision, { version: line.version }))
  }
  const { version } = await readList(cast.committee, id)
  await done(cast.committee.post(`/lists/${id}/confirm`, {}, { version }))
}
