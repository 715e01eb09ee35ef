import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aCast, aList, type Cast, done, readList, register } from '../../../test/factories/lists.ts'
import { readPdf, textOf } from '../../../test/papers/read-pdf.ts'
import { testHouse } from '../../../test/test-house.ts'
import { ROUTES } from '../../app.ts'
import type { Readings } from './readings.schema.ts'

const test = testHouse()
let cast: Cast
let protection: TestOfficer
let person: string
let bystander: string
const NAME = 'Thạch Thị Sổ Đọc'

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
  person = await register(cast.compiler, { fullName: NAME })
  bystander = await register(cast.compiler)
})

const sheet = async (officer: TestOfficer, id = person) =>
  await done(officer.get<Readings>(`/people/${id}/readings`))

describe('who has read', () => {
  it('is told to the head of the police of the commune: office, duty and purpose, no officer', async () => {
    await cast.compiler.get(`/people/${person}`)
    const { fullName, readings } = await sheet(cast.chief)
    expect(fullName).toBe(NAME)
    expect(readings).toHaveLength(1)
    expect(readings[0]).toMatchObject({
      unitName: 'Công an xã An Ninh',
      duty: 'CA-L',
      purpose: 'P1',
      isFile: false,
    })
    expect(JSON.stringify(readings)).not.toContain('Người Lập')
    expect(readings[0]).not.toHaveProperty('officerName')
  })

  it('is told with the names of officers to the data-protection officer, who learns no name of the person', async () => {
    const found = await sheet(protection)
    expect(found).not.toHaveProperty('fullName')
    expect(found.readings.map((one) => one.officerName)).toContain('Người Lập')
    expect(JSON.stringify(found)).not.toContain(NAME)
  })

  it('holds that the sheet itself was opened, under the right of the person', async () => {
    const id = await register(cast.compiler)
    await sheet(cast.chief, id)
    const { readings } = await sheet(protection, id)
    expect(readings.map(({ duty, purpose }) => [duty, purpose])).toEqual([['CA-K', 'P9']])
  })

  it('does not count what was read about somebody else', async () => {
    const before = (await sheet(protection, bystander)).readings.length
    await cast.compiler.get(`/people/${person}`)
    // The one more is the sheet opened above.
    expect((await sheet(protection, bystander)).readings).toHaveLength(before + 1)
  })

  it('is hidden from the police of the next commune, of the district, and from an unknown id', async () => {
    const next = await asOfficer(test, { duty: 'CA-K', unit: 'ca-phu-tam' })
    for (const officer of [next, cast.standing]) {
      const { status, json } = await officer.get(`/people/${person}/readings`)
      expect([status, json['code']]).toEqual([404, 'platform.not-found'])
      expect((await officer.get(`/people/${person}/readings.pdf`)).status).toBe(404)
    }
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect((await protection.get(`/people/${nobody}/readings`)).status).toBe(404)
  })

  it('is refused to who compiles, confirms or lends', async () => {
    for (const officer of [cast.compiler, cast.committee, cast.bank]) {
      const { status, json } = await officer.get(`/people/${person}/readings`)
      expect([status, json['code']]).toEqual([403, 'access.not-permitted'])
    }
  })

  it('turns its pages without losing or repeating a line', async () => {
    const id = await register(cast.compiler)
    for (let turn = 0; turn < 52; turn += 1) await cast.compiler.get(`/people/${id}`)
    const first = await sheet(cast.chief, id)
    const rest = await done(
      cast.chief.get<Readings>(`/people/${id}/readings?before=${first.next ?? 0}`),
    )
    expect(first.readings).toHaveLength(50)
    expect(rest.next).toBeNull()
    const ids = [...first.readings, ...rest.readings].map((one) => one.id)
    expect(new Set(ids).size).toBe(52)
  })
})

describe('the sheet on paper', () => {
  it('names the person, the office and the duty, no officer and no programme', async () => {
    const { body, status, headers } = await cast.chief.get(`/people/${person}/readings.pdf`)
    expect(status).toBe(200)
    expect(String(headers['content-disposition'])).not.toContain(person)
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain(NAME)
    expect(text).toContain('xác định điều kiện')
    expect(text).toContain('Lập danh sách')
    expect(text).not.toContain('Người Lập')
    expect(text).not.toMatch(/22\/2023|QĐ22|chấp hành xong|hoàn lương/i)
  })

  it('leaves room for the name where the office knows the code only', async () => {
    const { body } = await protection.get(`/people/${person}/readings.pdf`)
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).not.toContain(NAME)
    expect(text).toContain('Mã hồ sơ')
  })
})

describe('a reading as a file', () => {
  it('is told apart by its address, for every file of the house that may show people', async () => {
    const files = ROUTES.filter(({ kind, url }) => kind === 'file' && !url.endsWith('.jpg'))
    const reads = ROUTES.filter(({ kind }) => kind === 'read')
    const judged = async (urls: string[]) =>
      await rowsPastPolicies<{ url: string; is_file: boolean }>(
        test,
        `with said as (insert into access.read_line (on_date, request_id, user_id, assignment_id, duty,
            unit_id, purpose, route, subject_ids)
          select '2024-05-20', 'x', gen_random_uuid(), gen_random_uuid(), 'CA-L', 'ca-an-ninh', 'P1',
            url, '{}' from unnest($1::text[]) url returning route as url, is_file)
         select * from said`,
        [urls],
      )
    const wrong = [
      ...(await judged(files.map(({ url }) => url))).filter((one) => !one.is_file),
      ...(await judged(reads.map(({ url }) => url))).filter((one) => one.is_file),
    ]
    expect(wrong).toEqual([])
  })

  it('stands on the sheet of everybody in the file', async () => {
    const id = await aList(cast).draft(1)
    await done(cast.compiler.get(`/lists/${id}/mau-01.xlsx`))
    const listed = (await readList(cast.compiler, id)).lines[0]?.personId ?? ''
    expect((await sheet(cast.chief, listed)).readings.filter((one) => one.isFile)).toHaveLength(1)
  })
})
