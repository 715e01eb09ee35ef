import { rowsPastPolicies } from '../as-role.ts'
import { done } from './lists.ts'
import { asOfficer, type TestOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'

/** The data-protection officer of the district. */
export const aProtectionOfficer = (test: Pick<TestHouse, 'house' | 'app'>): Promise<TestOfficer> =>
  asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })

/** What a person asks about his own data, as it is entered. */
export const aDataRequest = (personId: string, fields: object = {}) => ({
  personId,
  kind: 'view',
  field: null,
  channel: 'in-person',
  askedBy: 'self',
  identityCheck: 'id-card',
  receivedOn: '2024-05-20',
  says: 'Muốn biết cơ quan giữ những thông tin gì của mình.',
  ...fields,
})

/** A disputed value on which the police said their side, answered by a letter; answers its id. */
export async function anAnsweredRequest(
  test: Pick<TestHouse, 'house' | 'app'>,
  compiler: TestOfficer,
  personId: string,
): Promise<string> {
  const officer = await aProtectionOfficer(test)
  const body = aDataRequest(personId, { kind: 'correct', field: 'birth' })
  const { id } = await done(officer.post<{ id: string }>('/data-requests', body))
  const send = (by: TestOfficer, act: string, said: object, version: number) =>
    done(by.post(`/data-requests/${id}/${act}`, said, { version }))
  await send(officer, 'ask-office', {}, 1)
  await send(compiler, 'office-answer', { outcome: 'kept', says: 'Khớp giấy tờ gốc.' }, 2)
  const answer = {
    outcome: 'refused',
    reasons: ['value-proven'],
    note: '',
    identityCheck: 'id-card',
  }
  await send(officer, 'answer', answer, 3)
  return id
}

/** A disputed value of somebody of the demo's commune, put to its police; answers its id. */
export async function aRequestWithPolice(test: TestHouse): Promise<string> {
  const [found] = await rowsPastPolicies<{ id: string }>(
    test,
    `select id from registers.person where area_id = 'an-ninh' and merged_into is null
      order by sort_key limit 1`,
  )
  const officer = await aProtectionOfficer(test)
  const body = aDataRequest(found?.id ?? '', { kind: 'correct', field: 'birth' })
  const { id } = await done(officer.post<{ id: string }>('/data-requests', body))
  await done(officer.post(`/data-requests/${id}/ask-office`, {}, { version: 1 }))
  return id
}

/** A record held back until a day; answers the id of the hold. */
export async function aHold(
  test: Pick<TestHouse, 'house' | 'app'>,
  personId: string,
  until = '2030-01-01',
): Promise<string> {
  const officer = await aProtectionOfficer(test)
  const body = { personId, reason: 'lawsuit', documentNumber: '12/TB-TA', until }
  return (await done(officer.post<{ id: string }>('/retention/holds', body))).id
}

/** An incident as it is entered: found an hour ago. */
export const aBreach = (fields: object = {}) => ({
  kind: 'wrong-recipient',
  foundAt: new Date(Date.now() - 3_600_000).toISOString(),
  says: 'Gửi nhầm một danh sách sang cơ quan khác.',
  people: null,
  dataKinds: ['name', 'id-number'],
  ...fields,
})

/** An incident of the district; answers its id. */
export async function aRecordedBreach(test: Pick<TestHouse, 'house' | 'app'>): Promise<string> {
  const officer = await aProtectionOfficer(test)
  return (await done(officer.post<{ id: string }>('/breaches', aBreach()))).id
}
