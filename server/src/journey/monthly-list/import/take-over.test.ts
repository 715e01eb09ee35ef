import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import {
  accepted,
  aFileLine,
  aMau01File,
  openDraft,
  readImport,
  sendable,
  uploadTo,
} from '../../../../test/factories/imports.ts'
import { aCast, done, readList, register, submit } from '../../../../test/factories/lists.ts'
import { aBystander, refused, statusesOf, threadOf } from '../../../../test/factories/walks.ts'
import type { LineSpec } from '../../../../test/spreadsheets/mau-01-file.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { tablesHolding } from '../../../../test/whole-database.ts'
import type { PeopleFound, PersonPage } from '../../../registers/people/people.schema.ts'

const test = testHouse()

async function uploaded(commune: string, lines: LineSpec[]) {
  const cast = await aCast(test, commune)
  const listId = await openDraft(cast.compiler)
  const id = await uploadTo(cast.compiler, listId, aMau01File(lines))
  const { rows } = await readImport(cast.compiler, id)
  return { cast, compiler: cast.compiler, listId, id, rows, url: `/imports/${id}/take-over` }
}

const peopleOf = async (officer: TestOfficer) =>
  (await done(officer.get<PeopleFound>('/people'))).total

describe('taking the settled rows into the draft', () => {
  it('makes of each a person, a record, a line and a case in need; then keeps no row', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const line = aFileLine({
      dateOfBirth: '18/02/1980',
      address: 'số 12, ấp Xây Đá, xã An Ninh',
      note: 'Nuôi heo',
    })
    const { compiler, listId, id, url } = await uploaded('an-ninh', [
      line,
      aFileLine({ purpose: null }),
    ])
    await done(compiler.post(url, {}, { version: 1 }))
    const list = await readList(compiler, listId)
    expect(list.lines).toHaveLength(2)
    const [first, second] = list.lines
    expect(first).toMatchObject({
      fullName: line.fullName,
      idNumber: line.idNumber,
      birthDate: '1980-02-18',
      address: 'số 12, ấp Xây Đá, xã An Ninh',
      certificateNumber: '704/GCN',
      certificateKind: 'completion',
      completedOn: '2020-12-23',
      amount: 80_000_000,
      note: 'Nuôi heo',
      state: 'open',
    })
    const person = await done(compiler.get<PersonPage>(`/people/${first?.personId}`))
    expect(person).toMatchObject({ hamlet: 'ấp Xây Đá', addressDetail: 'số 12', stage: 'in-need' })
    const { steps } = await threadOf(compiler, String(first?.personId))
    expect(steps.map((step) => step.what)).toEqual(['person.registered', 'need.from-file'])
    expect(steps[1]).toMatchObject({ toDuty: 'CA-L', toUnit: 'Công an xã An Ninh' })
    expect((await threadOf(compiler, String(second?.personId))).stage).toBe('released')
    expect(await readImport(compiler, id)).toMatchObject({ state: 'taken-over', rows: [] })
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('takes all or none while a doubt is open, and counts only the open ones', async () => {
    const doubtful = [
      aFileLine({ idNumber: 94080700321, amount: 'tám chục' }),
      aFileLine({ idNumber: 94080700322 }),
      aFileLine(),
    ]
    const { compiler, listId, id, rows, url } = await uploaded('an-hiep', doubtful)
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('three rows')
    expect(first.doubts).toHaveLength(2)
    const half = { ...sendable(first), settled: [`${first.doubts[0]?.cell}:id-leading-zero-lost`] }
    await done(compiler.put(`/imports/${id}/rows`, { rows: [half] }, { version: 1 }))
    const no = await refused(compiler.post(url, {}, { version: 2 }))
    expect(no).toMatchObject({ status: 409, code: 'list-import.doubts-open' })
    expect(no.detail).toContain('Còn 2 chỗ')
    expect(no.reasons.map((reason) => reason.subject)).toEqual(
      [first, second].map((row) => String(row.excelRow)),
    )
    expect((await readList(compiler, listId)).lines).toEqual([])
    expect(await peopleOf(compiler)).toBe(0)
    const answers = [{ ...accepted(first), amount: 80_000_000 }, accepted(second)]
    await done(compiler.put(`/imports/${id}/rows`, { rows: answers }, { version: 2 }))
    await done(compiler.post(url, {}, { version: 3 }))
    expect((await readList(compiler, listId)).lines.map((line) => line.idNumber)).toEqual([
      '094080700321',
      '094080700322',
      doubtful[2]?.idNumber,
    ])
  })

  it('names every defect of every row at once and takes none', async () => {
    const { compiler, listId, id, rows, url } = await uploaded('thuan-hoa', [
      aFileLine(),
      aFileLine(),
      aFileLine(),
    ])
    const [first, second] = rows.map(sendable)
    if (first === undefined || second === undefined) throw new Error('three rows')
    const bad = [
      { ...first, fullName: ' ', idNumber: '12', address: '' },
      { ...second, dateOfBirth: '2024-05-21', completedOn: '2024-05-21' },
    ]
    await done(compiler.put(`/imports/${id}/rows`, { rows: bad }, { version: 1 }))
    const no = await refused(compiler.post(url, {}, { version: 2 }))
    expect(no).toMatchObject({ status: 422, code: 'list-import.rows-defective' })
    expect(no.detail).toContain('Có 2 dòng')
    expect(no.reasons.map((reason) => reason.subject)).toEqual(
      [first, first, first, second, second].map((row) => String(row.excelRow)),
    )
    expect((await readList(compiler, listId)).lines).toEqual([])
    const skipped = bad.map((row) => ({ ...row, skipped: true }))
    await done(compiler.put(`/imports/${id}/rows`, { rows: skipped }, { version: 2 }))
    await done(compiler.post(url, {}, { version: 3 }))
    expect((await readList(compiler, listId)).lines).toHaveLength(1)
  })

  it('recognises whom the commune knows: what is recorded stays, what was missing is filled', async () => {
    const idNumber = '094080711111'
    const known = aFileLine({
      fullName: 'Danh Đã Biết',
      idNumber,
      dateOfBirth: '18/02/1980',
      certificateNumber: '999/KHÁC',
      completedOn: '05/01/2020',
    })
    const cast = await aCast(test, 'phu-tan')
    const personId = await register(cast.compiler, {
      fullName: 'Danh Đã Biết',
      birthDate: '1980-02-18',
      idNumber,
      releaseRecord: {
        certificateKind: null,
        certificateNumber: null,
        certificateDate: null,
        completedOn: '2020-01-05',
      },
    })
    const { compiler, listId, rows, url } = await uploaded('phu-tan', [known])
    expect(rows[0]?.match).toBe('known-person')
    await done(compiler.post(url, {}, { version: 1 }))
    const person = await done(compiler.get<PersonPage>(`/people/${personId}`))
    expect(person.fullName).toBe('Danh Đã Biết')
    expect(person.releaseRecord).toMatchObject({
      certificateKind: 'completion',
      certificateNumber: '999/KHÁC',
      completedOn: '2020-01-05',
    })
    expect(await peopleOf(compiler)).toBe(1)

    // The same file again: nobody twice; the line takes the file's figure once that was agreed to.
    const again = await uploadTo(compiler, listId, aMau01File([{ ...known, amount: 60_000_000 }]))
    const [row] = (await readImport(compiler, again)).rows
    if (row === undefined) throw new Error('a row')
    expect(row.match).toBe('already-on-list')
    await done(compiler.put(`/imports/${again}/rows`, { rows: [accepted(row)] }, { version: 1 }))
    await done(compiler.post(`/imports/${again}/take-over`, {}, { version: 2 }))
    const { lines } = await readList(compiler, listId)
    expect(lines.map((line) => [line.personId, line.amount])).toEqual([[personId, 60_000_000]])
  })

  it('puts nobody on the list under another person’s number, and settles no contradiction in silence', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const idNumber = '094080722222'
    const birthDate = '1980-09-21'
    await register(cast.compiler, { fullName: 'Trần Thị Khác', idNumber, birthDate })
    const wrong = aFileLine({ fullName: 'Nguyễn Văn Đúng', idNumber })
    const { compiler } = cast
    const listId = await openDraft(compiler, '2024-03')
    const first = await uploadTo(compiler, listId, aMau01File([wrong]))
    const no = await refused(compiler.post(`/imports/${first}/take-over`, {}, { version: 1 }))
    expect(no).toMatchObject({ status: 422, code: 'list-import.rows-defective' })
    expect(no.reasons?.[0]?.says).toContain('đang thuộc về Trần Thị Khác')
    const other = { fullName: 'Trần Thị Khác', idNumber, dateOfBirth: '21/09/1980' }
    const file = aMau01File([aFileLine({ ...other, completedOn: '01/02/2020' })])
    const again = await uploadTo(compiler, listId, file)
    const differs = await refused(compiler.post(`/imports/${again}/take-over`, {}, { version: 1 }))
    expect(differs.reasons?.map((one) => one.says).join(' ')).toContain('ngày chấp hành xong khác')
    const names = (await readList(compiler, listId)).lines.map((line) => line.fullName)
    expect(names).not.toContain('Trần Thị Khác')
    expect(names).not.toContain('Nguyễn Văn Đúng')
  })

  it('gives a person known without a number the number of the file, and makes nobody twice', async () => {
    const cast = await aCast(test, 'an-hiep')
    const personId = await register(cast.compiler, {
      fullName: 'Sơn Chưa Cấp',
      idNumber: null,
      birthDate: '1980-02-18',
      releaseRecord: null,
    })
    const line = { fullName: 'Sơn Chưa Cấp', idNumber: '094080733333', dateOfBirth: '18/02/1980' }
    const { compiler } = cast
    const listId = await openDraft(compiler, '2024-03')
    const id = await uploadTo(compiler, listId, aMau01File([aFileLine(line)]))
    await done(compiler.post(`/imports/${id}/take-over`, {}, { version: 1 }))
    const person = await done(compiler.get<PersonPage>(`/people/${personId}`))
    expect(person.idNumber).toBe('094080733333')
    const { lines } = await readList(compiler, listId)
    const his = lines.filter((one) => one.fullName === 'Sơn Chưa Cấp')
    expect(his.map((one) => one.personId)).toEqual([personId])
  })

  it('takes nobody who stands on another commune’s list', async () => {
    const shared = aFileLine()
    const there = await uploaded('thien-my', [shared])
    await done(there.compiler.post(there.url, {}, { version: 1 }))
    await submit(there.cast, there.listId)
    const here = await uploaded('ho-dac-kien', [shared, aFileLine()])
    expect(here.rows.map((row) => row.match)).toEqual(['on-another-communes-list', 'new'])
    const no = await refused(here.compiler.post(here.url, {}, { version: 1 }))
    expect(no).toMatchObject({ status: 409, code: 'list-import.rows-elsewhere' })
    expect(no.reasons).toHaveLength(1)
    expect(await peopleOf(here.compiler)).toBe(0)
  })

  it('is done once by two officers at once and by a double click, and never after the end', async () => {
    const { compiler, listId, url } = await uploaded('thi-tran-chau-thanh', [aFileLine()])
    const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thi-tran-chau-thanh' })
    const both = [compiler, colleague].map((officer) => officer.post(url, {}, { version: 1 }))
    expect(await statusesOf(...both)).toEqual([200, 409])
    const late = await refused(compiler.post(url, {}, { version: 2 }))
    expect(late).toMatchObject({ status: 409, code: 'list-import.not-open' })
    const next = await uploadTo(compiler, listId, aMau01File([aFileLine()]))
    const sent = { version: 1, key: randomUUID() }
    const first = await done(compiler.post(`/imports/${next}/take-over`, {}, sent))
    expect(await done(compiler.post(`/imports/${next}/take-over`, {}, sent))).toEqual(first)
    expect((await readList(compiler, listId)).lines).toHaveLength(2)
  })

  it('asks for the version, a draft, and an officer of that commune', async () => {
    const cast = await aCast(test, 'phu-tam')
    const month = '2024-04'
    const listId = await openDraft(cast.compiler, month)
    const bytes = aMau01File([aFileLine({ fullName: 'Sơn Chưa Vào' })])
    const id = await uploadTo(cast.compiler, listId, bytes)
    const url = `/imports/${id}/take-over`
    const blind = await refused(cast.compiler.post(url, {}))
    expect(blind.code).toBe('platform.version-missing')
    const stale = await refused(cast.compiler.post(url, {}, { version: 7 }))
    expect(stale.code).toBe('platform.version-stale')
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    expect((await refused(neighbour.post(url, {}, { version: 1 }))).code).toBe('platform.not-found')
    await submit(cast, listId)
    const late = await refused(cast.compiler.post(url, {}, { version: 1 }))
    expect(late).toMatchObject({ status: 409, code: 'list-import.not-open' })
    // A list that leaves its draft takes nothing more in: the file's rows are gone with it.
    expect(await tablesHolding(test, 'Sơn Chưa Vào')).toEqual([])
  })
})
