import { expect, it } from 'vitest'
import { type GateFacts, refusalOf } from './gate.ts'

const GOOD: GateFacts = { version: 170_010, superuser: false, bypass: false, owner: false }

it.each<[word: string, facts: Partial<GateFacts>]>([
  ['quá cũ', { version: 140_020 }],
  ['quá cũ', { version: 150_003 }],
  ['quá cũ', { version: 170_000 }],
  ['superuser', { superuser: true }],
  ['BYPASSRLS', { bypass: true }],
  ['sở hữu', { owner: true }],
])('the gate refuses, saying %s: %j', (word, facts) => {
  expect(refusalOf({ ...GOOD, ...facts })).toContain(word)
})

it.each([150_018, 160_012, 170_010, 180_004])('the gate lets version %i through', (version) => {
  expect(refusalOf({ ...GOOD, version })).toBeNull()
})
