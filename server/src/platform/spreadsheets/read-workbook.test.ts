import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { randomFrom } from '../../../test/spreadsheets/corpus/people.ts'
import { hostileFiles } from '../../../test/spreadsheets/hostile-files.ts'
import { xlsxFile } from '../../../test/spreadsheets/xlsx-file.ts'
import { spreadsheetLimits } from './limits.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { leftAside, unreadableFile, UnreadableFile } from './problems.ts'
import { readWorkbook } from './read-workbook.ts'

const fixture = readFileSync(
  new URL('../../../test/fixtures/mau-01/mau-01-an-ninh-2024-05.xlsx', import.meta.url),
)

const files = hostileFiles()

async function answerTo(bytes: Uint8Array, limits = {}): Promise<string> {
  const reading = await readWorkbook(bytes, limits)
  return reading.ok ? 'read' : reading.problem.code
}

describe('tệp lạ chỉ làm hỏng tiến trình đọc nó', () => {
  it('has at least 150 different files in the corpus', () => {
    expect(files.length).toBeGreaterThanOrEqual(150)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  })

  // Two at a time is what the house allows; more would only wait in its line, twenty at most.
  it.concurrent.each([0, 1])('every second file, from %d', { timeout: 300_000 }, async (half) => {
    for (const file of files.filter((_, index) => index % 2 === half)) {
      const answers = [file.answer].flat()
      expect(answers, file.name).toContain(await answerTo(file.bytes))
    }
  })

  it('leaves no process behind', async () => {
    expect(await readingProcesses()).toEqual([])
  })
})

/** Children of ours that still read a file; empty also where the system does not tell. */
async function readingProcesses(): Promise<string[]> {
  const pids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  const of = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const lines = await Promise.all(
    pids.map(async (pid) => {
      const parent = / [A-Z] (\d+) /.exec(await of(pid, 'stat'))?.[1]
      return parent === String(process.pid) ? await of(pid, 'cmdline') : ''
    }),
  )
  return lines.filter((line) => line.includes('reading-process'))
}

describe('mỗi chỗ cắt, mỗi byte hỏng', () => {
  const random = randomFrom(1)
  const spoilt = Array.from({ length: 300 }, () => {
    const bytes = Buffer.from(fixture)
    for (let n = 0; n <= random.below(3); n++) bytes[random.below(bytes.length)] = random.below(256)
    return bytes
  })
  const cut = Array.from({ length: 150 }, () =>
    fixture.subarray(0, 4 + random.below(fixture.length - 4)),
  )

  const outcomeOf = async (bytes: Buffer) =>
    await parseWorkbook(bytes, spreadsheetLimits).then(
      () => 'read',
      // Any other error is met in the process of its own and told as a damaged file.
      (error: unknown) => (error instanceof UnreadableFile ? error.code : 'damaged'),
    )

  it('is refused with a code, and a file cut short is never read', async () => {
    for (const bytes of spoilt) {
      expect(['read', ...Object.keys(unreadableFile)]).toContain(await outcomeOf(bytes))
    }
    for (const bytes of cut) {
      expect(['truncated', 'damaged', 'not-a-workbook']).toContain(await outcomeOf(bytes))
    }
  }, 60_000)
})

describe('giới hạn', () => {
  const many = xlsxFile([
    { rows: Array.from({ length: 19_000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i + j)) },
  ])

  it('ends a reading that takes too long', async () => {
    expect(await answerTo(many, { timeMs: 300 })).toBe('too-slow')
  })

  it('ends a reading that grows too much, seen from outside', async () => {
    expect(await answerTo(many, { memoryBytes: 20 * 1024 * 1024 })).toBe('too-much-memory')
  })

  it('reads 19,000 rows of 20 columns within the usual limits', async () => {
    expect(await answerTo(many)).toBe('read')
  }, 35_000)

  it.each([
    ['file-too-big', { fileBytes: 100 }],
    ['too-many-entries', { entries: 3 }],
    ['unpacked-too-big', { unpackedBytes: 3000 }],
    ['too-many-rows', { rows: 10 }],
    ['too-many-columns', { columns: 5 }],
    ['too-much-text', { textChars: 100 }],
  ])('says %s', async (code, limits) => {
    expect(await answerTo(fixture, limits)).toBe(code)
  })

  it('reads at most two files at once and lets the others wait', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerTo(fixture)))
    expect(answers).toEqual(Array.from({ length: 8 }, () => 'read'))
  })

  it('sends the twenty-third file away instead of piling files up', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => answerTo(fixture)))
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(2)
    expect(answers.filter((answer) => answer === 'read')).toHaveLength(22)
  }, 30_000)
})

describe('điều gì đến được tiến trình đọc', () => {
  afterEach(() => {
    delete process.env['NODE_OPTIONS']
    delete process.env['VB_TEST_SECRET']
  })

  it('passes no environment on, so neither secrets nor options', async () => {
    process.env['VB_TEST_SECRET'] = 'secret'
    process.env['NODE_OPTIONS'] = '--this-option-does-not-exist'
    expect(await answerTo(fixture)).toBe('read')
  })
})

describe('những gì để lại bên ngoài được nói ra', () => {
  it.each([
    ['macros', 'macros-ignored'],
    ['links to other files', 'links-ignored'],
    ['an embedded object', 'objects-ignored'],
  ])('%s', async (name, code) => {
    const file = files.find((candidate) => candidate.name === name)
    const reading = await readWorkbook(file?.bytes ?? Buffer.alloc(0))
    expect(reading.ok && reading.workbook.notices.map((notice) => notice.code)).toEqual([code])
  })
})

it('tells the officer in Vietnamese what to do, for every code', () => {
  for (const says of [...Object.values(unreadableFile), ...Object.values(leftAside)]) {
    expect(says).toMatch(/^[A-ZĐ].*[ạảãàáâậầấẩẫăắằẳẵặêệềếểễôộồốổỗơờớởỡợưựừứửữđ].*\.$/)
  }
})
