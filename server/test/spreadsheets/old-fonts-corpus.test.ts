import { plainDate } from '@vung-buoc/law'
import { describe, expect, it } from 'vitest'
import { loadLayout } from '../../src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../../src/journey/monthly-list/excel/preview.ts'
import { toTcvn3, toViqr, toVni } from './corpus/old-font-writing.ts'
import { aTruth, randomFrom } from './corpus/people.ts'
import type { Truth } from './corpus/people.ts'
import { officialHeading, workbookOf } from './mau-01-file.ts'
import type { CellSpec } from './xlsx-file.ts'

const layout = await loadLayout()
const today = plainDate('2024-06-15')
const random = randomFrom(7)
const truths = Array.from({ length: 40 }, (_, index) => aTruth(random, index))

const WORDS = {
  male: 'Nam',
  female: 'Nữ',
  completion: 'Chấp hành xong án phạt tù',
  amnesty: 'Đặc xá',
  good: 'Tốt',
  'not-good': 'Chưa tốt',
  none: 'Không',
  some: 'Có',
  production: 'Chăn nuôi',
  training: 'Học nghề',
} as const

function lineOf(truth: Truth, ordinal: number): CellSpec[] {
  const texts = [
    truth.fullName,
    truth.dateOfBirth.split('-').toReversed().join('/'),
    WORDS[truth.sex],
    truth.idNumber,
    truth.address,
    truth.certificateNumber,
    WORDS[truth.certificateKind],
    truth.completedOn.split('-').toReversed().join('/'),
    WORDS[truth.conduct],
    WORDS[truth.socialEvils],
    WORDS[truth.purpose],
    `${truth.amount / 1_000_000} triệu`,
  ]
  return [ordinal, ...texts, null]
}

const unicode: CellSpec[][] = [
  ['CÔNG AN XÃ AN NINH'],
  ['(Tháng 5/2024)'],
  officialHeading,
  ...truths.map((truth, index) => lineOf(truth, index + 1)),
]

describe.each([
  ['TCVN3', toTcvn3],
  ['VNI', toVni],
  ['VIQR', toViqr],
] as const)('danh sách gõ bằng phông %s', (font, write) => {
  const written = unicode.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? write(cell) : cell)),
  )

  it('reads like the same list in Unicode, each converted cell asked about', async () => {
    const found = previewMau01(await workbookOf([{ rows: written }]), { layout, today })
    expect(found.font).toBe(font)
    expect(found.rows).toMatchObject(truths)
    const converted = found.rows.flatMap(({ doubts }) => doubts)
    expect(new Set(converted.map(({ code }) => code))).toEqual(new Set(['old-font']))
    expect(converted.every(({ found: was }) => was !== '')).toBe(true)
    expect(found.columns.filter(({ certain }) => !certain)).toEqual([])
  })

  it('counts without a question once the officer agreed', async () => {
    const found = previewMau01(await workbookOf([{ rows: written }]), { layout, today, font })
    expect(found.rows).toMatchObject(truths)
    expect(found.rows.flatMap(({ doubts }) => doubts)).toEqual([])
  })

  it('also in capitals', async () => {
    const capitals = written.map((row, index) =>
      index < 3
        ? row
        : row.map((cell, at) => (at === 1 ? write(nameOf(index).toUpperCase()) : cell)),
    )
    const found = previewMau01(await workbookOf([{ rows: capitals }]), { layout, today })
    expect(found.rows.map(({ fullName }) => fullName)).toEqual(truths.map((one) => one.fullName))
  })
})

const nameOf = (index: number): string => truths[index - 3]?.fullName ?? ''
