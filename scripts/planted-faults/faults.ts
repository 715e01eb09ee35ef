/** A guard of the house, how it is taken away, and the test that must then be red. */
export interface Fault {
  guard: string
  file: string
  /** Stands exactly once in the file. */
  find: string
  becomes: string
  test: { file: string; name: string }
}

const LIST = 'server/src/journey/monthly-list'
const SHEETS = 'server/src/platform/spreadsheets'
const AUDIT = 'server/src/access/audit'
const RESTRICTED = 'server/db/migrations/0031_restricted_cases.sql'
const GLASS = 'server/db/migrations/0033_break_glass.sql'
const APART = 'server/src/registers/restrictions/restrictions'
const OPENED = 'server/src/registers/break-glass/break-glass.test.ts'
const WALL = 'server/test/row-level-security'

export const FAULTS: readonly Fault[] = [
  {
    guard: 'unique: one signature of a role on a version',
    file: 'server/db/migrations/0004_journey.sql',
    find: 'create unique index one_signature_per_role',
    becomes: 'create index one_signature_per_role',
    test: { file: `${LIST}/sign-list.test.ts`, name: 'cannot be written twice on one version' },
  },
  {
    guard: 'CHECK: the signer is not the maker',
    file: 'server/db/migrations/0004_journey.sql',
    find: "check (role <> 'signed' or signed_by <> version_made_by)",
    becomes: 'check (true)',
    test: { file: `${LIST}/sign-list.test.ts`, name: 'refuses the maker' },
  },
  {
    guard: 'version of the list that was read (If-Match)',
    file: `${LIST}/take-list.ts`,
    find: 'if (wanted.version !== undefined && wanted.version !== list.version) {',
    becomes: 'if (list.version < 0) {',
    test: {
      file: `${LIST}/edit-lines.test.ts`,
      name: 'a list changed meanwhile, and no version at all',
    },
  },
  {
    guard: 'row lock on the list',
    file: `${LIST}/monthly-list.queries.ts`,
    find: '    .forUpdate()\n',
    becomes: '',
    test: {
      file: 'server/test/actions-catalogue/monthly-list.test.ts',
      name: 'sent by two officers at once ends in one state',
    },
  },
  {
    guard: 'policy: a person is seen where he is shared',
    file: 'server/db/migrations/0003_registers.sql',
    find: 'create policy shared on registers.person\n',
    becomes:
      'create policy open on registers.person using (true);\ncreate policy shared on registers.person\n',
    test: {
      file: `${WALL}/row-level-security.test.ts`,
      name: 'shows nothing to the same duty of another commune',
    },
  },
  {
    guard: 'row-level security forced on the certificates',
    file: 'server/db/migrations/0003_registers.sql',
    find: "execute format('alter table registers.%I force row level security', t);",
    becomes: '',
    test: {
      file: `${WALL}/row-level-security.test.ts`,
      name: 'enables and forces row-level security on every protected table',
    },
  },
  {
    guard: 'audit trigger on accounts',
    file: 'server/db/migrations/0002_access.sql',
    find: 'create trigger audited after insert or update or delete on access.user_account',
    becomes: 'create trigger idle after insert or update or delete on access.user_account',
    test: { file: `${AUDIT}/audited-tables.test.ts`, name: 'is watched for on every table' },
  },
  {
    guard: 'the trigger asks for the line',
    file: 'server/db/migrations/0002_access.sql',
    find: 'if not exists (\n    select from access.audit_line where txid',
    becomes: 'if false and not exists (\n    select from access.audit_line where txid',
    test: { file: `${AUDIT}/audited-tables.test.ts`, name: 'is refused on each of them' },
  },
  {
    guard: 'append-only: the trigger behind the missing grant',
    file: 'server/db/migrations/0002_access.sql',
    find: "raise exception 'append-only table %.%', tg_table_schema, tg_table_name using errcode = 'VB001';",
    becomes: 'return null;',
    test: {
      file: `${WALL}/row-level-security.test.ts`,
      name: 'lets nobody change or empty access.audit_line',
    },
  },
  {
    guard: 'the sealer waits for the oldest transaction',
    file: `${AUDIT}/seal.queries.ts`,
    find: 'where l.txid < pg_snapshot_xmin(pg_current_snapshot())',
    becomes: 'where true',
    test: { file: `${AUDIT}/seal.test.ts`, name: 'waits for a transaction that still runs' },
  },
  {
    guard: 'audit verify: no text that other columns could add up to',
    file: `${AUDIT}/seal.queries.ts`,
    find: 'found?.is_odd === false ?',
    becomes: 'found !== undefined ?',
    test: { file: `${AUDIT}/seal.test.ts`, name: 'moves words from one column into the next' },
  },
  {
    guard: 'audit verify: the signature of a head',
    file: `${AUDIT}/head-troubles.ts`,
    find: 'if (!isHeadSignedBy(chain.publicKey, head)) {',
    becomes: 'if (!isHeadSignedBy(chain.publicKey, head) && lines < 0) {',
    test: { file: `${AUDIT}/head.test.ts`, name: 'is not believed when it was given another day' },
  },
  {
    guard: 'the server does not serve as superuser',
    file: 'server/src/platform/database/gate.ts',
    find: 'if (facts.superuser) return',
    becomes: 'if (facts.superuser && facts.version < 0) return',
    test: { file: 'server/src/platform/database/gate.test.ts', name: 'saying superuser' },
  },
  {
    guard: 'permission before the body is read',
    file: 'server/src/access/door/door.ts',
    find: "if (grant === undefined) throw accessRefusals.refuse('not-permitted')",
    becomes: "if (route.url === '') throw accessRefusals.refuse('not-permitted')",
    test: {
      file: 'server/src/access/door/door.test.ts',
      name: 'gets 403 before his words are read',
    },
  },
  {
    guard: 'idempotency key bound to the hash of the body',
    file: 'server/src/platform/http/idempotency.ts',
    find: 'if (stored.body_hash !== intent.bodyHash)',
    becomes: 'if (stored.body_hash === null)',
    test: { file: 'server/src/access/door/door.test.ts', name: 'with another body is refused' },
  },
  {
    guard: 'idempotency key of a request still running',
    file: 'server/src/platform/http/idempotency.ts',
    find: 'if (!(await tryLock(tx, name)))',
    becomes: "if (name === '')",
    test: { file: 'server/src/access/door/door.test.ts', name: 'whose first request still runs' },
  },
  {
    guard: 'signature of a package that came by file',
    file: `${LIST}/delivery/open-package.ts`,
    find: 'if (!isSignedBy(manifest.sender.publicKey, text, signature)) {',
    becomes: "if (!isSignedBy(manifest.sender.publicKey, text, signature) && text === '') {",
    test: {
      file: `${LIST}/delivery/tampered.test.ts`,
      name: 'whether manifest, signature or bytes of the file itself',
    },
  },
  {
    guard: 'parser: bytes counted while unpacking',
    file: `${SHEETS}/package/unpack.ts`,
    find: 'if (budget.bytesLeft < 0)',
    becomes: 'if (budget.bytesLeft === null)',
    test: { file: `${SHEETS}/read-workbook.test.ts`, name: 'says unpacked-too-big' },
  },
  {
    guard: 'parser: columns',
    file: `${SHEETS}/package/trim-sheet.ts`,
    find: "if (columnNumber(letters ?? '') > limits.columns)",
    becomes: "if (columnNumber(letters ?? '') < 0)",
    test: { file: `${SHEETS}/read-workbook.test.ts`, name: 'says too-many-columns' },
  },
  {
    guard: 'parser: memory watched from outside',
    file: `${SHEETS}/process-memory.ts`,
    find: 'if (now - start > bytes)',
    becomes: 'if (now < 0)',
    test: { file: `${SHEETS}/read-workbook.test.ts`, name: 'ends a reading that grows too much' },
  },
  {
    guard: 'parser: no environment, so no secret',
    file: `${SHEETS}/start-reading-process.ts`,
    find: '    env: {},\n',
    becomes: '    env: process.env,\n',
    test: { file: `${SHEETS}/read-workbook.test.ts`, name: 'passes no environment on' },
  },
  {
    guard: 'parser: an answer without its end is none',
    file: `${SHEETS}/answer-lines.ts`,
    find: 'whole: () => (hasEnded ? found : null),',
    becomes: 'whole: () => (hasEnded || found ? found : null),',
    test: { file: `${SHEETS}/spoken-answer.test.ts`, name: 'is no answer when its end is missing' },
  },
  {
    guard: 'a column about the conviction stays out, whatever is decided',
    file: `${SHEETS}/tables/decide-columns.ts`,
    find: "if (field === undefined || column.meaning.kind === 'forbidden') return column",
    becomes: 'if (field === undefined) return column',
    test: {
      file: `${LIST}/excel/reading-choice.test.ts`,
      name: 'never lets a forbidden column in',
    },
  },
  {
    guard: 'who is kept from a record does not see it',
    file: RESTRICTED,
    find: "using (person_id <> all ((select registers.kept_from_me())::uuid[]))', t);",
    becomes: "using (true)', t);",
    test: { file: `${APART}.test.ts`, name: 'does not see the record any more, anywhere' },
  },
  {
    guard: 'a restriction ends on its day',
    file: RESTRICTED,
    find: `          and (r.to_on is null or r.to_on > platform.business_date())),`,
    becomes: '          ),',
    test: { file: `${APART}.test.ts`, name: 'on the day the restriction no longer holds' },
  },
  {
    guard: 'a record left to some is left to them alone',
    file: RESTRICTED,
    find: 'having not bool_or(named)',
    becomes: 'having false',
    test: { file: `${APART}.test.ts`, name: 'is seen by them alone' },
  },
  {
    guard: 'the record of one’s own relative',
    file: RESTRICTED,
    find: '          where o.user_id = platform.ctx_user() and o.withdrawn_on is null)',
    becomes: '          where false)',
    test: { file: `${APART}.test.ts`, name: 'is kept from him alone, known already' },
  },
  {
    guard: 'a record opened in an emergency shuts after its hours',
    file: GLASS,
    find: 'and b.closed_at is null and b.expires_at > clock_timestamp() $$;',
    becomes: 'and b.closed_at is null $$;',
    test: { file: OPENED, name: 'without the opening of the moment the database shows nothing' },
  },
  {
    guard: 'a record opened in an emergency is open to its opener alone',
    file: GLASS,
    find: 'where b.id = opening and b.opened_by = platform.ctx_user() and b.duty = platform.ctx_duty()',
    becomes: 'where b.id = opening',
    test: { file: OPENED, name: 'without the opening of the moment the database shows nothing' },
  },
  {
    guard: 'a record opened in an emergency is only read',
    file: GLASS,
    find: 'where opened_by = platform.ctx_user() and closed_at is null',
    becomes: 'where false and closed_at is null',
    test: { file: OPENED, name: 'is only read: what the same officer writes about it is refused' },
  },
  {
    guard: 'masks: the phone before the bank’s control',
    file: 'server/src/registers/people/masks.ts',
    find: "phone: ['HOI', 'NH-K', 'NH-C', 'NH-S'],",
    becomes: "phone: ['HOI', 'NH-K', 'NH-C'],",
    test: {
      file: 'server/src/registers/people/masks.test.ts',
      name: 'sees the hamlet and the end of the phone',
    },
  },
  {
    guard: 'another site’s page has nothing read',
    file: 'server/src/platform/http/server.ts',
    find: "const isAsked = request.url.startsWith('/api/') || request.method !== 'GET'",
    becomes: "const isAsked = request.method !== 'GET'",
    test: {
      file: 'server/src/platform/http/server.test.ts',
      name: 'has nothing read in the name of an officer',
    },
  },
  {
    guard: 'a job that a living worker has in hand is left to it',
    file: 'server/src/platform/jobs/presence.queries.ts',
    find: "where pg_try_advisory_xact_lock(hashtextextended('worker:' || id, 0))`)",
    becomes: 'where true`)',
    test: {
      file: 'server/src/platform/jobs/jobs.test.ts',
      name: 'what a killed worker had in hand, and leaves what a living one has',
    },
  },
]
