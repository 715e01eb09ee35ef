/** The written lists of the second wall. A new table, view or function stands here or the test is red. */

/** Tables without row-level security, each with the reason why that is right. */
export const UNPROTECTED: Record<string, string> = {
  'access.unit': 'areas and agencies are public',
  'access.setup_code': 'the hash of a code, gone after the first set-up; no person',
  'access.unit_succession': 'reorganisations are public decisions',
  'platform.clock': 'one date for everybody',
  'platform.calendar_day': 'public holidays',
  'platform.calendar_year': 'years whose holidays are known',
  'platform.calendar_announcement': 'announced days off are public; officers stand in it by id',
  'journey.reminder': 'which desk was reminded of what on which day; no person',
  'platform.profile_document': 'settings of the locality, nothing about a person',
  'journey.paper_template': 'blank forms; read by every unit that prints a paper of another',
  'platform.rate_count': 'counters under keyed hashes; asked before anybody is signed in',
}

/** Whose eyes a table is tried with. */
export type Eyes =
  | 'commune police'
  | 'district police'
  | 'the administrator'
  | 'the officer himself'
  | 'the auditor'

/** Every protected table, and who sees the rows that the test has written into it. */
export const PROTECTED: Record<string, Eyes> = {
  'access.user_account': 'the officer himself',
  'access.assignment': 'the officer himself',
  'access.session': 'the officer himself',
  'access.totp': 'the officer himself',
  'access.recovery_code': 'the officer himself',
  'access.passkey': 'the officer himself',
  'access.known_device': 'the officer himself',
  'access.sign_in_link': 'the officer himself',
  'access.audit_line': 'the officer himself',
  'access.audit_subject': 'the officer himself',
  'access.audit_seal': 'the auditor',
  'access.audit_head': 'the auditor',
  'access.read_line': 'the officer himself',
  'access.proposal': 'the administrator',
  'access.proposed_assignment': 'the administrator',
  'access.partner': 'district police',
  'access.delivery': 'district police',
  'platform.idempotency_key': 'the officer himself',
  'platform.stored_file': 'commune police',
  'platform.notice': 'commune police',
  'platform.notice_read': 'the officer himself',
  'platform.mail': 'the officer himself',
  'registers.person': 'commune police',
  'registers.person_share': 'commune police',
  'registers.release_record': 'commune police',
  'registers.search_token': 'commune police',
  'registers.match_key': 'commune police',
  'registers.thread': 'commune police',
  'registers.thread_event': 'commune police',
  'registers.release_notice': 'commune police',
  'journey.transfer': 'commune police',
  'journey.person_merge': 'commune police',
  'journey.not_the_same': 'commune police',
  'registers.outgoing_register': 'commune police',
  'registers.outgoing_document': 'commune police',
  'registers.issued_paper': 'commune police',
  'registers.scanned_paper': 'commune police',
  'registers.signed_copy': 'commune police',
  'journey.contact': 'commune police',
  'journey.monthly_list': 'commune police',
  'journey.list_share': 'commune police',
  'journey.list_line': 'commune police',
  'journey.list_version': 'commune police',
  'journey.signature': 'commune police',
  'journey.list_return': 'commune police',
  'journey.line_decision': 'commune police',
  'journey.list_import': 'commune police',
  'journey.import_heading': 'commune police',
  'journey.hand_over': 'district police',
  'journey.hand_over_list': 'district police',
  'journey.hand_over_paper': 'district police',
  'journey.hand_over_print': 'district police',
  'journey.hand_over_package': 'district police',
  'journey.hand_over_receipt': 'district police',
  'journey.signature_elsewhere': 'commune police',
  'journey.withdrawal': 'commune police',
  'journey.withdrawal_line': 'commune police',
  'journey.withdrawal_version': 'commune police',
  'journey.withdrawal_step': 'commune police',
}

/** Tables hidden from other duties even inside the unit that sees the case. */
export const HIDDEN_INSIDE_THE_UNIT: Record<string, string> = {
  'registers.release_record': 'UB-L',
  'journey.contact': 'UB-X',
}

/** What was written stays written: no UPDATE, DELETE or TRUNCATE, and a trigger behind. */
export const APPEND_ONLY = [
  'access.audit_line',
  'access.audit_subject',
  'access.audit_seal',
  'access.audit_head',
  'access.read_line',
  'access.proposed_assignment',
  'registers.thread_event',
  'registers.issued_paper',
  'registers.signed_copy',
  'journey.contact',
  'journey.hand_over_paper',
  'journey.hand_over_print',
  'journey.paper_template',
  'journey.hand_over_package',
  'journey.hand_over_receipt',
  'journey.signature_elsewhere',
  'journey.list_version',
  'journey.signature',
  'journey.list_return',
  'journey.line_decision',
  'journey.not_the_same',
  'journey.withdrawal_version',
  'journey.withdrawal_step',
  'journey.reminder',
  'platform.notice',
  'platform.notice_read',
  'platform.calendar_announcement',
]

/** Functions that look past the policies, each for one narrow answer. */
export const DEFINERS = [
  'access.administrators_without',
  'access.colleagues',
  'access.has_second_factor',
  'access.mark_sign_in',
  'access.officer_name',
  'access.require_audit_line',
  'access.reset_second_factor',
  'journey.files_taken_over',
  'journey.list_is_shared',
  'journey.list_states_below',
  'journey.sees_list',
  'registers.documents_about',
  'registers.end_documents',
  'registers.funnel_counts',
  'registers.funnel_outcomes',
  'registers.is_shared',
  'registers.keys_on_list_elsewhere',
  'registers.sees_person',
  'registers.units_seeing',
  'registers.verify_document',
]
