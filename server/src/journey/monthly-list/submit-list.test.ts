import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aList,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import type { aPerson } from '../../../test/factories/people.ts'
import { aBystander, ballOf, refused, statusesOf, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { LineFields } from './monthly-list.schema.ts'

const test = testHouse()

const record = (fields: object) => ({
  releaseRecord: {
    certificateKind: 'completion' as const,
    certificateNumber: '12/GCN',
    certificateDate: null,
    completedOn: '2023-04-05',
    ...fields,
  },
})

interface Held {
  name: string
  code: string
  says: RegExp
  person?: Partial<ReturnType<typeof aPerson>>
  fields?: Partial<LineFields>
}

/** Everything that can be recorded but not submitted, with the sentence that says why. */
const HELD: Held[] = [
  {
    name: 'Kim Tha Sớm',
    code: 'release-conditional',
    says: /Tha tù trước thời hạn có điều kiện/,
    person: record({ certificateKind: 'conditional-early-release' }),
  },
  {
    name: 'Kim Án Treo',
    code: 'release-suspended-sentence',
    says: /án treo/,
    person: record({ certificateKind: 'suspended-sentence' }),
  },
  {
    name: 'Kim Chưa Tốt',
    code: 'conduct-not-good',
    says: /Chưa chấp hành tốt/,
    fields: { conduct: 'not-good' },
  },
  {
    name: 'Kim Chưa Nhận Xét',
    code: 'conduct-unknown',
    says: /Chưa có nhận xét/,
    fields: { conduct: null },
  },
  {
    name: 'Kim Tệ Nạn',
    code: 'social-evils-some',
    says: /tệ nạn/,
    fields: { socialEvils: 'some' },
  },
  {
    name: 'Kim Hết Hạn',
    code: 'window-closed',
    says: /quá 5 năm.*19\/05\/2024/,
    person: record({ completedOn: '2019-05-19' }),
  },
  {
    name: 'Kim Thiếu Giấy',
    code: 'certificate-missing',
    says: /giấy/i,
    person: record({ certificateNumber: null }),
  },
  {
    name: 'Kim Thiếu Ngày',
    code: 'completion-date-missing',
    says: /Chưa có ngày chấp hành xong/,
    person: record({ completedOn: null }),
  },
  {
    name: 'Kim Ở Nơi Khác',
    code: 'residence-elsewhere',
    says: /Không cư trú/,
    fields: { residesLocally: false },
  },
  {
    name: 'Kim Vượt Mức',
    code: 'amount-over-limit',
    says: /vượt hạn mức/,
    fields: { amount: 100_000_001 },
  },
]

describe('what the law holds back', () => {
  it('is recorded, does not go, and is named in one answer with every reason', async () => {
    const cast = await aCast(test, 'an-ninh')
    const { compiler } = cast
    const { id } = await done(compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    await addLines(compiler, id, [{ person: { fullName: 'Kim Đủ Điều Kiện' } }])
    const held = await addLines(
      compiler,
      id,
      HELD.map(({ name, person, fields }) => ({
        person: { ...person, fullName: name },
        fields: { ...fields },
      })),
    )
    const draft = await readList(compiler, id)
    expect(draft.lines.map((line) => line.verdict.eligible)).toEqual([
      true,
      ...HELD.map(() => false),
    ])

    const sent = { version: draft.version }
    const no = await refused(compiler.post(`/lists/${id}/submit`, { keptBack: [] }, sent))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.lines-held-back' })
    expect(no.detail).toContain(`${HELD.length} dòng`)
    expect(no.reasons.map((reason) => reason.subject)).toEqual(held)
    for (const [at, { name, says }] of HELD.entries()) {
      expect(no.reasons[at]?.says).toContain(name)
      expect(no.reasons[at]?.says).toMatch(says)
    }
    expect(await readList(compiler, id)).toEqual(draft)

    await done(compiler.post(`/lists/${id}/submit`, { keptBack: held }, sent))
    const after = await readList(compiler, id)
    expect(after.lines[0]).toMatchObject({ state: 'submitted', reasons: [] })
    for (const [at, { code }] of HELD.entries()) {
      expect(after.lines[at + 1], code).toMatchObject({ state: 'kept-back', reasons: [code] })
    }
    expect(after.versions).toMatchObject([{ number: 1, stage: 'submitted', lines: 1 }])
  })

  it('must be named exactly: neither a good line nor only some of the bad ones stay behind', async () => {
    const cast = await aCast(test, 'an-hiep')
    const { compiler } = cast
    const id = await aList(cast).draft(1)
    const bad = await addLines(compiler, id, [
      { fields: { conduct: 'not-good' } },
      { fields: { purpose: null } },
    ])
    const { lines, version } = await readList(compiler, id)
    for (const keptBack of [[bad[0]], [...bad, lines[0]?.id]]) {
      const no = await refused(compiler.post(`/lists/${id}/submit`, { keptBack }, { version }))
      expect(no.code).toBe('monthly-list.lines-held-back')
    }
    const ballBefore = await ballOf(compiler, String(lines[1]?.personId))
    await submit(cast, id, bad)
    expect(await ballOf(compiler, String(lines[1]?.personId))).toEqual(ballBefore)
  })

  it('holds back who stands on the list of another commune, and tells neither commune more', async () => {
    const twin = { fullName: 'Sơn Hai Xã', idNumber: '094087009901' }
    const there = await aCast(test, 'phu-tam')
    const theirs = await aList(there).draft(1)
    await addLines(there.compiler, theirs, [{ person: twin }])
    const here = await aCast(test, 'thuan-hoa')
    const id = await aList(here).draft(1)
    const [line] = await addLines(here.compiler, id, [{ person: twin }])
    await submit(there, theirs)
    const before = await readList(there.compiler, theirs)

    const { version } = await readList(here.compiler, id)
    const sent = here.compiler.post(`/lists/${id}/submit`, { keptBack: [] }, { version })
    const no = await refused(sent)
    expect(no.reasons).toHaveLength(1)
    expect(no.reasons[0]?.subject).toBe(line)
    expect(no.reasons[0]?.says).toMatch(/danh sách của một xã khác/)
    expect(JSON.stringify(no)).not.toContain('Phú Tâm')
    await submit(here, id, [String(line)])
    const list = await readList(here.compiler, id)
    expect(list.lines[1]).toMatchObject({ state: 'kept-back', reasons: ['listed-elsewhere'] })
    expect(await readList(there.compiler, theirs)).toEqual(before)
    // Once the other commune takes its list back, he may go.
    await done(there.compiler.post(`/lists/${theirs}/recall`, {}))
    await done(here.compiler.post(`/lists/${id}/recall`, {}))
    await submit(here, id)
    expect((await readList(here.compiler, id)).lines[1]?.state).toBe('submitted')
  })
})

describe('submitting a list', () => {
  it('passes every case to the chief, by one event each, and touches no other list', async () => {
    const bystander = await aBystander(test, 'phu-tan')
    const cast = await aCast(test, 'thien-my')
    const id = await aList(cast).awaitingSignature(2)
    const list = await readList(cast.compiler, id)
    expect(list).toMatchObject({
      state: 'awaiting-signature',
      holderName: 'Công an xã Thiện Mỹ',
      due: '2024-05-24',
      actions: ['withdraw-line', 'recall'],
    })
    expect(list.signatures).toMatchObject([{ role: 'compiled', duty: 'CA-L' }])
    for (const line of list.lines) {
      const { steps } = await threadOf(cast.compiler, line.personId)
      expect(steps.map((step) => step.what)).toEqual(['person.registered', 'list.submitted'])
      expect(steps[1]).toMatchObject({
        stage: 'listed',
        toUnit: 'Công an xã Thiện Mỹ',
        toDuty: 'CA-K',
        due: '2024-05-24',
        subjectKind: 'list',
        subjectId: id,
      })
    }
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('makes one version when the click comes twice, and refuses a second submission', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const id = await aList(cast).draft(1)
    const { version } = await readList(cast.compiler, id)
    const sent = { version, key: randomUUID() }
    const url = `/lists/${id}/submit`
    const first = await done(cast.compiler.post(url, { keptBack: [] }, sent))
    expect(await done(cast.compiler.post(url, { keptBack: [] }, sent))).toEqual(first)
    const again = await refused(cast.compiler.post(url, { keptBack: [] }, { version: version + 1 }))
    expect(again).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
    expect((await readList(cast.compiler, id)).versions).toHaveLength(1)
  })

  it('lets one of two compilers through', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-ho-dac-kien' })
    const id = await aList(cast, '2024-04').draft(1)
    const { version } = await readList(cast.compiler, id)
    const url = `/lists/${id}/submit`
    const both = [cast.compiler, colleague].map((officer) =>
      officer.post(url, { keptBack: [] }, { version }),
    )
    expect(await statusesOf(...both)).toEqual([200, 409])
    expect((await readList(cast.compiler, id)).versions).toHaveLength(1)
  })

  it('refuses a list changed meanwhile, no version, and another commune’s list', async () => {
    const cast = await aCast(test, 'thi-tran-chau-thanh')
    const id = await aList(cast).draft(1)
    const url = `/lists/${id}/submit`
    const stale = await refused(cast.compiler.post(url, { keptBack: [] }, { version: 1 }))
    expect(stale).toMatchObject({ status: 412, code: 'platform.version-stale' })
    const blind = await refused(cast.compiler.post(url, { keptBack: [] }))
    expect(blind).toMatchObject({ status: 428, code: 'platform.version-missing' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
    const foreign = await refused(neighbour.post(url, { keptBack: [] }, { version: 2 }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    expect((await readList(cast.compiler, id)).state).toBe('draft')
  })

  it('reads "Không phát sinh" when the law leaves no line to go', async () => {
    const cast = await aCast(test, 'thi-tran-chau-thanh')
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-04' }))
    const held = await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }])
    await submit(cast, id, held)
    await sign(cast, id)
    const list = await readList(cast.committee, id)
    expect(list).toMatchObject({ nothingToReport: true, lines: [] })
  })
})
