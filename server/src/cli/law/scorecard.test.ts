import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { findCommand } from '../commands.ts'
import { parseWords, UsageError } from '../parse-words.ts'
import { scorecard } from './scorecard.ts'

let said = ''
let folder = ''

beforeEach(() => {
  said = ''
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-cases-'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true })
})

const score = (...words: string[]) => {
  const { command, rest } = findCommand(['law', 'scorecard', ...words])
  return scorecard(parseWords(command, rest))
}
const write = (name: string, text: string): string => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text)
  return file
}
const month = (halfUpToDong: number) => ({
  id: 'X-1',
  title: 'một tháng',
  inputs: { balance: 50_000_000, days: 30, annualRatePercent: 6.6 },
  expected: { halfUpToDong },
})

it('replays the cases of the repository: none is wrong', async () => {
  expect(await score()).toBe(0)
  expect(said).toContain('29 khớp, 10 khác quy ước, 1 không áp dụng, 0 sai.')
})

it('of a folder or file that is named; one case that is wrong makes the exit code 1', async () => {
  write('a.json', JSON.stringify({ cases: [month(271_233)] }))
  const wrong = write('b.json', JSON.stringify({ cases: [month(271_234)] }))
  expect(await score(folder)).toBe(1)
  expect(said).toMatch(/khớp\s+X-1\s+1 số[\s\S]*SAI\s+X-1\s+interest: 271233 for 271234/)
  expect(await score(wrong)).toBe(1)
})

it('says what cannot be read', async () => {
  await expect(score(path.join(folder, 'none'))).rejects.toThrow('Không có tệp hay thư mục')
  await expect(score(write('c.json', 'không phải'))).rejects.toThrow(UsageError)
})
