-- Access: who works where under which duty, sessions, and the audit.
create schema access;
grant usage on schema access to vb_app;

create table access.unit (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  kind text not null check (kind in ('area', 'agency')),
  level text not null check (level in ('province', 'district', 'commune')),
  agency_kind text,
  code text,
  parent_id text references access.unit,
  area_id text references access.unit,
  valid_from date not null,
  valid_to date,
  decision text not null,
  check (valid_to is null or valid_to > valid_from),
  check ((kind = 'agency') = (agency_kind is not null and area_id is not null))
);
comment on table access.unit is
  'Areas and agencies as a dated tree. Codes are reused by the State: key by (code, valid_from), never by code alone.';
create unique index unit_code_from on access.unit (code, valid_from) where code is not null;
create index on access.unit (parent_id);
create index on access.unit (area_id);

create table access.unit_succession (
  from_unit_id text not null references access.unit,
  to_unit_id text not null references access.unit,
  on_date date not null,
  decision text not null,
  primary key (from_unit_id, to_unit_id)
);
comment on table access.unit_succession is 'A reorganisation: which unit carries on for which, by which decision.';
grant select, insert, update on access.unit, access.unit_succession to vb_app;

create table access.user_account (
  id uuid primary key default gen_random_uuid(),
  user_name text not null,
  display_name text not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version int not null default 1
);
create unique index user_name_folded on access.user_account (lower(user_name));

create table access.assignment (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references access.user_account,
  duty text not null,
  unit_id text not null references access.unit,
  valid_from date not null,
  valid_to date,
  decision_number text not null,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (
    user_id with =, duty with =, unit_id with =, daterange(valid_from, valid_to, '[)') with &&
  )
);
comment on table access.assignment is 'Person × duty × unit × dates × decision. valid_to is the first day the duty no longer holds.';
create index on access.assignment (user_id);

create table access.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  user_id uuid not null references access.user_account,
  assignment_id uuid references access.assignment,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on access.session (user_id);
comment on table access.session is 'Only the SHA-256 of a token is kept: a copy of this table opens no door.';

alter table access.user_account enable row level security;
alter table access.user_account force row level security;
alter table access.assignment enable row level security;
alter table access.assignment force row level security;
alter table access.session enable row level security;
alter table access.session force row level security;
create policy identity on access.user_account
  using (id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'SYS-IDENTITY');
create policy identity on access.assignment
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'SYS-IDENTITY');
create policy identity on access.session
  using (user_id = (select platform.ctx_user())
    or (select platform.ctx_duty()) in ('SYS-IDENTITY', 'SYS-JOBS'));
grant select, insert, update on access.user_account, access.assignment to vb_app;
grant select, insert, update, delete on access.session to vb_app;

-- The name of an officer is shown beside what he did: a narrow view, not the account.
create function access.officer_name(officer uuid) returns text
  language sql stable security definer set search_path = pg_catalog, access
  as $$ select display_name from access.user_account where id = officer $$;
revoke all on function access.officer_name from public;
grant execute on function access.officer_name to vb_app;
create policy names_for_definer on access.user_account for select to vb_owner using (true);

create table access.audit_line (
  id bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  on_date date not null,
  request_id text not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  refusal text,
  user_id uuid,
  assignment_id uuid,
  duty text,
  unit_id text,
  check ((outcome = 'refused') = (refusal is not null))
);
comment on table access.audit_line is 'One line per write, opened before it, and one per refusal. Ids and codes, never names.';
create index on access.audit_line (txid);
create index on access.audit_line (user_id, id desc);

create table access.audit_subject (
  line_id bigint not null references access.audit_line,
  ordinal int not null,
  kind text not null,
  subject_id text not null,
  primary key (line_id, ordinal)
);
comment on table access.audit_subject is 'What the line is about; sealed together with it.';
create index on access.audit_subject (subject_id, line_id desc);

create table access.audit_seal (
  seq bigint primary key,
  line_id bigint not null unique references access.audit_line,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table access.audit_seal is
  'The chain: hash = SHA-256 of the previous hash and the line. Written by the sealer every half second.';

create table access.read_line (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  on_date date not null,
  request_id text not null,
  user_id uuid not null,
  assignment_id uuid not null,
  duty text not null,
  unit_id text not null,
  purpose text not null,
  route text not null,
  subject_ids text[] not null
);
comment on table access.read_line is 'One line per request that read sensitive data, with the ids. Not chained.';
create index on access.read_line using gin (subject_ids);
create index on access.read_line (user_id, id desc);

alter table access.audit_line enable row level security;
alter table access.audit_line force row level security;
alter table access.audit_subject enable row level security;
alter table access.audit_subject force row level security;
alter table access.audit_seal enable row level security;
alter table access.audit_seal force row level security;
alter table access.read_line enable row level security;
alter table access.read_line force row level security;

create policy write_line on access.audit_line for insert
  with check (user_id is not distinct from (select platform.ctx_user()));
create policy read_lines on access.audit_line for select
  using (user_id = (select platform.ctx_user())
    or (select platform.ctx_duty()) in ('DPO', 'SYS-AUDIT', 'SYS-IDENTITY', 'SYS-JOBS', 'SYS-PROFILE'));
create policy write_subject on access.audit_subject for insert
  with check (exists (select from access.audit_line l where l.id = line_id));
create policy read_subject on access.audit_subject for select
  using (exists (select from access.audit_line l where l.id = line_id));
create policy seals on access.audit_seal for select
  using ((select platform.ctx_duty()) in ('DPO', 'SYS-AUDIT')
    or exists (select from access.audit_line l where l.id = line_id));
create policy add_seal on access.audit_seal for insert
  with check ((select platform.ctx_duty()) = 'SYS-AUDIT');
create policy write_read on access.read_line for insert
  with check (user_id = (select platform.ctx_user()));
create policy see_reads on access.read_line for select
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'DPO');

grant select, insert on access.audit_subject to vb_app;
-- Which transaction wrote a line, and when, is the database's word alone.
grant select, insert (on_date, request_id, action, outcome, refusal, user_id, assignment_id, duty,
  unit_id) on access.audit_line to vb_app;
grant select, insert (seq, line_id, previous_hash, hash) on access.audit_seal to vb_app;
grant select, insert (on_date, request_id, user_id, assignment_id, duty, unit_id, purpose, route,
  subject_ids) on access.read_line to vb_app;

-- Second lock behind the missing grants: not even the owner changes what was written.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %.%', tg_table_schema, tg_table_name using errcode = 'VB001';
end $$;
create trigger append_only before update or delete or truncate on access.audit_line
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_subject
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.audit_seal
  for each statement execute function access.refuse_change();
create trigger append_only before update or delete or truncate on access.read_line
  for each statement execute function access.refuse_change();

-- Every write has its line: a statement in a transaction that opened none is refused.
create function access.require_audit_line() returns trigger
  language plpgsql security definer set search_path = pg_catalog, access as $$
begin
  if not exists (
    select from access.audit_line where txid = pg_current_xact_id() and outcome = 'done'
  ) then
    raise exception 'write to %.% without an audit line', tg_table_schema, tg_table_name
      using errcode = 'VB002';
  end if;
  return null;
end $$;
create policy lines_for_trigger on access.audit_line for select to vb_owner using (true);

create trigger audited after insert or update or delete on access.user_account
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on access.assignment
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on access.unit
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on access.unit_succession
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.clock
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.stored_file
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.profile_document
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.calendar_day
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on platform.calendar_year
  for each statement execute function access.require_audit_line();
