-- Break-glass: one record opened in an emergency by somebody who otherwise knows codes, or is kept
-- from it; for hours, read only, told at once, and looked at afterwards by another person.

-- Read in an emergency: marked in the log and on the person's own sheet.
alter table access.read_line add column is_emergency boolean not null
  generated always as (route like '/break-glass/%') stored;
comment on column access.read_line.is_emergency is 'Read while the record was opened in an emergency.';

create table registers.break_glass (
  id uuid primary key,
  person_id uuid not null references registers.person,
  opened_by uuid not null,
  assignment_id uuid not null references access.assignment,
  duty text not null check (duty in ('DPO', 'NH-S')),
  unit_id text not null references access.unit,
  reason text not null check (reason in
    ('life-or-health', 'legal-request', 'complaint', 'data-incident', 'control-finding')),
  note text not null check (length(note) between 1 and 500),
  document_number text not null check (length(document_number) between 1 and 60),
  opened_on date not null,
  opened_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  closed_at timestamptz,
  review_due date not null,
  reviewed_by uuid,
  reviewed_on date,
  verdict text check (verdict in ('justified', 'not-justified')),
  review_note text not null default '' check (length(review_note) <= 500),
  version int not null default 1,
  check (expires_at > opened_at and expires_at <= opened_at + interval '24 hours'),
  check ((reviewed_by is null) = (reviewed_on is null) and (reviewed_by is null) = (verdict is null)),
  constraint reviewer_is_not_the_opener check (reviewed_by <> opened_by)
);
comment on table registers.break_glass is
  'Mở khẩn cấp: who opened which record, why, by which document, until when (real time), and what another person found when he looked at it.';
create index on registers.break_glass (opened_by) where reviewed_on is null;
create index on registers.break_glass (person_id);

alter table registers.break_glass enable row level security;
alter table registers.break_glass force row level security;
create policy opened on registers.break_glass for select
  using (opened_by = (select platform.ctx_user())
    or (select platform.ctx_duty()) in ('DPO', 'UB-L', 'SYS-JOBS'));
create policy opening on registers.break_glass for insert
  with check (opened_by = (select platform.ctx_user()) and duty = (select platform.ctx_duty())
    and unit_id = any ((select platform.ctx_units())::text[]) and closed_at is null
    and reviewed_by is null);
create policy closing on registers.break_glass for update
  using (opened_by = (select platform.ctx_user())) with check (reviewed_by is null);
create policy reviewing on registers.break_glass for update
  using ((select platform.ctx_duty()) in ('DPO', 'UB-L') and reviewed_by is null)
  with check (reviewed_by = (select platform.ctx_user()));
create policy for_definer on registers.break_glass for select to vb_owner using (true);
create trigger audited after insert or update or delete on registers.break_glass
  for each statement execute function access.require_audit_line();
grant select, insert, update (closed_at, reviewed_by, reviewed_on, verdict, review_note, version)
  on registers.break_glass to vb_app;

-- Whom a code or a whole number means, for whoever may open in an emergency: nobody whom he is
-- himself kept from, and for the bank's control only who has reached the bank.
create function registers.emergency_records(code uuid, number text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select p.id from registers.person p
    where (p.id = code or p.id_number = number) and p.merged_into is null
      and (platform.ctx_duty() = 'DPO' or platform.ctx_duty() = 'NH-S'
        and exists (select from registers.person_share s
          where s.person_id = p.id and s.unit_id = any (platform.ctx_units()::text[])))
      and not exists (select from registers.restriction r
        where r.person_id = p.id and r.kind = 'excluded' and r.lifted_on is null
          and platform.ctx_user() = any (r.officers) and r.from_on <= platform.business_date()
          and (r.to_on is null or r.to_on > platform.business_date()))
      and not exists (select from registers.own_relative o
        join registers.match_key m on m.key = o.key
        where o.user_id = platform.ctx_user() and o.withdrawn_on is null and m.person_id = p.id) $$;

-- The opening that holds now, or nothing: his own, under the duty he opened it with, not closed,
-- not over. Whatever shows the record asks this.
create function registers.opened_person(opening uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select b.person_id from registers.break_glass b
    where b.id = opening and b.opened_by = platform.ctx_user() and b.duty = platform.ctx_duty()
      and b.closed_at is null and b.expires_at > clock_timestamp() $$;
create function registers.opened_card(opening uuid)
  returns table (id uuid, family_name text, middle_name text, given_name text, birth_date date,
    birth_year int, sex text, id_number text, phone text, hamlet text, address_detail text,
    area_id text, area_name text, certificate_kind text, certificate_number text,
    certificate_date date, completed_on date)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select p.id, p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year, p.sex,
      p.id_number, p.phone, p.hamlet, p.address_detail, p.area_id, u.name, r.certificate_kind,
      r.certificate_number, r.certificate_date, r.completed_on
    from registers.person p join access.unit u on u.id = p.area_id
    left join registers.release_record r on r.person_id = p.id
    where p.id = registers.opened_person(opening) $$;
create function registers.opened_steps(opening uuid)
  returns table (on_date date, what text, stage text, unit_name text, to_unit_name text)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select e.on_date, e.what, e.stage, by_unit.name, to_unit.name
    from registers.thread_event e
    left join access.unit by_unit on by_unit.id = e.by_unit_id
    left join access.unit to_unit on to_unit.id = e.to_unit_id
    where e.person_id = registers.opened_person(opening) order by e.seq $$;
create policy records_for_definer on registers.release_record for select to vb_owner using (true);
create policy steps_for_definer on registers.thread_event for select to vb_owner using (true);

-- Who has the ball: he is told at once. Where nobody has it, the head of the commune's police.
create function registers.holder_in_emergency(person uuid) returns table (unit_id text, duty text)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select coalesce(t.holder_unit_id, police.id), coalesce(t.holder_duty, 'CA-K')
    from registers.person p
    left join registers.thread t on t.person_id = p.id and t.closed_on is null
    left join access.unit police on police.area_id = p.area_id and police.agency_kind = 'police'
      and police.valid_from <= platform.business_date()
      and (police.valid_to is null or police.valid_to > platform.business_date())
    where p.id = person and platform.ctx_duty() in ('DPO', 'NH-S') limit 1 $$;

-- The records that the acting officer has open now: on those he only reads.
create function registers.open_to_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select person_id from registers.break_glass
    where opened_by = platform.ctx_user() and closed_at is null
      and expires_at > clock_timestamp() $$;

-- How often the record was read under an opening: for who looks at it afterwards.
create function registers.break_glass_reads(opening uuid) returns int
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select count(*)::int from registers.break_glass b
    join access.read_line r on r.user_id = b.opened_by and r.is_emergency
      and r.subject_ids @> array[b.person_id::text] and r.at >= b.opened_at and r.at <= b.expires_at
    where b.id = opening and (platform.ctx_duty() in ('DPO', 'UB-L')
      or b.opened_by = platform.ctx_user()) $$;

drop function registers.readings_of;
create function registers.readings_of(person uuid, before bigint, most int)
  returns table (id bigint, at timestamptz, unit_id text, duty text, purpose text,
    is_file boolean, is_emergency boolean, officer_name text)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select r.id, r.at, r.unit_id, r.duty, r.purpose, r.is_file, r.is_emergency,
      case when platform.ctx_duty() = 'DPO' then access.officer_name(r.user_id) end
    from access.read_line r
    where registers.opens_readings(person) and r.subject_ids @> array[person::text]
      and (before is null or r.id < before)
    order by r.id desc limit most $$;

-- Everything that is held of one person, row by row as it stands; of rows that name several people
-- only his part. Asked by the data-protection officer; the map of the program labels it or leaves it out.
-- The person's own sheet says when his record was opened in an emergency; a data-protection officer
-- who is kept from the record makes no sheet of it.
create function registers.own_data(person uuid) returns table (source text, content jsonb)
  language sql stable security definer
  set search_path = pg_catalog, registers, journey, access, platform
  as $$
  with me as (select p.id from registers.person p
      where platform.ctx_duty() = 'DPO' and (p.id = person or p.merged_into = person)
        and p.id <> all (registers.kept_from_me())),
    my_lines as (select l.* from journey.list_line l where l.person_id in (select id from me)),
    my_requests as (select r.* from registers.data_request r where r.person_id in (select id from me))
  select 'registers.person', to_jsonb(t) from registers.person t where t.id in (select id from me)
  union all select 'registers.person_share', to_jsonb(t) from registers.person_share t
    where t.person_id in (select id from me)
  union all select 'registers.release_record', to_jsonb(t) from registers.release_record t
    where t.person_id in (select id from me)
  union all select 'registers.release_notice', to_jsonb(t) from registers.release_notice t
    where t.person_id in (select id from me)
  union all select 'registers.search_token', to_jsonb(t) from registers.search_token t
    where t.person_id in (select id from me)
  union all select 'registers.match_key', to_jsonb(t) from registers.match_key t
    where t.person_id in (select id from me)
  union all select 'registers.thread', to_jsonb(t) from registers.thread t
    where t.person_id in (select id from me)
  union all select 'registers.thread_event', to_jsonb(t) from registers.thread_event t
    where t.person_id in (select id from me)
  union all select 'registers.data_request', to_jsonb(t) from my_requests t
  union all select 'registers.data_answer', to_jsonb(t) from registers.data_answer t
    where t.request_id in (select id from my_requests)
  union all select 'registers.data_note', to_jsonb(t) from registers.data_note t
    where t.person_id in (select id from me)
  union all select 'registers.restriction', to_jsonb(t) from registers.restriction t
    where t.person_id in (select id from me)
  union all select 'registers.break_glass', to_jsonb(t) from registers.break_glass t
    where t.person_id in (select id from me)
  union all select 'registers.retention_hold', to_jsonb(t) from registers.retention_hold t
    where t.person_id in (select id from me)
  union all select 'journey.contact', to_jsonb(t) from journey.contact t
    where t.person_id in (select id from me)
  union all select 'journey.list_line', to_jsonb(t) from my_lines t
  union all select 'journey.line_decision', to_jsonb(t) from journey.line_decision t
    where t.line_id in (select id from my_lines)
  union all select 'journey.list_version', to_jsonb(t) || jsonb_build_object('content', x.line)
    from journey.list_version t, jsonb_array_elements(t.content -> 'lines') x(line)
    where t.list_id in (select list_id from my_lines)
      and x.line ->> 'person' in (select id::text from me)
  union all select 'journey.withdrawal_line', to_jsonb(t) from journey.withdrawal_line t
    where t.person_id in (select id from me)
  union all select 'journey.withdrawal_version', to_jsonb(t) || jsonb_build_object('content', x.line)
    from journey.withdrawal_version t, jsonb_array_elements(t.content -> 'lines') x(line)
    where x.line ->> 'person' in (select id::text from me)
  union all select 'journey.transfer', to_jsonb(t) from journey.transfer t
    where t.person_id in (select id from me)
  union all select 'journey.person_merge', to_jsonb(t) from journey.person_merge t
    where t.kept_id in (select id from me) or t.gone_id in (select id from me)
  union all select 'journey.not_the_same', to_jsonb(t) from journey.not_the_same t
    where t.first_id in (select id from me) or t.second_id in (select id from me)
  union all select 'access.read_line', to_jsonb(t) from access.read_line t
    where t.subject_ids && array(select id::text from me)
  union all select 'access.audit_line', to_jsonb(t) from access.audit_line t
    where t.id in (select s.line_id from access.audit_subject s
      where s.kind = 'person' and s.subject_id in (select id::text from me)) $$;

revoke all on function registers.emergency_records, registers.opened_person,
  registers.opened_card, registers.opened_steps, registers.holder_in_emergency,
  registers.open_to_me, registers.break_glass_reads, registers.readings_of,
  registers.own_data from public;
grant execute on function registers.emergency_records, registers.opened_person,
  registers.opened_card, registers.opened_steps, registers.holder_in_emergency,
  registers.open_to_me, registers.break_glass_reads, registers.readings_of,
  registers.own_data to vb_app;
