import { expect, it } from 'vitest'
import { choiceQuery, decidedColumns, type Heading, isNameless } from './reading-choice.ts'

const headings: Heading[] = [
  { letter: 'B', header: 'Họ tên', field: 'fullName', certain: true },
  { letter: 'F', header: 'Chỗ ở', field: 'address', certain: false },
  { letter: 'N', header: 'Ghi thêm', field: '', certain: true },
]

it('decides what was asked and what was changed, and leaves the rest to the headings', () => {
  expect(decidedColumns(headings, {})).toEqual({ F: 'address' })
  expect(decidedColumns(headings, { F: '', N: 'note', B: 'fullName' })).toEqual({
    F: '',
    N: 'note',
  })
})

it('sees that no column holds the names, also after one was chosen away', () => {
  expect(isNameless(headings, {})).toBe(false)
  expect(isNameless(headings, { B: '' })).toBe(true)
  expect(isNameless(headings, { B: '', N: 'fullName' })).toBe(false)
})

it('writes the decision as the address of the upload wants it', () => {
  expect(choiceQuery({ sheet: null, font: null, columns: {} })).toBe('')
  const query = choiceQuery({ sheet: 2, font: 'TCVN3', columns: { F: '', N: 'note' } })
  expect(new URLSearchParams(query).get('columns')).toBe('F:,N:note')
  expect(query).toMatch(/^\?sheet=2&.*font=TCVN3$/)
})
