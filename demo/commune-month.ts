import type { ListPage } from '../server/src/journey/monthly-list/monthly-list.schema.ts'
import type { DemoOfficer } from './officer.ts'
import type { DemoPerson } from './people.ts'

/** The three officers of one commune, and the people they know by now. */
export interface CommuneCrew {
  compiler: DemoOfficer
  chief: DemoOfficer
  committee: DemoOfficer
  /** Conduct of a person as the compiler knows it, by person id. */
  conduct: Map<string, 'good' | 'not-good'>
}

/** Enters people and, where they have been met, the contact with the need they stated. */
export async function meetPeople(crew: CommuneCrew, people: DemoPerson[], on: string) {
  for (const { fields, need, conduct } of people) {
    const { id } = await crew.compiler.post('/people', fields)
    crew.conduct.set(id, conduct)
    if (need === null) continue
    const contact = { onDate: on, way: 'visit', outcome: 'reached', need, note: '' }
    await crew.compiler.post(`/people/${id}/contacts`, contact)
  }
}

const readList = (officer: DemoOfficer, id: string) => officer.get<ListPage>(`/lists/${id}`)

/** Opens the month's list and writes conduct and social evils on the lines that have none yet. */
export async function draftList(crew: CommuneCrew, month: string): Promise<string> {
  const { id } = await crew.compiler.post('/lists', { month })
  const list = await readList(crew.compiler, id)
  for (const line of list.lines.filter((one) => one.conduct === null)) {
    const fields = {
      purpose: line.purpose,
      amount: line.amount,
      trainingMonths: line.trainingMonths,
      conduct: crew.conduct.get(line.personId) ?? 'good',
      socialEvils: 'none',
      residesLocally: line.residesLocally,
      note: '',
    }
    await crew.compiler.put(`/lists/${id}/lines/${line.id}`, fields, line.version)
  }
  return id
}

/** Submits; lines that the law holds back stay behind, as the compiler agrees. */
export async function submitList(crew: CommuneCrew, id: string): Promise<void> {
  const list = await readList(crew.compiler, id)
  const keptBack = list.lines.filter((line) => !line.verdict.eligible).map((line) => line.id)
  await crew.compiler.post(`/lists/${id}/submit`, { keptBack }, list.version)
}

export async function signList(crew: CommuneCrew, id: string): Promise<void> {
  const { currentHash } = await readList(crew.chief, id)
  await crew.chief.post(`/lists/${id}/sign`, { contentHash: currentHash })
}

/** The commune confirms every line but, where `leaveOut`, the last, which it leaves out. */
export async function confirmList(crew: CommuneCrew, id: string, leaveOut: boolean): Promise<void> {
  const { lines } = await readList(crew.committee, id)
  for (const [at, line] of lines.entries()) {
    const out = leaveOut && lines.length > 2 && at === lines.length - 1
    const decision = out
      ? { outcome: 'left-out', reasons: ['not-residing', 'certificate-not-shown'], note: '' }
      : { outcome: 'confirmed', reasons: [], note: '' }
    await crew.committee.post(`/lists/${id}/lines/${line.id}/decision`, decision, line.version)
  }
  const { version } = await readList(crew.committee, id)
  await crew.committee.post(`/lists/${id}/confirm`, {}, version)
}

export async function returnList(crew: CommuneCrew, id: string): Promise<void> {
  const { version } = await readList(crew.committee, id)
  const back = {
    reasons: ['details-wrong', 'amount-unclear'],
    note: 'Ghi rõ ấp và số tiền từng người',
  }
  await crew.committee.post(`/lists/${id}/return`, back, version)
}
