-- Registers: requests of people about their own data, and what they and an office say of a value;
-- access: incidents with data. None of these rows holds a person's name.

create table registers.data_request (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  -- Null: the register knows nobody whom the request is about.
  person_id uuid references registers.person,
  kind text not null check (kind in ('view', 'correct', 'withdraw', 'erase', 'restrict', 'object')),
  channel text not null check (channel in ('in-person', 'letter', 'phone', 'electronic')),
  asked_by text not null check (asked_by in ('self', 'representative')),
  identity_check text not null
    check (identity_check in ('id-card', 'authorisation', 'known', 'not-yet')),
  says text not null check (length(says) <= 500),
  field text check (field in ('name', 'birth', 'sex', 'id-number', 'phone', 'address',
    'certificate', 'list-line', 'other')),
  received_on date not null,
  due date not null,
  state text not null default 'open' check (state in ('open', 'with-office', 'closed')),
  office_unit_id text references access.unit,
  asked_office_on date,
  office_outcome text check (office_outcome in ('corrected', 'kept')),
  first_answer_on date,
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  closed_on date,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  check ((state = 'closed') = (outcome is not null)),
  check ((state = 'closed') = (closed_on is not null)),
  check (state <> 'with-office' or office_unit_id is not null),
  check ((office_unit_id is null) = (asked_office_on is null)),
  check (kind = 'correct' or field is null)
);
comment on table registers.data_request is
  'Sổ yêu cầu của chủ thể dữ liệu: what a person asks about his own data, when the first answer is due, who has it now. The person stands by his code.';
create index on registers.data_request (unit_id, due) where state <> 'closed';
create index on registers.data_request (office_unit_id) where state = 'with-office';
create index on registers.data_request (person_id);

create table registers.data_answer (
  request_id uuid not null references registers.data_request,
  document_id uuid not null references registers.outgoing_document,
  outcome text not null check (outcome in ('in-progress', 'granted', 'partly', 'refused')),
  reasons text[] not null default '{}',
  note text not null default '' check (length(note) <= 500),
  answered_by uuid not null,
  answered_on date not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (request_id, document_id),
  check (outcome not in ('partly', 'refused') or cardinality(reasons) > 0)
);
comment on table registers.data_answer is 'Each letter that answered a request, under its number.';

create table registers.data_note (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references registers.person,
  request_id uuid not null unique references registers.data_request,
  field text not null,
  person_says text not null check (length(person_says) <= 500),
  office_unit_id text not null references access.unit,
  outcome text not null check (outcome in ('corrected', 'kept')),
  office_says text not null check (length(office_says) <= 500),
  written_by uuid not null,
  written_on date not null,
  written_at timestamptz not null default clock_timestamp()
);
comment on table registers.data_note is
  'Ghi chú hai phía: what the person says of a value and what the office says, side by side beside the value.';
create index on registers.data_note (person_id);

create table access.data_breach (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  kind text not null check (kind in ('lost-device', 'lost-paper', 'wrong-recipient',
    'unlawful-reading', 'intrusion', 'damage', 'other')),
  found_at timestamptz not null,
  notify_by timestamptz not null check (notify_by > found_at),
  says text not null check (length(says) between 1 and 1000),
  -- Null: not known yet.
  people int check (people >= 0),
  data_kinds text[] not null check (cardinality(data_kinds) > 0),
  notified_at timestamptz,
  closed_at timestamptz,
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  version int not null default 1
);
comment on table access.data_breach is
  'Sự cố dữ liệu cá nhân: what happened, how many people and which kinds of data, until when the authority must hear of it (real time, hours). Nobody is named.';
create index on access.data_breach (unit_id, found_at desc);

create table access.data_breach_step (
  id uuid primary key default gen_random_uuid(),
  breach_id uuid not null references access.data_breach,
  kind text not null check (kind in ('measure', 'told-authority', 'told-people', 'told-agency', 'closed')),
  at timestamptz not null,
  says text not null check (length(says) between 1 and 1000),
  document_number text not null default '' check (length(document_number) <= 40),
  written_by uuid not null,
  written_at timestamptz not null default clock_timestamp()
);
comment on table access.data_breach_step is 'What was done about an incident and who was told of it, when.';
create index on access.data_breach_step (breach_id, at);

do $$
declare t text;
begin
  foreach t in array array['registers.data_request', 'registers.data_answer', 'registers.data_note',
    'access.data_breach', 'access.data_breach_step'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create trigger audited after insert or update or delete on %s
      for each statement execute function access.require_audit_line()', t);
  end loop;
  foreach t in array array['registers.data_answer', 'access.data_breach_step'] loop
    execute format('create trigger append_only before update or delete or truncate on %s
      for each statement execute function access.refuse_change()', t);
  end loop;
end $$;

-- The data-protection officer of the unit keeps the register; the police see what is put to them,
-- also after they have said their side. Jobs look for what is due.
create policy requests on registers.data_request
  using (((select platform.ctx_duty()) = 'DPO'
      and unit_id = any ((select platform.ctx_units())::text[]))
    or ((select platform.ctx_duty()) in ('CA-L', 'CA-K')
      and office_unit_id = any ((select platform.ctx_units())::text[]))
    or (select platform.ctx_duty()) = 'SYS-JOBS');
create policy answers on registers.data_answer
  using (exists (select from registers.data_request r where r.id = request_id));
create policy notes on registers.data_note
  using (exists (select from registers.person_share s where s.person_id = data_note.person_id
      and s.unit_id = any ((select platform.ctx_units())::text[]))
    or exists (select from registers.data_request r where r.id = request_id));
create policy breaches on access.data_breach
  using (((select platform.ctx_duty()) = 'DPO'
      and unit_id = any ((select platform.ctx_units())::text[]))
    or (select platform.ctx_duty()) = 'SYS-JOBS');
create policy breach_steps on access.data_breach_step
  using (exists (select from access.data_breach b where b.id = breach_id));

grant select, insert, update on registers.data_request, access.data_breach to vb_app;
grant select, insert on registers.data_answer, registers.data_note, access.data_breach_step to vb_app;

-- The code of the record with this number: asked when a person comes with his card. Answered to the
-- data-protection officer alone, by code and police office, never by name.
create function registers.record_of_number(number text)
  returns table (person_id uuid, area_id text)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select coalesce(p.merged_into, p.id), p.area_id from registers.person p
    where p.id_number = number and platform.ctx_duty() = 'DPO' $$;
-- Where a person lives now, by code: whose police answer for the record.
create function registers.area_of_record(person uuid) returns text
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select p.area_id from registers.person p
    where p.id = person and platform.ctx_duty() = 'DPO' $$;
-- Whether the law lets a record go before its time: nothing under way, and never at the bank.
create function registers.may_be_erased(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select platform.ctx_duty() = 'DPO' and not exists (select from registers.thread t
    where t.person_id = person and (t.closed_on is null or t.received_on is not null)) $$;
revoke all on function registers.record_of_number, registers.area_of_record,
  registers.may_be_erased from public;
grant execute on function registers.record_of_number, registers.area_of_record,
  registers.may_be_erased to vb_app;

alter table registers.outgoing_document drop constraint outgoing_document_kind_check;
alter table registers.outgoing_document add constraint outgoing_document_kind_check check (kind in
  ('list', 'list-confirmation', 'hand-over', 'return', 'receipt', 'withdrawal', 'data-answer'));
