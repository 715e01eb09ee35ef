import { expect, it } from 'vitest'
import { IntentKey } from './intent-key.ts'

const counted = () => {
  let n = 0
  return new IntentKey(() => {
    n += 1
    return `key-${n}`
  })
}

it('repeats the key when the same thing is sent again after a cut line', () => {
  const intent = counted()
  expect(intent.keyFor('{"a":1}')).toBe('key-1')
  expect(intent.keyFor('{"a":1}')).toBe('key-1')
})

it('takes a new key for other content, and after the write is finished', () => {
  const intent = counted()
  intent.keyFor('{"a":1}')
  expect(intent.keyFor('{"a":2}')).toBe('key-2')
  intent.finished()
  expect(intent.keyFor('{"a":2}')).toBe('key-3')
})
