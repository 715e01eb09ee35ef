import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { previewMau01File } from './preview-file.ts'
import { Mau01Preview } from './preview.schema.ts'

const place = (name: string) =>
  fileURLToPath(new URL(`../../../../test/fixtures/mau-01/${name}`, import.meta.url))

type Key = { rows: ({ flags?: string[] } & Record<string, unknown>)[] }

const keyOf = (name: string) =>
  JSON.parse(readFileSync(place(`mau-01-${name}-2024-05.key.json`), 'utf8')) as Key

describe.each(['phu-tam', 'thuan-hoa', 'an-ninh'])('danh sách xã %s', (name) => {
  it('equals its answer key, field by field', async () => {
    const preview = await previewMau01File(place(`mau-01-${name}-2024-05.xlsx`))
    const expected = keyOf(name).rows.map(({ flags: _flags, ...fields }) => fields)
    expect(preview.rows).toHaveLength(expected.length)
    expect(preview.rows).toMatchObject(expected)
    expect(preview.title.month).toBe('2024-05')
    expect(() => Mau01Preview.parse(preview)).not.toThrow()
  })
})

it.each(['phu-tam', 'thuan-hoa'])('danh sách sạch xã %s không có gì phải hỏi', async (name) => {
  const preview = await previewMau01File(place(`mau-01-${name}-2024-05.xlsx`))
  expect(preview.rows.flatMap((row) => row.doubts)).toEqual([])
  expect(preview.dropped).toEqual([])
  expect(preview.problems).toEqual([])
})

describe('danh sách lộn xộn xã An Ninh', () => {
  const preview = previewMau01File(place('mau-01-an-ninh-2024-05.xlsx'))

  it('asks about two lost zeros and one repeated line, and about nothing else', async () => {
    const doubts = (await preview).rows.flatMap((row) => row.doubts)
    expect(doubts).toEqual([
      {
        cell: 'E11',
        field: 'idNumber',
        code: 'id-leading-zero-lost',
        found: '94178001021',
        proposed: '094178001021',
      },
      {
        cell: 'E19',
        field: 'idNumber',
        code: 'id-leading-zero-lost',
        found: '94069001029',
        proposed: '094069001029',
      },
      {
        cell: 'B26',
        field: 'row',
        code: 'duplicate-of-row',
        found: 'Bùi Ngọc Sà Rươl',
        proposed: 'Trùng dòng 10: bỏ dòng này',
      },
    ])
  })

  it('drops the column of offences and says so', async () => {
    expect((await preview).dropped).toMatchObject([
      { column: 'N', header: 'Tội danh', code: 'not-allowed' },
    ])
  })

  it('keeps nothing of what stood in it', async () => {
    const everything = JSON.stringify(await preview).toLowerCase()
    expect(everything).not.toContain('trộm')
    expect(everything).not.toContain('tài sản')
  })
})

describe('tệp không đọc được', () => {
  it('gives no rows and one sentence', async () => {
    const preview = await previewMau01File(place('mau-01-an-ninh-2024-05.key.json'))
    expect(preview).toMatchObject({ rows: [], problems: [{ code: 'text-file' }] })
  })

  it('says so when the file is not there', async () => {
    const preview = await previewMau01File('/khong/co/tep.xlsx')
    expect(preview).toMatchObject({ rows: [], problems: [{ code: 'file-not-found' }] })
  })
})
