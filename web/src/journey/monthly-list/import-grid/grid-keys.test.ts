import { expect, it } from 'vitest'
import { actOf } from './grid-keys.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

it.each([
  ['ArrowDown', {}, { kind: 'move', down: 1, right: 0, extend: false }],
  ['ArrowRight', { shiftKey: true }, { kind: 'move', down: 0, right: 1, extend: true }],
  ['Tab', {}, { kind: 'move', down: 0, right: 1, extend: false }],
  ['Tab', { shiftKey: true }, { kind: 'move', down: 0, right: -1, extend: false }],
  ['Home', {}, { kind: 'edge', column: 'first', row: null, extend: false }],
  ['End', { ctrlKey: true }, { kind: 'edge', column: 'last', row: 'last', extend: false }],
  ['Enter', {}, { kind: 'accept' }],
  ['Enter', { shiftKey: true }, { kind: 'keep' }],
  ['F2', {}, { kind: 'edit' }],
  ['F8', {}, { kind: 'doubt', step: 1 }],
  ['ArrowUp', { altKey: true }, { kind: 'doubt', step: -1 }],
  ['z', { ctrlKey: true }, { kind: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { kind: 'redo' }],
  ['y', { metaKey: true }, { kind: 'redo' }],
  ['Delete', { ctrlKey: true }, { kind: 'skip' }],
  ['Delete', {}, { kind: 'clear' }],
  ['đ', {}, { kind: 'type', text: 'đ' }],
  ['Escape', {}, null],
  ['c', { ctrlKey: true }, null],
])('%s %o', (key, held, act) => {
  expect(actOf({ ...none, ...held, key })).toEqual(act)
})
