import { describe, expect, it } from 'vitest'
import {
  DongAmount,
  Id,
  MonthText,
  PlainDateText,
  requiredText,
  shortText,
  TypedText,
} from './schemas.ts'

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('text that an officer types', () => {
  it('is composed, whichever keyboard typed it: two spellings of one name are one', () => {
    for (const name of ['Nguyễn Thị Hoà', 'Đặng Văn Ứng', 'Lâm Thị Sà Rươn']) {
      expect(TypedText.parse(name.normalize('NFD'))).toBe(name.normalize('NFC'))
    }
  })

  it('loses control characters and outer spaces, so that no line of a paper or log is forged', () => {
    expect(TypedText.parse(' Trần\u0000 Văn\r\nMẫu\u001B[31m\t')).toBe('Trần  Văn Mẫu [31m')
    expect(TypedText.parse('\u0007\u009F')).toBe('')
  })

  it('is measured as it will be kept', () => {
    expect(shortText(4).parse('ếếếế'.normalize('NFD'))).toBe('ếếếế')
    expect(takes(shortText(4), 'ếếếếế')).toBe(false)
    expect(shortText(3).parse('   abc   ')).toBe('abc')
  })

  it('that is required is more than spaces and control characters', () => {
    for (const nothing of ['', '   ', '\u0000', '\r\n\t']) {
      expect(takes(requiredText(10), nothing)).toBe(false)
      expect(takes(shortText(10), nothing)).toBe(true)
    }
  })

  it.each([null, undefined, 7, true, [], {}])('is text and not %o', (value) => {
    expect(takes(TypedText, value)).toBe(false)
  })
})

describe('a day on the wire', () => {
  it.each(['2024-02-29', '1900-01-01', '2024-12-31'])('may be %s', (day) => {
    expect(PlainDateText.parse(day)).toBe(day)
  })

  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '1899-12-31',
    '9999-12-31',
    '2024-5-1',
    '01/05/2024',
    '2024-05-01T00:00:00Z',
    '2024-05-01\n',
    '',
  ])('is not %j', (day) => {
    expect(takes(PlainDateText, day)).toBe(false)
  })

  it('of a month is a month', () => {
    expect(MonthText.parse('2024-05')).toBe('2024-05')
    for (const month of ['2024-13', '2024-00', '2024-5', '2024-05-01', '1999-12', '2200-01']) {
      expect(takes(MonthText, month)).toBe(false)
    }
  })
})

describe('an amount on the wire', () => {
  it('is whole đồng, not negative, and never past what a number can hold', () => {
    expect(DongAmount.parse(100_000_000)).toBe(100_000_000)
    expect(DongAmount.parse(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
    for (const wrong of [-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '1', null]) {
      expect(takes(DongAmount, wrong)).toBe(false)
    }
  })
})

describe('an id on the wire', () => {
  it.each(['', '1', 'ca-an-ninh', '7f0e6c0e-1111-4222-8333-44445555666', "' or 1=1 --"])(
    'is not %j',
    (id) => {
      expect(takes(Id, id)).toBe(false)
    },
  )
})
