import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aCast, aList, done, readList, sign } from '../../../test/factories/lists.ts'
import { aPerson } from '../../../test/factories/people.ts'
import {
  aBystander,
  alsoActs,
  refused,
  statusesOf,
  threadOf,
} from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { canonicalJson, sha256 } from '../../platform/http/idempotency.ts'
import { refusalOf } from '../../platform/http/problem.ts'
import type { PersonPage } from '../../registers/people/people.schema.ts'
import { insertSignature } from './list-versions.queries.ts'

const test = testHouse()

interface Bound {
  role: string
  signed_hash: string
  content_hash: string
  content: { lines: { fullName: string }[] }
}
const BOUND = `select s.role, s.content_hash as signed_hash, v.content_hash, v.content
  from journey.signature s join journey.list_version v on v.id = s.version_id
  where s.list_id = $1 order by s.signed_at`

describe('signing a list', () => {
  it('passes list and cases to the commune with the day its confirmation is due', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const cast = await aCast(test, 'an-ninh')
    const id = await aList(cast).submitted(2)
    const list = await readList(cast.committee, id)
    expect(list).toMatchObject({
      state: 'submitted',
      holderName: 'Ủy ban nhân dân xã An Ninh',
      due: '2024-05-31',
    })
    expect(list.actions).toEqual(['decide-line', 'return', 'confirm'])
    for (const line of list.lines) {
      const { steps } = await threadOf(cast.committee, line.personId)
      expect(steps.at(-1)).toMatchObject({
        what: 'list.signed',
        stage: 'listed',
        byDuty: 'CA-K',
        toUnit: 'Ủy ban nhân dân xã An Ninh',
        toDuty: 'UB-X',
        due: '2024-05-31',
      })
    }
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('binds each signature to the SHA-256 of the content that is kept', async () => {
    const cast = await aCast(test, 'an-ninh')
    const id = await aList(cast, '2024-04').confirmed(2)
    const rows = await rowsPastPolicies<Bound>(test, BOUND, [id])
    expect(rows.map((row) => row.role)).toEqual(['compiled', 'signed', 'confirmed'])
    for (const row of rows) {
      expect(row.content.lines).toHaveLength(2)
      expect(sha256(canonicalJson(row.content))).toBe(row.signed_hash)
      expect(row.signed_hash).toBe(row.content_hash)
    }
    const { signatures } = await readList(cast.standing, id)
    expect(signatures.map((one) => one.contentHash)).toEqual(rows.map((row) => row.signed_hash))
  })

  it('shows and carries what was signed, though the register is corrected afterwards', async () => {
    const cast = await aCast(test, 'an-hiep')
    const id = await aList(cast).awaitingSignature(1)
    const before = await readList(cast.chief, id)
    const personId = String(before.lines[0]?.personId)
    const { version } = await done(cast.compiler.get<PersonPage>(`/people/${personId}`))
    const { releaseRecord: _record, ...fields } = aPerson()
    const corrected = { ...fields, fullName: 'Tên Khác Hẳn', idNumber: null }
    await done(cast.compiler.put(`/people/${personId}`, corrected, { version }))
    expect((await readList(cast.chief, id)).lines[0]).toEqual(before.lines[0])
    await sign(cast, id)
    const line = (await readList(cast.committee, id)).lines[0]
    const yes = { outcome: 'confirmed', reasons: [], note: '' }
    const url = `/lists/${id}/lines/${line?.id}/decision`
    await done(cast.committee.post(url, yes, { version: line?.version ?? 0 }))
    const { version: now } = await readList(cast.committee, id)
    await done(cast.committee.post(`/lists/${id}/confirm`, {}, { version: now }))
    const rows = await rowsPastPolicies<Bound>(test, BOUND, [id])
    const names = rows.map((row) => row.content.lines[0]?.fullName)
    expect(names).toEqual(Array(3).fill(before.lines[0]?.fullName))
    expect((await readList(cast.standing, id)).lines[0]?.fullName).toBe(before.lines[0]?.fullName)
  })

  it('refuses the maker, though he holds the chief’s duty as well', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const id = await aList(cast).awaitingSignature(1)
    await alsoActs(test, cast.compiler, { duty: 'CA-K', unit: 'ca-thuan-hoa' })
    const { currentHash, actions } = await readList(cast.compiler, id)
    expect(actions).toContain('sign')
    const body = { contentHash: currentHash }
    const no = await refused(cast.compiler.post(`/lists/${id}/sign`, body))
    expect(no).toMatchObject({ status: 403, code: 'monthly-list.signer-is-maker' })
    expect((await readList(cast.chief, id)).state).toBe('awaiting-signature')
  })

  it('refuses a content other than the one that stands there', async () => {
    const cast = await aCast(test, 'phu-tan')
    const id = await aList(cast).awaitingSignature(1)
    const other = { contentHash: 'a'.repeat(64) }
    const no = await refused(cast.chief.post(`/lists/${id}/sign`, other))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.content-changed' })
    const garbled = await refused(cast.chief.post(`/lists/${id}/sign`, { contentHash: 'x' }))
    expect(garbled).toMatchObject({ status: 400, code: 'platform.invalid' })
  })

  it('is done once by two chiefs at once, and once by a double click', async () => {
    const cast = await aCast(test, 'phu-tan')
    const deputy = await asOfficer(test, { duty: 'CA-K', unit: 'ca-phu-tan' })
    const id = await aList(cast, '2024-04').awaitingSignature(1)
    const { currentHash: contentHash } = await readList(cast.chief, id)
    const url = `/lists/${id}/sign`
    const both = [cast.chief, deputy].map((officer) => officer.post(url, { contentHash }))
    expect(await statusesOf(...both)).toEqual([200, 409])
    const late = await refused(cast.chief.post(url, { contentHash }))
    expect(late).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })

    const other = await aList(cast, '2024-03').awaitingSignature(1)
    const body = { contentHash: (await readList(cast.chief, other)).currentHash }
    const key = randomUUID()
    const first = await done(cast.chief.post(`/lists/${other}/sign`, body, { key }))
    expect(await done(cast.chief.post(`/lists/${other}/sign`, body, { key }))).toEqual(first)
    for (const list of [id, other]) {
      const { signatures } = await readList(cast.chief, list)
      expect(signatures.map((one) => one.role)).toEqual(['compiled', 'signed'])
    }
  })

  it('cannot be written twice on one version, even past the states: the database refuses', async () => {
    const cast = await aCast(test, 'thien-my')
    const id = await aList(cast).submitted(1)
    const list = await readList(cast.chief, id)
    const { chief } = cast
    const again = underLine(
      test,
      { userId: chief.userId, duty: 'CA-K', units: ['ca-thien-my'] },
      (tx) =>
        insertSignature(tx, {
          versionId: String(list.versions[0]?.id),
          role: 'signed',
          signedBy: chief.userId,
          assignmentId: chief.assignmentId,
          duty: 'CA-K',
          unitId: 'ca-thien-my',
          on: '2024-05-20',
        }),
    )
    const error: unknown = await again.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(refusalOf(error)).toMatchObject({ status: 409, code: 'monthly-list.already-signed' })
  })

  it('is not for another commune’s chief, nor for the standing agency above', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const id = await aList(cast).awaitingSignature(1)
    const { currentHash: contentHash } = await readList(cast.chief, id)
    const neighbour = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-hiep' })
    for (const officer of [neighbour, cast.standing]) {
      const no = await refused(officer.post(`/lists/${id}/sign`, { contentHash }))
      expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
    }
    expect((await readList(cast.chief, id)).state).toBe('awaiting-signature')
  })
})
