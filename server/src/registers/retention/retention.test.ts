import fs from 'node:fs'
import path from 'node:path'
import { plainDate } from '@vung-buoc/law'
import { beforeAll, describe, expect, it } from 'vitest'
import { rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { aProtectionOfficer } from '../../../test/factories/data-requests.ts'
import {
  aCast,
  addLines,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { packed } from '../../../test/factories/packages.ts'
import { handOver, refused, stateNeed } from '../../../test/factories/walks.ts'
import { bring, readInbox } from '../../../test/factories/signed-copies.ts'
import { aScan, asJpeg } from '../../../test/scans/scan-files.ts'
import { TEST_FILES } from '../../../test/test-cluster.ts'
import { testHouse } from '../../../test/test-house.ts'
import { sealAll } from '../../../test/under-line.ts'
import { tablesHolding } from '../../../test/whole-database.ts'
import type { TestOfficer } from '../../../test/as-officer.ts'
import { verifyAudit } from '../../access/audit/verify.ts'
import { longestWindowYears } from './retention.rules.ts'
import type { RetentionPage } from './retention.schema.ts'
import { runRetention } from './run-retention.ts'

const test = testHouse()
let cast: Cast
let protection: TestOfficer

const CANARY = {
  fullName: 'Ngô Thị Hoàng Yến Vàng',
  idNumber: '094187006789',
  hamlet: 'ấp Chim Hoàng Yến',
  addressDetail: 'nhà cạnh cây dừa đôi',
}
const CERTIFICATE = '9753/GCN-HY'
const WORDS = [
  CANARY.fullName,
  'ngo thi hoang yen',
  'hoàng yến',
  CANARY.idNumber,
  CERTIFICATE,
  'dừa đôi',
]
const released = (certificateNumber: string) => ({
  certificateKind: 'completion' as const,
  certificateNumber,
  certificateDate: '2023-04-05',
  completedOn: '2023-04-05',
})

/** Completed in April 2023; ten years by the later programme, and twenty-four months. */
const LAST_DAY = '2035-04-04'
const DUE = '2035-04-05'

const idsOf = (listId: string) =>
  rowsPastPolicies<{ id: string; name: string }>(
    test,
    `select p.id, p.given_name as name from registers.person p join journey.list_line l
      on l.person_id = p.id where l.list_id = $1 order by l.position`,
    [listId],
  )

/** A list with these people that went to the bank and came back: signed, kept, packed, returned. */
async function sentBack(month: string, people: Parameters<typeof addLines>[2]): Promise<string> {
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month }))
  await addLines(cast.compiler, id, people)
  await submit(cast, id)
  await sign(cast, id)
  await confirmAll(cast, id)
  const handOverId = await handOver(cast, month)
  await packed(cast, handOverId)
  await done(cast.bank.get(`/lists/${id}/mau-01.xlsx`))
  const back = { sentBack: [{ listId: id, reasons: ['details-wrong'], note: '' }] }
  await done(cast.bank.post(`/hand-overs/${handOverId}/receive`, back))
  return id
}

const counted = () =>
  rowsPastPolicies<{ counts: string }>(
    test,
    `select concat_ws(' ', (select count(*) from registers.person),
      (select count(*) from registers.thread), (select count(*) from registers.thread_event where what <> 'person.left'),
      (select count(*) from journey.list_line), (select count(*) from journey.contact),
      (select count(*) from journey.list_version), (select count(*) from platform.stored_file)) as counts`,
  )
const onDisk = async () => {
  const rows = await rowsPastPolicies<{ id: string; removed: boolean }>(
    test,
    'select id, removed_on is not null as removed from platform.stored_file',
  )
  return rows.map((row) => ({ ...row, there: fs.existsSync(path.join(TEST_FILES, row.id)) }))
}
const page = async () => await done(protection.get<RetentionPage>('/retention'))
const ruleOf = async (rule: string) => (await page()).rules.find((one) => one.rule === rule)

describe('somebody who was listed and never lent to', () => {
  let listId: string
  let canary: string

  beforeAll(async () => {
    await test.today('2024-05-20')
    cast = await aCast(test)
    protection = await aProtectionOfficer(test)
    listId = await sentBack('2024-04', [
      {
        person: { ...CANARY, releaseRecord: released(CERTIFICATE) },
        fields: { note: 'hoàng yến' },
      },
    ])
    canary = (await idsOf(listId))[0]?.id ?? ''
    await stateNeed(cast.compiler, canary)
    const note = 'gặp tại quán Hoàng Yến'
    const contact = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: 'none', note }
    await done(cast.compiler.post(`/people/${canary}/contacts`, contact))
    await sealAll(test)
  })

  it('stands in many tables and files, and is told 90 days before; nothing goes by looking', async () => {
    const found = await Promise.all(WORDS.map((word) => tablesHolding(test, word)))
    expect(new Set(found.flat()).size).toBeGreaterThan(4)
    await test.today('2035-02-01')
    const { due, soonUntil } = await page()
    expect(soonUntil).toBe('2035-05-02')
    expect(due).toEqual([{ personId: canary, due: DUE, isHeld: false, isNow: false }])
    expect(await ruleOf('never-lent')).toMatchObject({ dueNow: 0, dueSoon: 1, lastRun: null })
    expect((await onDisk()).every(({ there }) => there)).toBe(true)
  })

  it('stays whole until the last day', async () => {
    await runRetention(test.house, plainDate(LAST_DAY))
    expect(await tablesHolding(test, CANARY.idNumber)).toContain('registers.person')
  })

  it('is held back by a paper that orders it, and only so long', async () => {
    const body = {
      personId: canary,
      reason: 'lawsuit',
      documentNumber: '12/TB-TA',
      until: '2035-06-01',
    }
    await test.today('2035-04-01')
    const { id } = await done(protection.post<{ id: string }>('/retention/holds', body))
    const twice = await refused(protection.post('/retention/holds', body))
    expect(twice).toMatchObject({ status: 409, code: 'retention.already-held' })
    await runRetention(test.house, plainDate('2035-04-06'))
    expect(await tablesHolding(test, CANARY.idNumber)).toContain('registers.person')
    expect(await ruleOf('never-lent')).toMatchObject({ lastRun: { done: 0, held: 1 } })
    await done(protection.post(`/retention/holds/${id}/end`, {}))
    const again = await refused(protection.post(`/retention/holds/${id}/end`, {}))
    expect(again).toMatchObject({ status: 409, code: 'retention.already-ended' })
  })

  it('is nameless after: in no table, key or file; cases, counts and the audit stay', async () => {
    const before = await counted()
    await runRetention(test.house, plainDate('2035-04-07'))
    for (const word of WORDS) expect(await tablesHolding(test, word), word).toEqual([])
    expect(await counted()).toEqual(before)
    expect((await onDisk()).filter(({ there, removed }) => there || !removed)).toEqual([])
    expect(await idsOf(listId)).toEqual([{ id: canary, name: 'Đã ẩn danh' }])
    const open = 'select from registers.thread where person_id = $1 and closed_on is null'
    expect(await rowsPastPolicies(test, open, [canary])).toEqual([])
    await sealAll(test)
    expect(await verifyAudit(test.house)).toMatchObject({ broken: [], headTroubles: [] })
  })

  it('is named by code in the line of the job; a second run of the day does nothing', async () => {
    const lines = () =>
      rowsPastPolicies<{ duty: string; subjects: string[] }>(
        test,
        `select l.duty, array(select s.subject_id from access.audit_subject s
            where s.line_id = l.id) as subjects from access.audit_line l
          where l.action = 'retention' and l.on_date = '2035-04-07'`,
      )
    expect(await lines()).toEqual([{ duty: 'SYS-RETENTION', subjects: [canary] }])
    await runRetention(test.house, plainDate('2035-04-07'))
    expect(await lines()).toHaveLength(1)
    await test.today('2035-04-07')
    expect(await ruleOf('never-lent')).toMatchObject({
      value: 24,
      lastRun: { on: '2035-04-07', done: 1, held: 0 },
      nextRun: '2035-04-08',
      dueNow: 0,
    })
  })
})

describe('a list on which somebody else still has a name', () => {
  it('keeps its papers; of the two only who is due loses the name, also in what was signed', async () => {
    await test.today('2024-05-20')
    const other = 'Sơn Thị Còn Tên'
    const listId = await sentBack('2024-05', [
      { person: { fullName: 'Trịnh Văn Hết Hạn', releaseRecord: released('1/A') } },
      { person: { fullName: other, releaseRecord: released('2/B') } },
    ])
    const [gone, kept] = await idsOf(listId)
    const hold = { reason: 'complaint', documentNumber: '5/CV', until: '2036-01-01' }
    await done(protection.post('/retention/holds', { ...hold, personId: kept?.id }))
    await runRetention(test.house, plainDate('2035-05-01'))
    expect((await idsOf(listId)).map(({ name }) => name)).toEqual(['Đã ẩn danh', 'Tên'])
    expect(await tablesHolding(test, 'Hết Hạn')).toEqual([])
    expect(await tablesHolding(test, other)).toContain('journey.list_version')
    expect((await onDisk()).filter(({ there }) => there).length).toBeGreaterThan(3)
    const { lines } = await readList(cast.committee, listId)
    expect(lines.map(({ fullName }) => fullName)).toEqual(['Đã ẩn danh', other])
    expect(gone?.id).not.toBe(kept?.id)
  })
})

describe('what has served its time by its age', () => {
  it('goes: lines of the read log after five years, letters sent after thirty days', async () => {
    await rowsPastPolicies(
      test,
      `insert into platform.mail (user_id, kind, on_date, address, subject, body, sent_at)
        values (gen_random_uuid(), 'code', '2035-05-31', 'x@example.invalid', 'x', 'x', now()),
          (gen_random_uuid(), 'code', '2035-06-01', 'x@example.invalid', 'x', 'x', now()),
          (gen_random_uuid(), 'code', '2035-01-01', 'x@example.invalid', 'x', 'x', null)`,
    )
    await rowsPastPolicies(
      test,
      `insert into access.read_line (on_date, request_id, user_id, assignment_id, duty, unit_id,
         purpose, route, subject_ids)
       select day::date, 'x', gen_random_uuid(), gen_random_uuid(), 'CA-L', 'ca-an-ninh', 'P1', '/x', '{}'
       from unnest(array['2030-06-30', '2030-07-01']) day`,
    )
    await runRetention(test.house, plainDate('2035-07-01'))
    const left = await rowsPastPolicies<{ day: string }>(
      test,
      `select on_date::text as day from platform.mail union all
       select on_date::text from access.read_line where route = '/x' order by 1`,
    )
    expect(left.map(({ day }) => day)).toEqual(['2030-07-01', '2035-01-01', '2035-06-01'])
  })

  it('also a file that nobody settles: its rows are emptied after thirty days', async () => {
    await tamper(
      test,
      `insert into journey.list_import (list_id, columns, dropped, problems, rows, uploaded_by,
         uploaded_on) select id, '[]', '[]', '[]', '[{"x": "Tên Trong Tệp"}]', opened_by, '2035-06-30'
       from journey.monthly_list limit 1`,
    )
    await runRetention(test.house, plainDate('2035-07-30'))
    expect(await tablesHolding(test, 'Tên Trong Tệp')).toEqual(['journey.list_import'])
    await runRetention(test.house, plainDate('2035-07-31'))
    expect(await tablesHolding(test, 'Tên Trong Tệp')).toEqual([])
  })
})

describe('a scan that somebody discarded', () => {
  it('loses its bytes after thirty days; that it was there stays', async () => {
    await bring(cast.committee, [await asJpeg(await aScan(null))])
    const { waiting } = await readInbox(cast.committee)
    const id = waiting[0]?.id ?? ''
    const discarded = { reason: 'blurred' }
    await test.today('2035-08-01')
    await done(cast.committee.post(`/scans/${id}/discard`, discarded, { version: 1 }))
    const isThere = async () => {
      const [row] = await rowsPastPolicies<{ file_id: string }>(
        test,
        'select file_id from registers.scanned_paper where id = $1',
        [id],
      )
      return fs.existsSync(path.join(TEST_FILES, row?.file_id ?? 'none'))
    }
    await runRetention(test.house, plainDate('2035-08-31'))
    expect(await isThere()).toBe(true)
    await runRetention(test.house, plainDate('2035-09-01'))
    expect(await isThere()).toBe(false)
  })
})

describe('a hold', () => {
  it('is not placed until today, on nobody, or ended by another office', async () => {
    await test.today('2035-09-01')
    const [person] = await rowsPastPolicies<{ id: string }>(test, 'select id from registers.person')
    const hold = { reason: 'inspection', documentNumber: '7/CV', until: '2035-09-01' }
    const place = (fields: object) =>
      refused(protection.post('/retention/holds', { ...hold, personId: person?.id, ...fields }))
    expect(await place({})).toMatchObject({ status: 422, code: 'retention.until-passed' })
    const nobody = { personId: '00000000-0000-4000-8000-000000000000', until: '2036-01-01' }
    expect(await place(nobody)).toMatchObject({ status: 422, code: 'retention.no-such-record' })
    const no = await refused(cast.chief.get('/retention'))
    expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
  })
})

it('nobody is made nameless while a later Decision may help him: the longest window counts', () => {
  expect(longestWindowYears(plainDate('2024-05-20'))).toBe(5)
  expect(longestWindowYears(plainDate('2026-05-01'))).toBe(10)
  expect(() => longestWindowYears(plainDate('2020-01-01'))).toThrow(RangeError)
})
