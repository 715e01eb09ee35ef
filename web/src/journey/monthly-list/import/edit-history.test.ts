import { expect, it } from 'vitest'
import { EditHistory, editOf } from './edit-history.ts'
import type { Row } from './import-fields.ts'

const row = { excelRow: 5, fullName: 'A', amount: 1 } as Row

it('goes back many steps and forth again; a new step ends the way forth', () => {
  const history = new EditHistory()
  expect(history.undo()).toEqual([])
  history.push([editOf(row, { fullName: 'B' })])
  history.push([editOf({ ...row, fullName: 'B' }, { fullName: 'C', amount: 2 })])
  expect(history.undo()).toEqual([{ excelRow: 5, change: { fullName: 'B', amount: 1 } }])
  expect(history.undo()).toEqual([{ excelRow: 5, change: { fullName: 'A' } }])
  expect(history.canUndo).toBe(false)
  expect(history.redo()).toEqual([{ excelRow: 5, change: { fullName: 'B' } }])
  history.push([editOf(row, { fullName: 'D' })])
  expect(history.canRedo).toBe(false)
})
