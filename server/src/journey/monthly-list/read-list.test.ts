import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import {
  aCast,
  addLines,
  aList,
  type Cast,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { handOver, refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Duty } from '../../access/permissions/duties.ts'
import type { ListCard } from './monthly-list.schema.ts'

const test = testHouse()
const MONTH = '2024-05'
let cast: Cast
let id: string
/** One line of each end: it goes, the commune leaves it out, the law keeps it back, it was removed. */
let people: { going: string; out: string; kept: string; removed: string }

const idsSeen = async (officer: Cast['bank']) =>
  (await readList(officer, id)).lines.map((line) => line.personId)

const listsOf = async (officer: Cast['bank']) =>
  (await done(officer.get<{ lists: ListCard[] }>('/lists'))).lists.map((list) => list.id)

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  id = await aList(cast, MONTH).draft(2)
  await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }, {}])
  const [going, out, kept, removed] = (await readList(cast.compiler, id)).lines
  const off = { reason: 'died' }
  await done(cast.compiler.post(`/lists/${id}/lines/${removed?.id}/remove`, off, { version: 1 }))
  people = {
    going: String(going?.personId),
    out: String(out?.personId),
    kept: String(kept?.personId),
    removed: String(removed?.personId),
  }
})

describe('who sees what of a list, as it goes its way', () => {
  it('a draft is the police’s alone: its own and, to look at, the district’s', async () => {
    expect(await idsSeen(cast.compiler)).toEqual([people.going, people.out, people.kept])
    expect(await idsSeen(cast.chief)).toHaveLength(3)
    expect(await idsSeen(cast.standing)).toHaveLength(3)
    expect((await readList(cast.standing, id)).actions).toEqual([])
    for (const officer of [cast.committee, cast.bank]) {
      expect(await refused(officer.get(`/lists/${id}`))).toMatchObject({
        status: 404,
        code: 'platform.not-found',
      })
      expect(await listsOf(officer)).toEqual([])
    }
  })

  it('awaiting its chief’s signature it is still not the commune’s', async () => {
    const { lines } = await readList(cast.compiler, id)
    await submit(cast, id, [String(lines[2]?.id)])
    expect((await refused(cast.committee.get(`/lists/${id}`))).status).toBe(404)
    expect((await readList(cast.compiler, id)).actions).toEqual(['withdraw-line', 'recall'])
    expect((await readList(cast.chief, id)).actions).toEqual(['send-back', 'sign'])
  })

  it('signed, the commune sees the lines that go, not the one kept back nor the one removed', async () => {
    await sign(cast, id)
    expect(await idsSeen(cast.committee)).toEqual([people.going, people.out])
    expect(await idsSeen(cast.chief)).toEqual([people.going, people.out, people.kept])
    for (const hidden of [people.kept, people.removed]) {
      expect((await refused(cast.committee.get(`/people/${hidden}`))).status).toBe(404)
    }
    expect((await refused(cast.bank.get(`/lists/${id}`))).status).toBe(404)
  })

  it('confirmed, it is not the bank’s yet; handed over, the bank sees the confirmed line only', async () => {
    const { lines } = await readList(cast.committee, id)
    for (const line of lines) {
      const out = line.personId === people.out
      const decision = out
        ? { outcome: 'left-out', reasons: ['declined'], note: '' }
        : { outcome: 'confirmed', reasons: [], note: '' }
      const url = `/lists/${id}/lines/${line.id}/decision`
      await done(cast.committee.post(url, decision, { version: line.version }))
    }
    const { version } = await readList(cast.committee, id)
    await done(cast.committee.post(`/lists/${id}/confirm`, {}, { version }))
    expect((await refused(cast.bank.get(`/lists/${id}`))).status).toBe(404)
    await handOver(cast, MONTH, '01/CV-CAH')
    const list = await readList(cast.bank, id)
    expect(list.lines.map((line) => line.personId)).toEqual([people.going])
    // Mẫu 01 shows the certificate: the credit officer sees it, and nothing beyond the form.
    expect(list.lines[0]).toMatchObject({
      certificateKind: 'completion',
      completedOn: '2023-04-05',
      state: 'confirmed',
    })
    for (const hidden of [people.out, people.kept, people.removed]) {
      expect((await refused(cast.bank.get(`/people/${hidden}`))).status).toBe(404)
    }
    expect(await idsSeen(cast.committee)).toEqual([people.going, people.out])
  })

  it('a neighbour, another bank’s duty and the duties without the right see nothing', async () => {
    const neighbours: [Duty, string][] = [
      ['CA-L', 'ca-phu-tam'],
      ['CA-K', 'ca-phu-tam'],
      ['UB-X', 'ubnd-phu-tam'],
    ]
    for (const [duty, unit] of neighbours) {
      const officer = await asOfficer(test, { duty, unit })
      expect((await refused(officer.get(`/lists/${id}`))).code, unit).toBe('platform.not-found')
      expect(await listsOf(officer), unit).toEqual([])
    }
    for (const duty of ['DPO', 'QT', 'NH-K', 'NH-C', 'UB-L'] as const) {
      const unit = duty.startsWith('NH') ? 'nhcsxh-chau-thanh' : 'ubnd-chau-thanh'
      const officer = await asOfficer(test, { duty, unit })
      for (const url of ['/lists', `/lists/${id}`, `/lists/${id}/mau-01.xlsx`]) {
        const no = await refused(officer.get(url))
        expect(no, `${duty} ${url}`).toMatchObject({ status: 403, code: 'access.not-permitted' })
      }
    }
    expect((await refused(cast.compiler.get(`/lists/${randomUUID()}`))).status).toBe(404)
    expect((await refused(cast.compiler.get('/lists/not-an-id'))).status).toBe(404)
  })

  it('is asked for by month', async () => {
    const april = await aList(cast, '2024-04').draft(0)
    const ofMonth = async (month: string) =>
      (await done(cast.compiler.get<{ lists: ListCard[] }>(`/lists?month=${month}`))).lists
    expect((await ofMonth('2024-04')).map((list) => list.id)).toEqual([april])
    expect((await ofMonth('2024-05')).map((list) => list.id)).toEqual([id])
    expect(await ofMonth('2023-01')).toEqual([])
    expect((await refused(cast.compiler.get('/lists?month=2024-13'))).code).toBe('platform.invalid')
  })

  it('leaves one line in the diary of reads, with the purpose and the people shown', async () => {
    await readList(cast.bank, id)
    const [line] = await rowsPastPolicies<{ purpose: string; subject_ids: string[] }>(
      test,
      `select purpose, subject_ids from access.read_line where user_id = $1
        and route = '/lists/:id' order by id desc limit 1`,
      [cast.bank.userId],
    )
    expect(line).toEqual({ purpose: 'P4', subject_ids: [people.going] })
  })
})
