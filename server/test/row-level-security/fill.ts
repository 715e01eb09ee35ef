import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../src/platform/database/database.ts'
import { asOfficer, type TestOfficer } from '../as-officer.ts'
import { aPerson } from '../factories/people.ts'
import type { TestHouse } from '../test-house.ts'
import { makeHead } from '../../src/access/audit/make-head.ts'
import { sealAll, underLine } from '../under-line.ts'

const MONTH = '2024-05-01'
const DAY = '2024-05-20'
const HASH = 'a'.repeat(64)

async function insertList(tx: Tx, by: TestOfficer, personId: string): Promise<string> {
  const list = randomUUID()
  const version = randomUUID()
  const run = async (...statements: ReturnType<typeof sql>[]) => {
    for (const statement of statements) await statement.execute(tx)
  }
  await run(
    sql`insert into journey.monthly_list (id, area_id, police_unit_id, committee_unit_id, month,
      opened_by, opened_on) values (${list}, 'an-ninh', 'ca-an-ninh', 'ubnd-an-ninh', ${MONTH},
      ${by.userId}, ${DAY})`,
    sql`insert into journey.list_share (list_id, unit_id) values (${list}, 'ca-an-ninh')`,
    sql`insert into journey.list_line (list_id, person_id, position)
      values (${list}, ${personId}, 1)`,
    sql`insert into journey.list_version (id, list_id, number, stage, content, content_hash,
      made_by, made_on) values (${version}, ${list}, 1, 'submitted', '{}', ${HASH},
      ${by.userId}, ${DAY})`,
    sql`insert into journey.signature (list_id, version_id, content_hash, version_made_by, role,
      signed_by, assignment_id, duty, unit_id, signed_on) values (${list}, ${version}, ${HASH},
      ${by.userId}, 'compiled', ${by.userId}, ${by.assignmentId}, 'CA-L', 'ca-an-ninh', ${DAY})`,
    sql`insert into journey.list_return (list_id, version_id, returned_by, unit_id, on_date,
      reasons) values (${list}, ${version}, ${by.userId}, 'ca-an-ninh', ${DAY}, '{other}')`,
    sql`insert into journey.line_decision (list_id, line_id, outcome, decided_by, unit_id, on_date)
      select list_id, id, 'confirmed', ${by.userId}, 'ca-an-ninh', ${DAY}
      from journey.list_line where list_id = ${list}`,
    sql`insert into journey.list_import (list_id, columns, dropped, problems, rows, uploaded_by,
      uploaded_on) values (${list}, '[]', '[]', '[]', '[]', ${by.userId}, ${DAY})`,
    sql`insert into journey.import_heading (unit_id, heading, field, decided_by, decided_on)
      values ('ca-an-ninh', 'ten goi', 'fullName', ${by.userId}, ${DAY})`,
    sql`insert into platform.stored_file (sha256, media_type, bytes, units)
      values (${HASH}, 'application/pdf', 1, '{ca-an-ninh}')`,
  )
  return list
}

async function insertResidents(tx: Tx, by: TestOfficer, ids: [string, string]): Promise<void> {
  const [one, other] = ids.toSorted()
  const statements = [
    sql`insert into registers.release_notice (person_id, area_id, unit_id, number, notice_date,
      sender_kind, received_on, due, recorded_by, recorded_on) values (${one}, 'an-ninh',
      'ca-an-ninh', '1', ${DAY}, 'facility', ${DAY}, ${DAY}, ${by.userId}, ${DAY})`,
    sql`insert into journey.transfer (person_id, from_area_id, to_area_id, from_unit_id, to_unit_id,
      card, asked_by, asked_on) values (${one}, 'an-ninh', 'ho-dac-kien', 'ca-an-ninh', 'ca-ho-dac-kien',
      '{}', ${by.userId}, ${DAY})`,
    sql`insert into journey.person_merge (unit_id, kept_id, gone_id, before, after, merged_by,
      merged_on, undo_until) values ('ca-an-ninh', ${one}, ${other}, '{}', '{}', ${by.userId},
      ${DAY}, ${DAY})`,
    sql`insert into journey.not_the_same (first_id, second_id, unit_id, decided_by, decided_on)
      values (${one}, ${other}, 'ca-an-ninh', ${by.userId}, ${DAY})`,
  ]
  for (const statement of statements) await statement.execute(tx)
}

async function insertHandOver(tx: Tx, by: TestOfficer, list: string): Promise<void> {
  const id = randomUUID()
  const partner = randomUUID()
  await sql`insert into access.partner (id, unit_id, partner_unit_id, name, public_key, valid_from,
    decision_number, proposed_by, proposed_on) values (${partner}, 'ca-chau-thanh', 'nhcsxh-chau-thanh',
    'Máy ngân hàng', ${'k'.repeat(43)}, ${DAY}, '1/QĐ', ${by.userId}, ${DAY})`.execute(tx)
  await sql`insert into journey.hand_over (id, standing_unit_id, bank_unit_id, month, number,
    opened_by) values (${id}, 'ca-chau-thanh', 'nhcsxh-chau-thanh', ${MONTH}, 1,
    ${by.userId})`.execute(tx)
  await sql`insert into journey.hand_over_list (hand_over_id, list_id, status)
    values (${id}, ${list}, 'included')`.execute(tx)
  const file = randomUUID()
  await sql`insert into platform.stored_file (id, sha256, media_type, bytes, units)
    values (${file}, ${HASH}, 'application/pdf', 1, '{ca-an-ninh}')`.execute(tx)
  await sql`insert into journey.hand_over_print (hand_over_id, kind, format, file_id, file_name)
    values (${id}, 'summary', 'pdf', ${file}, 'tong-hop.pdf')`.execute(tx)
  await sql`insert into journey.hand_over_paper (hand_over_id, kind, file_id, file_name)
    values (${id}, 'summary', ${file}, 'tong-hop.xlsx')`.execute(tx)
  await sql`insert into access.delivery (unit_id, partner_id, sender_instance, subject_id,
    manifest_hash, file_id, brought_by, brought_on) values ('ca-chau-thanh', ${partner},
    ${randomUUID()}, ${id}, ${HASH}, ${file}, ${by.userId}, ${DAY})`.execute(tx)
  await sql`insert into journey.hand_over_package (hand_over_id, file_id, file_name, manifest_hash,
    made_by, made_on) values (${id}, ${file}, 'goi.vbgoi', ${HASH}, ${by.userId},
    ${DAY})`.execute(tx)
  await sql`insert into journey.hand_over_receipt (hand_over_id, partner_id, receipt, signature,
    recorded_by, recorded_on) values (${id}, ${partner}, '{}', 'x', ${by.userId},
    ${DAY})`.execute(tx)
  await sql`insert into journey.signature_elsewhere (list_id, version_number, content_hash, role,
    by_name, duty, unit_id, signed_on) values (${list}, 1, ${HASH}, 'received', 'Tín Dụng', 'NH-T',
    'nhcsxh-chau-thanh', ${DAY})`.execute(tx)
}

async function insertWithdrawal(tx: Tx, by: TestOfficer, list: string): Promise<void> {
  const id = randomUUID()
  const on = { id, by: by.userId }
  const statements = [
    sql`insert into journey.withdrawal (id, area_id, police_unit_id, committee_unit_id,
      standing_unit_id, bank_unit_id, content_hash, due, opened_on) values (${on.id}, 'an-ninh',
      'ca-an-ninh', 'ubnd-an-ninh', 'ca-chau-thanh', 'nhcsxh-chau-thanh', ${HASH}, ${DAY}, ${DAY})`,
    sql`insert into journey.withdrawal_line (withdrawal_id, line_id, person_id, reason)
      select ${on.id}, id, person_id, 'died' from journey.list_line where list_id = ${list}`,
    sql`insert into journey.withdrawal_version (withdrawal_id, number, content, content_hash,
      made_by, made_on) values (${on.id}, 1, '{}', ${HASH}, ${on.by}, ${DAY})`,
    sql`insert into journey.withdrawal_step (withdrawal_id, content_hash, version_made_by, step,
      by_user, assignment_id, duty, unit_id, on_date) values (${on.id}, ${HASH}, ${on.by}, 'made',
      ${on.by}, ${by.assignmentId}, 'CA-L', 'ca-an-ninh', ${DAY})`,
  ]
  for (const statement of statements) await statement.execute(tx)
}

async function insertNotices(tx: Tx, by: TestOfficer): Promise<void> {
  const id = randomUUID()
  await sql`insert into platform.notice (id, unit_id, duty, code, subject, opens, created_on)
    values (${id}, 'ca-an-ninh', 'CA-L', 'list-returned', 'Xã An Ninh', '/', ${DAY})`.execute(tx)
  await sql`insert into platform.notice_read (user_id, notice_id)
    values (${by.userId}, ${id})`.execute(tx)
  await sql`insert into platform.mail (user_id, kind, on_date, address, subject, body)
    values (${by.userId}, 'code', ${DAY}, 'x@example.invalid', 'x', 'x')`.execute(tx)
}

/** A duty that the officer at the next desk would be given. */
async function insertProposal(tx: Tx, by: TestOfficer, other: TestOfficer): Promise<void> {
  const id = randomUUID()
  await sql`insert into access.proposal (id, kind, unit_id, user_id, decision_number, effective_on,
    proposed_by, proposed_on) values (${id}, 'grant', 'ca-an-ninh', ${other.userId}, '1/QĐ', ${DAY},
    ${by.userId}, ${DAY})`.execute(tx)
  await sql`insert into access.proposed_assignment (proposal_id, ordinal, user_id, duty, unit_id,
    valid_from, decision_number, proposed_by) values (${id}, 1, ${other.userId}, 'CA-L', 'ca-an-ninh',
    ${DAY}, '1/QĐ', ${by.userId})`.execute(tx)
}

/** A numbered document and the file issued under it. */
async function insertPapers(tx: Tx, by: TestOfficer, list: string): Promise<void> {
  const document = randomUUID()
  const file = randomUUID()
  const statements = [
    sql`insert into registers.outgoing_register (unit_id, year, last_number)
      values ('ca-an-ninh', 2024, 1)`,
    sql`insert into registers.outgoing_document (id, unit_id, year, number, symbol, kind, state,
      issued_on, subject_id, content_hash, verification_code, signed_by, taken_by, taken_on,
      state_on, state_by) values (${document}, 'ca-an-ninh', 2024, 1, 'DS-CAX', 'list', 'valid',
      ${DAY}, ${list}, ${HASH}, '0123456789AB', ${by.userId}, ${by.userId}, ${DAY}, ${DAY},
      ${by.userId})`,
    sql`insert into platform.stored_file (id, sha256, media_type, bytes, units)
      values (${file}, ${HASH}, 'application/pdf', 1, '{ca-an-ninh}')`,
    sql`insert into registers.issued_paper (document_id, file_id, sha256, file_name)
      values (${document}, ${file}, ${HASH}, 'mau-01.pdf')`,
    sql`insert into registers.scanned_paper (unit_id, batch_id, position, file_id, pages, state,
      problem, brought_by, brought_on) values ('ca-an-ninh', ${file}, 1, ${file}, 1, 'waiting',
      'no-code', ${by.userId}, ${DAY})`,
    sql`insert into registers.signed_copy (document_id, subject_id, content_hash, unit_id, form,
      file_id, pages, filed_by, filed_on) values (${document}, ${list}, ${HASH}, 'ca-an-ninh',
      'paper', ${file}, 1, ${by.userId}, ${DAY})`,
  ]
  for (const statement of statements) await statement.execute(tx)
}

/** What proves an officer besides his password. */
async function insertProofs(tx: Tx, by: TestOfficer): Promise<void> {
  const hash = Buffer.alloc(32)
  const statements = [
    sql`insert into access.totp (user_id, offered_secret) values (${by.userId}, ${hash})`,
    sql`insert into access.recovery_code (user_id, code_hash) values (${by.userId}, ${hash})`,
    sql`insert into access.passkey (user_id, credential_id, public_key, name)
      values (${by.userId}, 'x', ${hash}, 'Máy bàn')`,
    sql`insert into access.known_device (user_id, device_hash) values (${by.userId}, ${hash})`,
    sql`insert into access.sign_in_link (issuer, subject, user_id, linked_on)
      values ('https://example.invalid', 'x', ${by.userId}, ${DAY})`,
  ]
  for (const statement of statements) await statement.execute(tx)
}

/** What a person asked about his own data, what both sides say, and an incident. */
async function insertDataRights(tx: Tx, by: TestOfficer, personId: string): Promise<void> {
  const [request, breach] = [randomUUID(), randomUUID()]
  const statements = [
    sql`insert into registers.data_request (id, unit_id, person_id, kind, field, channel, asked_by,
      identity_check, says, received_on, due, office_unit_id, asked_office_on, recorded_by,
      recorded_on) values (${request}, 'ca-an-ninh', ${personId}, 'correct', 'birth', 'letter',
      'self', 'id-card', 'x', ${DAY}, ${DAY}, 'ca-an-ninh', ${DAY}, ${by.userId}, ${DAY})`,
    sql`insert into registers.data_answer (request_id, document_id, outcome, answered_by,
      answered_on) select ${request}, id, 'granted', ${by.userId}, ${DAY}
      from registers.outgoing_document limit 1`,
    sql`insert into registers.data_note (person_id, request_id, field, person_says, office_unit_id,
      outcome, office_says, written_by, written_on) values (${personId}, ${request}, 'birth', 'x',
      'ca-an-ninh', 'kept', 'x', ${by.userId}, ${DAY})`,
    sql`insert into registers.retention_hold (unit_id, person_id, reason, document_number, until,
      placed_by, placed_on) values ('ca-an-ninh', ${personId}, 'lawsuit', '1/CV', '2024-06-01',
      ${by.userId}, ${DAY})`,
    sql`insert into access.data_breach (id, unit_id, kind, found_at, notify_by, says, data_kinds,
      recorded_by, recorded_on) values (${breach}, 'ca-an-ninh', 'lost-paper', '2024-05-20',
      '2024-05-23', 'x', '{name}', ${by.userId}, ${DAY})`,
    sql`insert into access.data_breach_step (breach_id, kind, at, says, written_by)
      values (${breach}, 'measure', '2024-05-20', 'x', ${by.userId})`,
  ]
  for (const statement of statements) await statement.execute(tx)
}

/** A record that the officer opened in an emergency. */
async function insertBreakGlass(tx: Tx, by: TestOfficer, personId: string): Promise<void> {
  await sql`insert into registers.break_glass (id, person_id, opened_by, assignment_id, duty, unit_id,
    reason, note, document_number, opened_on, expires_at, review_due) values (${randomUUID()},
    ${personId}, ${by.userId}, ${by.assignmentId}, 'DPO', 'ca-an-ninh', 'complaint', 'x', '1', ${DAY},
    clock_timestamp() + interval '4 hours', ${DAY})`.execute(tx)
}

/** Somebody else is kept from the second person; the officer has declared a relative. */
async function insertRestrictions(tx: Tx, by: TestOfficer, personId: string): Promise<void> {
  await sql`insert into registers.restriction (id, person_id, kind, officers, reason, from_on,
    placed_by, placed_duty, placed_unit, placed_on) values (${randomUUID()}, ${personId}, 'excluded',
    ${[randomUUID()]}, 'relative', ${DAY}, ${by.userId}, 'CA-K', 'ca-an-ninh', ${DAY})`.execute(tx)
  await sql`insert into registers.own_relative (id, user_id, key, unit_id, declared_on)
    values (${randomUUID()}, ${by.userId}, 'x', 'ca-an-ninh', ${DAY})`.execute(tx)
}

export interface Filled {
  police: TestOfficer
  district: TestOfficer
  personId: string
}

/** Through routes and contexts as officers would: at least one row in every protected table. */
export async function fillEveryTable(test: TestHouse): Promise<Filled> {
  const police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const district = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  const { json } = await police.post<{ id: string }>('/people', aPerson())
  await police.get(`/people/${json.id}`)
  const contact = { onDate: DAY, way: 'visit', outcome: 'reached', need: 'none', note: '' }
  await police.post(`/people/${json.id}/contacts`, contact)
  const commune = { userId: police.userId, duty: 'CA-L', units: ['ca-an-ninh'] }
  const list = await underLine(test, commune, (tx) => insertList(tx, police, json.id))
  await underLine(test, commune, (tx) => insertWithdrawal(tx, police, list))
  const second = await police.post<{ id: string }>('/people', aPerson())
  const pair: [string, string] = [json.id, second.json.id]
  await underLine(test, commune, (tx) => insertResidents(tx, police, pair))
  await underLine(test, commune, (tx) => insertPapers(tx, police, list))
  await underLine(test, commune, (tx) => insertNotices(tx, police))
  const head = { ...commune, duty: 'CA-K' }
  await underLine(test, head, (tx) => insertRestrictions(tx, police, second.json.id))
  const administrator = { ...commune, duty: 'QT' }
  await underLine(test, administrator, (tx) => insertProposal(tx, police, district))
  await underLine(test, commune, (tx) => insertProofs(tx, police))
  const protection = { ...commune, duty: 'DPO' }
  await underLine(test, protection, (tx) => insertDataRights(tx, police, json.id))
  await underLine(test, protection, (tx) => insertBreakGlass(tx, police, json.id))
  const units = ['ca-chau-thanh', 'ca-an-ninh']
  const standing = { userId: district.userId, duty: 'CA-K', units }
  await underLine(test, standing, (tx) => insertHandOver(tx, district, list))
  await sealAll(test)
  await makeHead(test.house, DAY)
  return { police, district, personId: json.id }
}
