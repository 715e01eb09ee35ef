import {
  FunnelStage,
  LeaveOutReason,
  ListState,
  REMINDER_CODES,
  RemovalReason,
  ReturnReason,
  SendBackReason,
  WITHDRAWAL_HOLDERS,
  WithdrawalReason,
  WithdrawalState,
  WithdrawalReturnReason,
} from '@vung-buoc/server/contract'
import { describe, expect, it } from 'vitest'
import { auditTexts } from './access/audit/audit.texts.ts'
import { noticeTexts } from './access/notices/notices.texts.ts'
import { deskTexts } from './access/desk/desk.texts.ts'
import { handOverTexts } from './journey/monthly-list/hand-over/hand-over.texts.ts'
import { listTexts } from './journey/monthly-list/monthly-list.texts.ts'
import { withdrawalTexts } from './journey/monthly-list/withdrawal/withdrawal.texts.ts'
import { threadTexts } from './registers/threads/thread.texts.ts'

/** The codes travel as plain text, so no type holds them: they are looked for in the sources. */
const SOURCES = Object.entries(
  import.meta.glob<string>(['../../server/src/**/*.ts', '../../demo/*.ts', '!../../**/*.test.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

function found(pattern: RegExp, where = /./): string[] {
  const texts = SOURCES.filter(([file]) => where.test(file)).map(([, text]) => text)
  const hits = texts.flatMap((text) => [...text.matchAll(pattern)])
  return [...new Set(hits.map((hit) => hit.slice(1).join(' ')))]
}

const wordless = (codes: readonly string[], say: (code: string) => string): string[] =>
  codes.filter((code) => say(code) === code)

describe('every code of the server has words', () => {
  /** Steps whose last word is a value of the code around them. */
  const WRITTEN: Record<string, readonly string[]> = {
    'contact.${stage}': ['contact.contacted', 'contact.in-need'],
    'list.${wanted.action}': ['list.send-back', 'list.return', 'list.return-confirmed'],
  }

  /** There `what` names a deadline of the month, what a unit still does, or a column. */
  const NOT_ELSEWHERE = /^(?!.*\/(?:calendar|administration|own-data)\/)/

  it('for the steps of a thread', () => {
    const written = found(/\bwhat(?:: | = )['`]([^'`]+)['`]/g, NOT_ELSEWHERE)
    expect(written.length).toBeGreaterThan(10)
    const codes = written.flatMap((code) => (code.includes('$') ? (WRITTEN[code] ?? code) : code))
    expect(wordless(codes, (code) => threadTexts.code('step', code))).toEqual([])
  })

  it('for every action that sends a list back', () => {
    const sent = found(/returnList\(tx[^}]+?action: '([\w-]+)'/g).map((name) => `list.${name}`)
    expect(sent.toSorted()).toEqual(WRITTEN['list.${wanted.action}']?.toSorted())
  })

  it('for the reasons that are given', () => {
    const { options: removal } = RemovalReason
    const { options: leaveOut } = LeaveOutReason
    const { options: back } = ReturnReason
    const { options: bank } = SendBackReason
    const { options: withdrawn } = WithdrawalReason
    const { options: noticeBack } = WithdrawalReturnReason
    const all = [...removal, ...leaveOut, ...back, ...bank, ...withdrawn, ...noticeBack]
    expect(wordless(all, (code) => threadTexts.code('reason', code))).toEqual([])
    expect(wordless(removal, (code) => listTexts.code('removal', code))).toEqual([])
    expect(wordless(leaveOut, (code) => listTexts.code('leave-out', code))).toEqual([])
    const returns = [...back, ...bank]
    expect(wordless(returns, (code) => listTexts.code('return-reason', code))).toEqual([])
    expect(wordless(withdrawn, (code) => withdrawalTexts.code('reasons', code))).toEqual([])
    expect(wordless(noticeBack, (code) => withdrawalTexts.code('return-reasons', code))).toEqual([])
    expect(wordless(bank, (code) => handOverTexts.code('reason', code))).toEqual([])
  })

  it('for every notice', () => {
    const told = found(/\bnews: '([\w-]+)'/g)
    const withdrawals = WithdrawalState.options
      .filter((state) => WITHDRAWAL_HOLDERS[state] !== null)
      .map((state) => `withdrawal-${state}`)
    expect(told).toContain('list-to-sign')
    expect(withdrawals).toContain('withdrawal-signed')
    const all = [...told, ...withdrawals, ...REMINDER_CODES, 'partner-proposed']
    expect(wordless(all, (code) => noticeTexts.code('code', code))).toEqual([])
  })

  it('for the numbers and the tasks of the desk', () => {
    const DESKS = /\.desk\.ts$/
    const tasks = [
      ...found(/taskOf\([^']*'([\w-]+)'/g, DESKS),
      ...found(/\bstate: '[\w-]+', code: '([\w-]+)'/g, DESKS),
      ...found(/\? '([\w-]+)' : code/g, DESKS),
      ...found(/\bcode: '((?:open|answer|review|tell|settle)-[\w-]+)'/g, DESKS),
    ]
    const named = found(/\bcode: '([\w-]+)'/g, DESKS).filter((code) => !tasks.includes(code))
    expect(found(/\bcode: `([^`]+)`/g, DESKS)).toEqual(['lists-${state}', 'funnel-${stage}'])
    const numbers = [
      ...named,
      ...ListState.options.map((state) => `lists-${state}`),
      ...FunnelStage.options.map((stage) => `funnel-${stage}`),
    ]
    expect(tasks).toContain('sign-hand-over')
    expect(numbers).toContain('not-contacted')
    expect(wordless(tasks, (code) => deskTexts.code('task', code))).toEqual([])
    expect(wordless(numbers, (code) => deskTexts.code('number', code))).toEqual([])
  })

  it('for the lines of the diary', () => {
    const routes = [
      ...found(/method: '(POST|PUT)',\s+url: '([^']+)'/g, /\.routes\.ts$/),
      ...found(/upload\(\{\s+url: '([^']+)'/g).map((url) => `POST ${url}`),
    ]
    const machine = [
      ...found(/\baction: '((?:POST |PUT )?[\w/-]+ ?[\w-]+)'/g).filter((name) => / /.test(name)),
      ...found(/writeIdentity\(\w+, '([^']+)'/g).map((name) => `vb ${name}`),
    ]
    expect(routes.length).toBeGreaterThan(20)
    expect(machine.length).toBeGreaterThan(10)
    const codes = [...routes, ...machine]
    expect(wordless(codes, (code) => auditTexts.code('action', code))).toEqual([])
  })
})
