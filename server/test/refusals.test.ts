import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROUTES } from '../src/app.ts'
import { refusalCodes } from '../src/platform/http/refusals.ts'

/** Refusals that no test provokes, each with the reason why it cannot. */
const EXEMPT: Record<string, string> = {
  'package.already-brought': 'the index behind a question asked before; the race needs luck',
  'receipt.already-recorded': 'the key behind a question asked under the lock of the hand-over',
}

const SERVER = path.join(import.meta.dirname, '..')
const HERE = path.relative(SERVER, import.meta.filename)

const tests = fs
  .readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
  .filter((name) => name !== HERE)
  .map((name) => fs.readFileSync(path.join(SERVER, name), 'utf8'))
  .join('\n')

/** Codes of the house itself: tests of the refusals' own machinery declare some for a moment. */
const ROOMS = [
  'access',
  'platform',
  'people',
  'outreach',
  'monthly-list',
  'list-import',
  'hand-over',
  'administration',
  'setup',
  'partner',
  'paper-template',
  'package',
  'receipt',
  'withdrawal',
  'calendar',
  'digital-copy',
  'leaving',
  'duplicate',
  'notice',
  'transfer',
  'mail-address',
  'second-factor',
  'elsewhere',
  'outgoing-document',
  'signed-copy',
  'verification',
  'data-request',
  'restriction',
  'retention',
  'breach',
  'break-glass',
]
const codes = refusalCodes().filter((code) => ROOMS.includes(code.split('.')[0] ?? ''))

describe('every refusal of the house', () => {
  it('is provoked by a test, or says here why it cannot be', () => {
    expect(ROUTES.length).toBeGreaterThan(0)
    const untested = codes.filter((code) => !tests.includes(code) && EXEMPT[code] === undefined)
    expect(untested).toEqual([])
  })

  it('belongs to a room that is looked at here', () => {
    const rooms = fs
      .readdirSync(path.join(SERVER, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.refusals.ts'))
      .map((name) => fs.readFileSync(path.join(SERVER, 'src', name), 'utf8'))
      .flatMap((text) => [...text.matchAll(/ = refusals\('([\w-]+)'/g)].map(([, room]) => room))
    expect(new Set(rooms)).toEqual(new Set(ROOMS))
  })

  it('is exempt only while it is untested and exists', () => {
    for (const code of Object.keys(EXEMPT)) {
      expect(codes, code).toContain(code)
      expect(tests.includes(`'${code}'`), code).toBe(false)
    }
  })
})
