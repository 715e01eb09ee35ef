import { plainDate } from '@vung-buoc/law'
import { describe, expect, it } from 'vitest'
import {
  aCast,
  addLines,
  aList,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { readWorkbook } from '../../platform/spreadsheets/read-workbook.ts'
import { previewMau01Bytes } from './excel/preview-file.ts'
import type { ListLine } from './monthly-list.schema.ts'

const test = testHouse()
const today = plainDate('2024-05-20')

const printed = (line: ListLine) => ({
  fullName: line.fullName,
  dateOfBirth: line.birthDate,
  sex: line.sex,
  idNumber: line.idNumber,
  address: line.address,
  certificateNumber: line.certificateNumber,
  certificateKind: line.certificateKind,
  completedOn: line.completedOn,
  conduct: line.conduct,
  socialEvils: line.socialEvils,
  purpose: line.purpose,
  amount: line.amount,
  note: line.note === '' ? null : line.note,
})

const LINES = [
  {
    person: {
      fullName: 'Lý Thị Ngọc Đào',
      sex: 'female' as const,
      birthDate: '1978',
      idNumber: '094178009301',
    },
  },
  {
    person: { fullName: 'Danh Hoàng', idNumber: null, birthDate: null, addressDetail: 'số 12' },
    fields: { note: 'Nuôi vịt đẻ' },
  },
  {
    person: { fullName: 'Sơn Pha' },
    fields: { purpose: 'training' as const, amount: 4_000_000, trainingMonths: 2 },
  },
]

describe('the list as a Mẫu số 01 workbook', () => {
  it('reads back as the same lines, those of the draft and those that go', async () => {
    const cast = await aCast(test, 'an-ninh')
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    await addLines(cast.compiler, id, LINES)
    const [bad] = await addLines(cast.compiler, id, [
      { person: { fullName: 'Thạch Chưa Tốt' }, fields: { conduct: 'not-good' } },
    ])
    const { lines } = await readList(cast.compiler, id)
    const url = `/lists/${id}/mau-01.xlsx`
    const draft = await previewMau01Bytes((await cast.compiler.get(url)).body, { today })
    expect(draft.rows).toMatchObject(lines.map(printed))
    expect(draft.rows.flatMap((row) => row.doubts)).toEqual([])
    expect(draft.title).toEqual({ commune: 'xã An Ninh', month: '2024-05' })

    await submit(cast, id, [String(bad)])
    await sign(cast, id)
    const signed = await previewMau01Bytes((await cast.committee.get(url)).body, { today })
    expect(signed.rows).toMatchObject(lines.slice(0, 3).map(printed))
    expect(signed.rows).toHaveLength(3)
  })

  it('keeps a name that begins like a formula as text, and puts no name in the file’s own', async () => {
    const cast = await aCast(test, 'phu-tam')
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    const names = ['=HYPERLINK("http://x.vn";"Ấn") Mẫu', '+84 Mẫu', '@SUM Mẫu', '-1 Mẫu']
    await addLines(
      cast.compiler,
      id,
      names.map((fullName) => ({ person: { fullName } })),
    )
    const answer = await cast.compiler.get(`/lists/${id}/mau-01.xlsx`)
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="mau-01-phu-tam-2024-05.xlsx"',
    )
    expect(answer.headers['cache-control']).toBe('no-store')
    const reading = await readWorkbook(answer.body)
    if (!reading.ok) throw new Error(reading.problem.says)
    const cells = reading.workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
    expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([])
    const { rows } = await previewMau01Bytes(answer.body, { today })
    expect(rows.map((row) => row.fullName)).toEqual(names)
  })

  it('names a supplement as one, and is nobody’s who may not see the list', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    await aList(cast, '2024-04').submitted(0)
    const body = { month: '2024-04', kind: 'supplement' }
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', body))
    const answer = await cast.compiler.get(`/lists/${id}/mau-01.xlsx`)
    expect(answer.headers['content-disposition']).toContain('mau-01-thuan-hoa-2024-04-bo-sung-1')
    for (const officer of [cast.committee, cast.bank]) {
      const no = await refused(officer.get(`/lists/${id}/mau-01.xlsx`))
      expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
    }
  })
})
