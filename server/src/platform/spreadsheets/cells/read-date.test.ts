import { plainDate } from '@vung-buoc/law'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../workbook.ts'
import { readDateColumn } from './date-order.ts'
import { readDate } from './read-date.ts'
import type { DateContext } from './read-date.ts'

type Input = string | number | { date: number } | boolean

function cell(input: Input, row = 1): Cell {
  const place = { address: `H${row}`, row, column: 8 }
  if (typeof input === 'string') return { ...place, kind: 'string', value: input }
  if (typeof input === 'boolean') return { ...place, kind: 'boolean', value: input }
  if (typeof input === 'number') return { ...place, kind: 'number', value: input }
  return { ...place, kind: 'number', value: input.date, isDate: true }
}

const context: DateContext = {
  column: { order: 'day-first', proof: null, mayBeSwapped: false },
  date1904: false,
  yearAloneIsEnough: false,
  earliest: plainDate('1990-01-01'),
  latestUsual: null,
  latest: plainDate('2024-05-31'),
  fullYear: (year) => (year <= 24 ? 2000 + year : 1900 + year),
}

const read = (input: Input, change: Partial<DateContext> = {}) => {
  const { value, doubts } = readDate(cell(input), { ...context, ...change })
  return [value, ...doubts]
}

describe('một cách đọc duy nhất thì không nghi ngờ', () => {
  it.each<[Input, string]>([
    ['22/01/2021', '2021-01-22'],
    ['5/3/2021', '2021-03-05'],
    ['05/03/2021', '2021-03-05'],
    ['5/3/21', '2021-03-05'],
    ['05-03-21', '2021-03-05'],
    ['3.12.2022', '2022-12-03'],
    ['18.12.2023', '2023-12-18'],
    ['18-12-2023', '2023-12-18'],
    ['18 12 2023', '2023-12-18'],
    ['18,12,2023', '2023-12-18'],
    ['18\\12\\2023', '2023-12-18'],
    ['18–12–2023', '2023-12-18'],
    ['18 / 12 / 2023', '2023-12-18'],
    ['18/12/2023.', '2023-12-18'],
    ['  18/12/2023  ', '2023-12-18'],
    ['\u00a018/12/2023', '2023-12-18'],
    ['18/\u200b12/2023', '2023-12-18'],
    ["'18/12/2023", '2023-12-18'],
    ['01042024', '2024-04-01'],
    ['22012021', '2021-01-22'],
    ['2021-01-22', '2021-01-22'],
    ['2021/1/22', '2021-01-22'],
    ['2021-01-22 00:00:00', '2021-01-22'],
    ['2021-01-22T00:00:00.000Z', '2021-01-22'],
    ['22/01/2021 0:00', '2021-01-22'],
    ['ngày 5 tháng 3 năm 2021', '2021-03-05'],
    ['Ngày 05 tháng 03 năm 2021', '2021-03-05'],
    ['5 tháng 3, 2021', '2021-03-05'],
    ['ngày 22/01/2021', '2021-01-22'],
    ['NGÀY 22.01.2021', '2021-01-22'],
    ['29/02/2020', '2020-02-29'],
    [{ date: 45_021 }, '2023-04-05'],
    [{ date: 45_021.75 }, '2023-04-05'],
    [22_012_021, '2021-01-22'],
  ])('%j → %s', (input, expected) => {
    expect(read(input)).toEqual([expected])
  })

  it('reads the serial of a 1904 workbook in its own epoch', () => {
    expect(read({ date: 43_559 }, { date1904: true })).toEqual(['2023-04-05'])
  })

  it.each<[Input, string]>([
    [1974, '1974'],
    ['1985', '1985'],
    ['năm 1985', '1985'],
    ['sinh năm 1985', '1985'],
    ['SN 1985', '1985'],
    ['00/00/1985', '1985'],
    ['0/0/1985', '1985'],
    ['--/--/1985', '1985'],
    ['../../1985', '1985'],
    ['5/3/85', '1985-03-05'],
    ['5/3/02', '2002-03-05'],
  ])('năm sinh %j → %s', (input, expected) => {
    const birth = { yearAloneIsEnough: true, earliest: plainDate('1920-01-01') }
    expect(read(input, birth)).toEqual([expected])
  })
})

describe('điều không chắc thì nói ra', () => {
  it.each<[Input, string | null, string]>([
    ['31/02/2021', null, 'date-impossible'],
    ['29/02/2021', null, 'date-impossible'],
    ['32/01/2021', null, 'date-impossible'],
    ['00/01/2021', null, 'date-impossible'],
    ['13/2021', null, 'date-impossible'],
    ['3/2021', null, 'day-missing'],
    ['tháng 3/2021', null, 'day-missing'],
    ['tháng 3 năm 2021', null, 'day-missing'],
    ['03-2021', null, 'day-missing'],
    [12.2022, null, 'day-missing'],
    [2021, null, 'day-missing'],
    ['2021', null, 'day-missing'],
    ['01/06/2024', '2024-06-01', 'date-in-future'],
    ['22/01/2201', null, 'date-impossible'],
    ['22/01/2091', '2091-01-22', 'date-in-future'],
    ['22/01/1921', '1921-01-22', 'date-implausible'],
    ['22/01/0021', null, 'date-impossible'],
    ['O5/03/2021', '2021-03-05', 'letter-in-number'],
    ['l5/03/2021', '2021-03-15', 'letter-in-number'],
    ['GCN 589 ngày 22/01/2021', '2021-01-22', 'date-inside-text'],
    ['22/01/2021 (đặc xá)', '2021-01-22', 'date-inside-text'],
    ['từ 22/01/2020 đến 22/01/2021', null, 'date-unreadable'],
    ['chưa rõ', null, 'date-unreadable'],
    ['22/1', null, 'date-unreadable'],
    ['220121', null, 'date-unreadable'],
    ['', null, 'date-unreadable'],
    [45_021, '2023-04-05', 'date-serial-unformatted'],
    [1_042_024, '2024-04-01', 'date-zero-lost'],
    [5.3, null, 'date-unreadable'],
    [-4, null, 'date-unreadable'],
    [true, null, 'date-unreadable'],
  ])('%j → %s, %s', (input, expected, doubt) => {
    expect(read(input)).toEqual([expected, doubt])
  })

  it('knows a year that was formatted as a date', () => {
    expect(
      read({ date: 1974 }, { yearAloneIsEnough: true, earliest: plainDate('1920-01-01') }),
    ).toEqual(['1974', 'year-shown-as-date'])
  })

  it('keeps the year of a birth of which only the month is known, with a doubt', () => {
    const birth = { yearAloneIsEnough: true, earliest: plainDate('1920-01-01') }
    expect(read('3/1985', birth)).toEqual(['1985', 'day-missing'])
  })
})

describe('thứ tự ngày và tháng', () => {
  const column = (...inputs: Input[]) =>
    readDateColumn(
      inputs.map((input, row) => cell(input, row + 1)),
      false,
    )

  it.each<[string, Input[], string, string | null]>([
    ['no proof', ['05/03/2021', '01/02/2020'], 'day-first', null],
    ['days above 12', ['25/03/2021', '01/02/2020'], 'day-first', null],
    ['months first', ['03/25/2021', '01/02/2020'], 'month-first', 'H1'],
    ['both', ['25/03/2021', '03/25/2021'], 'mixed', 'H2'],
    ['an impossible one proves nothing', ['13/13/2021', '01/02/2020'], 'day-first', null],
    ['ISO and real dates prove nothing', ['2021-03-25', { date: 45_021 }], 'day-first', null],
  ])('%s', (...[, inputs, order, proof]) => {
    expect(column(...inputs)).toMatchObject({ order, proof })
  })

  it('reads the whole column month first when it proves it', () => {
    const proven = { column: column('03/25/2021', '01/02/2020') }
    expect(read('03/25/2021', proven)).toEqual(['2021-03-25'])
    expect(read('01/02/2020', proven)).toEqual(['2020-01-02'])
  })

  it('doubts what a mixed column leaves open, and only that', () => {
    const mixed = { column: column('25/03/2021', '03/25/2021') }
    expect(read('25/03/2021', mixed)).toEqual(['2021-03-25'])
    expect(read('03/25/2021', mixed)).toEqual(['2021-03-25', 'date-order-mixed'])
    expect(read('01/02/2020', mixed)).toEqual(['2020-02-01', 'date-order-unclear'])
    expect(read('02/02/2020', mixed)).toEqual(['2020-02-02'])
  })

  it('suspects real dates that an American Excel may have exchanged', () => {
    const swapped = column(
      '25/03/2021',
      '13/04/2020',
      '30/01/2021',
      { date: 44_320 },
      { date: 44_201 },
    )
    expect(swapped.mayBeSwapped).toBe(true)
    expect(read({ date: 44_320 }, { column: swapped })).toEqual([
      '2021-05-04',
      'date-maybe-swapped',
    ])
  })

  it('does not suspect them when texts with small days stand beside', () => {
    const usual = column(
      '25/03/2021',
      '13/04/2020',
      '30/01/2021',
      '05/01/2021',
      { date: 44_320 },
      { date: 44_201 },
    )
    expect(usual.mayBeSwapped).toBe(false)
  })
})

it('đọc lại đúng mọi ngày đã ghi dd/mm/yyyy, không nghi ngờ', () => {
  const days = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2024-05-31'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.', ' '), (moment, separator) => {
      const [year = '', month = '', day = ''] = moment.toISOString().slice(0, 10).split('-')
      expect(read([day, month, year].join(separator))).toEqual([`${year}-${month}-${day}`])
    }),
  )
})

it('không ném lỗi với chữ bất kỳ', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => read(text)).not.toThrow()
    }),
  )
})
