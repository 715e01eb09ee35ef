import type { ListCard } from '@vung-buoc/server/contract'
import { plainMonth } from '@vung-buoc/law'
import { expect, it } from 'vitest'
import { openingsOf } from './openings.ts'

const MAY = plainMonth('2024-05')
const list = (
  month: string,
  state: ListCard['state'],
  kind: ListCard['kind'] = 'regular',
): ListCard => ({
  id: `${month} ${kind}`,
  month,
  kind,
  supplementNumber: kind === 'regular' ? 0 : 1,
  areaId: 'xa-an-ninh',
  areaName: 'Xã An Ninh',
  state,
  nothingToReport: false,
  returned: false,
  lineCount: 1,
  confirmedCount: 0,
  totalAmount: 50_000_000,
  holderName: '',
  due: null,
  version: 1,
})
const before = [list('2024-04', 'received'), list('2024-03', 'received')]

it('opens this month, and the two before it that have no list', () => {
  expect(openingsOf([list('2024-04', 'draft')], MAY)).toEqual([
    { month: '2024-05', kind: 'regular' },
    { month: '2024-03', kind: 'regular' },
  ])
})

it.each(['submitted', 'confirmed', 'handed-over', 'received'] as const)(
  'opens a supplement when the list of this month is %s',
  (state) => {
    const own = [list('2024-05', state), ...before]
    expect(openingsOf(own, MAY)).toEqual([{ month: '2024-05', kind: 'supplement' }])
  },
)

it.each(['draft', 'awaiting-signature'] as const)(
  'opens no supplement while a list of this month is %s',
  (state) => {
    expect(openingsOf([list('2024-05', state), ...before], MAY)).toEqual([])
    const own = [list('2024-05', 'confirmed'), list('2024-05', state, 'supplement'), ...before]
    expect(openingsOf(own, MAY)).toEqual([])
  },
)
