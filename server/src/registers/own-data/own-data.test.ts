import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { anAnsweredRequest, aProtectionOfficer } from '../../../test/factories/data-requests.ts'
import {
  aCast,
  addLines,
  aLine,
  type Cast,
  confirmAll,
  done,
  readList,
  register,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { refused, stateNeed } from '../../../test/factories/walks.ts'
import { readPdf, textOf } from '../../../test/papers/read-pdf.ts'
import { testHouse } from '../../../test/test-house.ts'
import { withContext } from '../../platform/database/database.ts'
import { listHeldRows } from './own-data.queries.ts'
import type { DataInventory } from './own-data.schema.ts'

const test = testHouse()
let cast: Cast
let protection: TestOfficer
let person: string
const NAME = 'Lâm Thị Của Tôi'
const OTHER = 'Danh Người Bên Cạnh'

interface Sheet {
  personId: string
  held: { table: string; records: Record<string, string>[] }[]
}

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  protection = await aProtectionOfficer(test)
  person = await register(cast.compiler, { fullName: NAME, idNumber: '094187005678' })
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
  await addLines(cast.compiler, id, [{ person: { fullName: OTHER } }])
  const { version } = await readList(cast.compiler, id)
  const line = { personId: person, ...aLine() }
  await done(cast.compiler.post(`/lists/${id}/lines`, line, { version }))
  await stateNeed(cast.compiler, person)
  await submit(cast, id)
  await sign(cast, id)
  await confirmAll(cast, id)
  await anAnsweredRequest(test, cast.compiler, person)
  await done(cast.compiler.get(`/people/${person}`))
})

const sheetOf = async (id = person, officer = protection) =>
  JSON.parse((await officer.get(`/people/${id}/own-data.json`)).body.toString()) as Sheet
const recordsOf = (sheet: Sheet, table: string) =>
  sheet.held.find((part) => part.table === table)?.records ?? []

describe('everything that is held of one person', () => {
  it('is there in words: who he is, his paper, each step, what was signed, who read', async () => {
    const sheet = await sheetOf()
    expect(recordsOf(sheet, 'registers.person')).toEqual([
      expect.objectContaining({
        'Mã hồ sơ': person,
        Họ: 'Lâm',
        'Số CCCD': '094187005678',
        'Ngày sinh': '21/09/1987',
        'Năm sinh': '1987',
        'Xã, thị trấn': 'Xã An Ninh',
      }),
    ])
    expect(recordsOf(sheet, 'registers.release_record')).toHaveLength(1)
    expect(recordsOf(sheet, 'journey.contact')).toHaveLength(1)
    expect(recordsOf(sheet, 'journey.list_line')).toEqual([
      expect.objectContaining({ 'Số tiền đề nghị (đồng)': '50.000.000' }),
    ])
    // As it was submitted and as the commune confirmed it.
    expect(recordsOf(sheet, 'journey.list_version')).toHaveLength(2)
    expect(recordsOf(sheet, 'registers.data_note')).toHaveLength(1)
    const reads = recordsOf(sheet, 'access.read_line')
    expect(reads).toContainEqual(
      expect.objectContaining({ 'Cơ quan': 'Công an xã An Ninh', 'Nhiệm vụ': 'Lập danh sách' }),
    )
    expect(recordsOf(sheet, 'registers.thread_event')[0]).toMatchObject({
      Việc: 'Đăng ký vào hệ thống',
      'Cơ quan làm': 'Công an xã An Ninh',
    })
  })

  it('holds nobody else: no other person of the list, no officer by name or id', async () => {
    const text = JSON.stringify(await sheetOf())
    for (const word of [OTHER, 'Bên Cạnh', 'Người Lập', 'Trưởng Công An']) {
      expect(text).not.toContain(word)
    }
    for (const { userId, assignmentId } of Object.values(cast)) {
      expect(text).not.toContain(userId)
      expect(text).not.toContain(assignmentId)
    }
  })

  it('is printed in the neutral form, under no name, and logged as a file under his own right', async () => {
    const { status, body, headers } = await protection.get(`/people/${person}/own-data.pdf`)
    expect(status).toBe(200)
    expect(String(headers['content-disposition'])).toMatch(/ho-so-du-lieu-2024-05-20\.pdf/)
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('094187005678')
    expect(text).toContain('Giấy chứng nhận')
    expect(text).not.toMatch(/22\/2023|QĐ22|chấp hành xong|hoàn lương|án phạt/i)
    await sheetOf()
    const logged = await rowsPastPolicies(
      test,
      `select route, is_file, purpose, subject_ids from access.read_line order by id desc limit 2`,
    )
    expect(logged).toMatchObject([
      { route: '/people/:id/own-data.json', is_file: true, purpose: 'P9', subject_ids: [person] },
      { route: '/people/:id/own-data.pdf', is_file: true },
    ])
  })

  it('is given by the data-protection officer alone, and about nobody who is not there', async () => {
    for (const officer of [cast.compiler, cast.chief, cast.bank]) {
      const no = await refused(officer.get(`/people/${person}/own-data.json`))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
    const nobody = '00000000-0000-4000-8000-000000000000'
    const no = await refused(protection.get(`/people/${nobody}/own-data.pdf`))
    expect(no).toMatchObject({ status: 404 })
    const police = { userId: cast.compiler.userId, duty: 'CA-L', units: ['ca-an-ninh'] }
    const bySql = withContext(test.house.db, police, (tx) => listHeldRows(tx, person))
    expect(await bySql).toEqual([])
  })
})

it('the inventory shows the same map, with what is left out and why', async () => {
  const { entries } = await done(protection.get<DataInventory>('/data-protection/inventory'))
  const found = entries.find(({ table }) => table === 'registers.release_record')
  expect(found).toMatchObject({ kind: 'sensitive', title: 'Giấy chứng nhận' })
  expect(found?.fields).toContain('Số giấy')
  const audit = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
  expect(await refused(audit.get('/data-protection/inventory'))).toMatchObject({ status: 403 })
})
