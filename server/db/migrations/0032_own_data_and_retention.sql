-- All that is held of one person, for the person himself; and what becomes nameless or goes when its
-- time is over. Both look past the policies, each for one duty alone.

alter table registers.person add column minimised_on date;
comment on column registers.person.minimised_on is
  'From this day on the record says nothing of who it was; cases, counts and the audit stay.';
alter table platform.stored_file add column removed_on date;
comment on column platform.stored_file.removed_on is
  'The bytes are gone: everybody in the paper has been made nameless. Hash and register stay.';

-- A file of JSON leaves the house too.
alter table access.read_line drop column is_file;
alter table access.read_line add column is_file boolean not null
  generated always as (route ~ '\.(pdf|docx|xlsx|csv|json|vbgoi|vbbn)$' or route like '%/checked-sheet')
  stored;
comment on column access.read_line.is_file is 'The answer was a file to keep or print.';
create index on access.read_line (id desc) where is_file;

create table registers.retention_hold (
  id uuid primary key default gen_random_uuid(),
  unit_id text not null references access.unit,
  person_id uuid not null references registers.person,
  reason text not null check (reason in ('complaint', 'lawsuit', 'inspection', 'own-request')),
  document_number text not null check (length(document_number) between 1 and 60),
  until date not null,
  placed_by uuid not null,
  placed_on date not null check (placed_on < until),
  ended_by uuid,
  ended_on date,
  version int not null default 1,
  check ((ended_by is null) = (ended_on is null))
);
comment on table registers.retention_hold is
  'Giữ lại: until this day nothing of the person is made nameless, whatever its time.';
create unique index one_hold_at_a_time on registers.retention_hold (person_id) where ended_on is null;

create table registers.retention_run (
  rule text not null,
  on_day date not null,
  done int not null check (done >= 0),
  held int not null check (held >= 0),
  at timestamptz not null default clock_timestamp(),
  primary key (rule, on_day)
);
comment on table registers.retention_run is 'What a retention rule did on a business day, in counts.';

alter table registers.retention_hold enable row level security;
alter table registers.retention_hold force row level security;
create policy holds on registers.retention_hold
  using ((select platform.ctx_duty()) = 'DPO' and unit_id = any ((select platform.ctx_units())::text[]));
create policy for_definers on registers.retention_hold for select to vb_owner using (true);
grant select, insert on registers.retention_hold, registers.retention_run to vb_app;
grant update (ended_by, ended_on, version) on registers.retention_hold to vb_app;
create trigger audited after insert or update or delete on registers.retention_hold
  for each statement execute function access.require_audit_line();
create trigger audited after insert or update or delete on registers.retention_run
  for each statement execute function access.require_audit_line();
create trigger append_only before update or delete or truncate on registers.retention_run
  for each statement execute function access.refuse_change();

-- What was signed or said stays as it was, but for the names in it when their time is over: that one
-- change is open to the owner's own function, in the transaction that names it, on these tables alone.
create or replace function access.refuse_change() returns trigger language plpgsql as $$
begin
  if current_user = 'vb_owner' and current_setting('vb.retention', true) = 'on'
    and (tg_op, tg_table_schema || '.' || tg_table_name) in (('UPDATE', 'journey.contact'),
      ('UPDATE', 'journey.line_decision'), ('UPDATE', 'journey.list_return'),
      ('UPDATE', 'journey.list_version'), ('UPDATE', 'journey.withdrawal_version'),
      ('UPDATE', 'registers.data_answer'), ('DELETE', 'access.read_line'))
  then
    return null;
  end if;
  raise exception 'append-only table %.%', tg_table_schema, tg_table_name using errcode = 'VB001';
end $$;

do $$
declare t text;
begin
  -- Read for the person's own sheet, and written when the time is over.
  foreach t in array array['registers.person', 'registers.release_record', 'registers.search_token',
    'registers.match_key', 'registers.release_notice', 'registers.person_share', 'registers.thread',
    'registers.thread_event', 'registers.data_request', 'registers.data_answer',
    'registers.data_note', 'registers.signed_copy', 'registers.scanned_paper',
    'journey.contact', 'journey.list_line', 'journey.line_decision', 'journey.list_return',
    'journey.list_version', 'journey.list_import', 'journey.withdrawal_line',
    'journey.withdrawal_version', 'journey.transfer', 'journey.person_merge',
    'journey.not_the_same', 'journey.monthly_list', 'journey.hand_over', 'journey.hand_over_list',
    'journey.hand_over_paper', 'journey.hand_over_print', 'journey.hand_over_package',
    'access.read_line', 'access.audit_subject', 'platform.stored_file', 'platform.mail'] loop
    execute format('create policy data_protection on %s to vb_owner using (true)', t);
  end loop;
end $$;

-- Who was listed and never came as far as the bank, with the day on which his time is over: so many
-- months after the end of the window or the last thing that happened, whichever is later; or, when
-- erasure was granted to him, from that day.
create function registers.never_lent(window_years int, keep_months int, today date, until_day date)
  returns table (person_id uuid, due date, is_held boolean)
  language sql stable security definer set search_path = pg_catalog, registers, journey, platform
  as $$ select p.id, d.due, exists (select from registers.retention_hold h where h.person_id = p.id
      and h.ended_on is null and h.until >= today)
    from registers.person p
    left join registers.release_record r on r.person_id = p.id
    cross join lateral (select least(
        case when r.completed_on is not null then
          (greatest(r.completed_on + make_interval(years => window_years),
            (select max(e.on_date) from registers.thread_event e where e.person_id = p.id),
            (select max(m.month) from journey.list_line l
              join journey.monthly_list m on m.id = l.list_id
              where l.person_id = p.id and l.state <> 'removed'))
            + make_interval(months => keep_months))::date end,
        (select min(q.closed_on) from registers.data_request q where q.person_id = p.id
          and q.kind = 'erase' and q.outcome = 'granted')) as due) d
    where platform.ctx_duty() in ('DPO', 'SYS-RETENTION') and p.minimised_on is null
      and p.merged_into is null and d.due <= until_day
      and not exists (select from registers.thread t
        where t.person_id = p.id and t.received_on is not null)
      and not exists (select from journey.transfer t
        where t.person_id = p.id and t.state = 'asked') $$;

-- Papers in which everybody has been made nameless: their bytes go, number and hash stay.
create function registers.papers_of_nobody(on_day date) returns setof uuid
  language sql volatile security definer
  set search_path = pg_catalog, registers, journey, access, platform
  as $$ with lists as (select l.list_id as id from journey.list_line l
      join registers.person p on p.id = l.person_id
      group by l.list_id having bool_and(p.minimised_on is not null)),
    hand_overs as (select h.hand_over_id as id from journey.hand_over_list h
      where h.status not in ('held', 'returned') group by h.hand_over_id
      having bool_and(h.list_id in (select id from lists)
        or not exists (select from journey.list_line n where n.list_id = h.list_id))
        and bool_or(h.list_id in (select id from lists))),
    withdrawals as (select w.withdrawal_id as id from journey.withdrawal_line w
      join registers.person p on p.id = w.person_id
      group by w.withdrawal_id having bool_and(p.minimised_on is not null)),
    requests as (select q.id from registers.data_request q
      join registers.person p on p.id = q.person_id where p.minimised_on is not null),
    subjects as (select id from lists union select id from hand_overs
      union select id from withdrawals union select id from requests),
    files as (
      select file_id from journey.hand_over_paper where list_id in (select id from lists)
        or hand_over_id in (select id from hand_overs)
      union select file_id from journey.hand_over_print where list_id in (select id from lists)
        or hand_over_id in (select id from hand_overs)
      union select file_id from journey.hand_over_package
        where hand_over_id in (select id from hand_overs)
      union select i.file_id from registers.issued_paper i
        join registers.outgoing_document d on d.id = i.document_id
        where d.subject_id in (select id from subjects)
      union select c.file_id from registers.signed_copy c where c.subject_id in (select id from subjects)
      union select s.file_id from registers.scanned_paper s join registers.signed_copy c
        on c.scan_id = s.id where c.subject_id in (select id from subjects))
    update platform.stored_file f set removed_on = on_day
    where platform.ctx_duty() = 'SYS-RETENTION' and f.removed_on is null
      and f.id in (select file_id from files)
    returning f.id $$;
-- Marked as gone within the last days: asked until the bytes are surely off the disk.
create function registers.papers_gone_since(day date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, platform
  as $$ select id from platform.stored_file
    where platform.ctx_duty() = 'SYS-RETENTION' and removed_on >= day $$;

-- What has served its time by a day: lines of the read log, files being settled, letters sent.
create function registers.count_forgettable(rule text, before date) returns int
  language sql stable security definer set search_path = pg_catalog, access, journey, platform
  as $$ select case when coalesce(platform.ctx_duty(), '') not in ('DPO', 'SYS-RETENTION') then 0
    when rule = 'read-log' then
      (select count(*)::int from access.read_line where on_date < before)
    when rule = 'imports' then (select count(*)::int from journey.list_import
      where uploaded_on < before and rows <> '[]')
    when rule = 'mail' then
      (select count(*)::int from platform.mail where sent_at is not null and on_date < before)
    else 0 end $$;
create function registers.forget(rule text, before date) returns int
  language plpgsql volatile security definer
  set search_path = pg_catalog, access, journey, platform as $$
declare gone int := 0;
begin
  if platform.ctx_duty() is distinct from 'SYS-RETENTION' then
    raise exception 'only the job of retention does this' using errcode = '42501';
  end if;
  perform set_config('vb.retention', 'on', true);
  if rule = 'read-log' then
    delete from access.read_line where on_date < before;
  elsif rule = 'imports' then
    update journey.list_import set rows = '[]', first_read = '[]', difference = null,
      state = 'abandoned', version = version + 1 where uploaded_on < before and rows <> '[]';
  elsif rule = 'mail' then
    delete from platform.mail where sent_at is not null and on_date < before;
  end if;
  get diagnostics gone = row_count;
  perform set_config('vb.retention', '', true);
  return gone;
end $$;

-- The job reads back the line it has opened, and no other.
create policy lines_of_retention on access.audit_line for select
  using ((select platform.ctx_duty()) = 'SYS-RETENTION' and duty = 'SYS-RETENTION');

revoke all on function registers.never_lent,
  registers.papers_of_nobody, registers.papers_gone_since, registers.count_forgettable,
  registers.forget from public;
grant execute on function registers.never_lent,
  registers.papers_of_nobody, registers.papers_gone_since, registers.count_forgettable,
  registers.forget to vb_app;
