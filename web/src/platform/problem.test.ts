import { expect, it } from 'vitest'
import {
  ApiProblem,
  fieldProblemsOf,
  hasCode,
  hasStatus,
  NetworkGap,
  sayProblem,
} from './problem.ts'

it('says the sentence of the server when there is one', () => {
  const refused = new ApiProblem({
    status: 409,
    code: 'monthly-list.already-open',
    detail: 'Đã mở.',
  })
  expect(sayProblem(refused)).toBe('Đã mở.')
  expect(hasCode(refused, 'monthly-list.already-open')).toBe(true)
})

it('has its own sentence for a status without one', () => {
  expect(sayProblem(new ApiProblem({ status: 412 }))).toMatch(/người khác sửa/)
  expect(hasStatus(new ApiProblem({ status: 412 }), 412)).toBe(true)
})

it('never shows the inside of a server error, only its id', () => {
  const bug = new ApiProblem({ status: 500, detail: 'TypeError: x', instance: 'req-7' })
  expect(sayProblem(bug)).toContain('req-7')
  expect(sayProblem(bug)).not.toContain('TypeError')
})

it('says how long to wait', () => {
  expect(sayProblem(new ApiProblem({ status: 429 }, 600))).toContain('10 phút')
  expect(sayProblem(new ApiProblem({ status: 429 }, 30))).toContain('30 giây')
})

it('does not claim that nothing was written when no answer came', () => {
  expect(sayProblem(new NetworkGap())).toBe('Mạng gián đoạn, chưa biết máy chủ đã ghi chưa.')
})

it('keeps unexpected errors to itself', () => {
  expect(sayProblem(new TypeError('x is undefined'))).not.toContain('undefined')
  expect(fieldProblemsOf(new TypeError('x'))).toEqual([])
})
