-- Restricted cases: whom an officer is kept from, whoever placed it and whatever his unit may see.

-- The business date as the program knows it: the demo's when one is set, else Vietnam's today.
create function platform.business_date() returns date
  language sql stable parallel safe set search_path = pg_catalog, platform
  as $$ select coalesce((select demo_date from platform.clock),
    (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$;

create table registers.restriction (
  id uuid primary key,
  person_id uuid not null references registers.person,
  kind text not null check (kind in ('excluded', 'restricted-to')),
  officers uuid[] not null check (cardinality(officers) between 1 and 20),
  reason text not null check (reason in
    ('relative', 'conflict-of-interest', 'complaint', 'protected', 'safety')),
  from_on date not null,
  to_on date,
  placed_by uuid not null,
  placed_duty text not null,
  placed_unit text not null references access.unit,
  placed_on date not null,
  lifted_by uuid,
  lifted_on date,
  lift_reason text check (lift_reason in ('over', 'replaced', 'by-mistake')),
  version int not null default 1,
  check (to_on > from_on),
  check ((lifted_by is null) = (lifted_on is null) and (lifted_by is null) = (lift_reason is null)),
  constraint lifter_is_not_the_placer check (lifted_by <> placed_by)
);
comment on table registers.restriction is
  'excluded: these officers do not see the person. restricted-to: nobody else does. to_on is the first day it no longer holds. No free text: a reason is a code.';
create index on registers.restriction (person_id);

create table registers.own_relative (
  id uuid primary key,
  user_id uuid not null,
  -- Keyed hash of the number, as in match_key: whoever is registered later is known by it too.
  key text not null,
  unit_id text not null references access.unit,
  declared_on date not null,
  withdrawn_by uuid,
  withdrawn_on date,
  version int not null default 1,
  check ((withdrawn_by is null) = (withdrawn_on is null)),
  constraint withdrawn_by_another check (withdrawn_by <> user_id)
);
comment on table registers.own_relative is
  'An officer''s relative, declared by himself: he is kept from the record, now or when it is made.';
create unique index one_declaration on registers.own_relative (user_id, key) where withdrawn_on is null;

-- Whom the acting officer is kept from. Asked once a statement by the policies below; nobody is
-- kept from a job, and a data-protection officer, who knows codes only, keeps the lists in order.
create function registers.kept_from_me() returns uuid[]
  language sql stable parallel safe security definer
  set search_path = pg_catalog, registers, platform
  as $$ select case
    when platform.ctx_user() is null then '{}'
    when not exists (select from registers.restriction where lifted_on is null)
      and not exists (select from registers.own_relative
        where user_id = platform.ctx_user() and withdrawn_on is null) then '{}'
    else array(
      with in_force as materialized (
        select r.person_id, r.kind, platform.ctx_user() = any (r.officers) as named
        from registers.restriction r where r.lifted_on is null
          and r.from_on <= platform.business_date()
          and (r.to_on is null or r.to_on > platform.business_date())),
      kept as materialized (
        select person_id from in_force where kind = 'excluded' and named
        union select person_id from in_force
          where kind = 'restricted-to' and platform.ctx_duty() <> 'DPO'
          group by person_id having not bool_or(named)
        union select m.person_id from registers.own_relative o
          join registers.match_key m on m.key = o.key
          where o.user_id = platform.ctx_user() and o.withdrawn_on is null)
      select person_id from kept
      union select p.id from registers.person p join kept k on k.person_id = p.merged_into
      union select p.merged_into from registers.person p join kept k on k.person_id = p.id
        where p.merged_into is not null)
    end $$;
create policy for_definer on registers.restriction for select to vb_owner using (true);
create policy for_definer on registers.own_relative for select to vb_owner using (true);

do $$
declare t text;
begin
  foreach t in array array['restriction', 'own_relative'] loop
    execute format('alter table registers.%I enable row level security', t);
    execute format('alter table registers.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on registers.%I
      for each statement execute function access.require_audit_line()', t);
  end loop;
  -- Every other policy on people asks person_share, so that one is enough for them.
  foreach t in array array['registers.person_share', 'registers.search_token',
    'registers.release_notice', 'journey.contact', 'journey.list_line', 'journey.transfer'] loop
    execute format('create policy kept_apart on %s as restrictive to vb_app
      using (person_id <> all ((select registers.kept_from_me())::uuid[]))', t);
  end loop;
end $$;
create policy kept_apart on journey.person_merge as restrictive to vb_app
  using (kept_id <> all ((select registers.kept_from_me())::uuid[])
    and gone_id <> all ((select registers.kept_from_me())::uuid[]));
create policy kept_apart on registers.data_request as restrictive to vb_app
  using (person_id is null or person_id <> all ((select registers.kept_from_me())::uuid[]));
create policy kept_apart on registers.data_note as restrictive to vb_app
  using (person_id <> all ((select registers.kept_from_me())::uuid[]));
create policy kept_apart on journey.not_the_same as restrictive to vb_app
  using (first_id <> all ((select registers.kept_from_me())::uuid[])
    and second_id <> all ((select registers.kept_from_me())::uuid[]));

-- A notice that takes a name back is about few people: who is kept from one of them is kept from it.
create policy lines_for_definer on journey.withdrawal_line for select to vb_owner using (true);
create function journey.withdrawals_kept_from_me() returns uuid[]
  language sql stable parallel safe security definer set search_path = pg_catalog, journey, registers
  as $$ select array(select withdrawal_id from journey.withdrawal_line
    where person_id = any (registers.kept_from_me())) $$;
create policy kept_apart on journey.withdrawal as restrictive to vb_app
  using (id <> all ((select journey.withdrawals_kept_from_me())::uuid[]));
create policy kept_apart on journey.withdrawal_line as restrictive to vb_app
  using (withdrawal_id <> all ((select journey.withdrawals_kept_from_me())::uuid[]));
create policy kept_apart on journey.withdrawal_version as restrictive to vb_app
  using (withdrawal_id <> all ((select journey.withdrawals_kept_from_me())::uuid[]));

-- How many of the people on a list the acting officer is kept from: a number, no names.
create function journey.kept_lines(list uuid) returns int
  language sql stable security definer set search_path = pg_catalog, journey, registers
  as $$ select count(*)::int from journey.list_line
    where list_id = list and state <> 'removed' and journey.sees_list(list)
      and person_id = any (registers.kept_from_me()) $$;
-- The same for open cases of the commune whose list he would open.
create function registers.kept_open_cases(area text) returns int
  language sql stable security definer set search_path = pg_catalog, registers
  as $$ select count(*)::int from registers.thread
    where area_id = area and closed_on is null and person_id = any (registers.kept_from_me()) $$;

-- Does somebody of exactly this name or number, whom his unit sees, stand apart from him?
create function registers.kept_like(name text, number text) returns table (person_id uuid, area_id text)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select p.id, p.area_id from registers.person p
    where p.id = any (registers.kept_from_me()) and p.merged_into is null
      and (p.name_key = name or p.id_number = number) and registers.sees_person(p.id) $$;

-- Who works with a person today: the officers a restriction can name.
create function registers.officers_near(person uuid)
  returns table (user_id uuid, display_name text, duty text, unit_name text, is_home boolean)
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select distinct a.user_id, access.officer_name(a.user_id), a.duty, u.name,
      u.agency_kind = 'police' and u.area_id = p.area_id
    from registers.person p join registers.person_share s on s.person_id = p.id
    join access.unit seeing on seeing.id = s.unit_id
    join access.assignment a on a.unit_id in (seeing.id, seeing.parent_id)
      or a.unit_id in (select above.id from access.unit above
        join access.unit area on area.id = seeing.area_id
        where above.agency_kind = seeing.agency_kind and above.area_id = area.parent_id)
    join access.unit u on u.id = a.unit_id
    join access.user_account o on o.id = a.user_id and o.disabled_at is null
    where p.id = person and registers.opens_readings(person)
      and a.duty in ('CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'NH-S')
      and a.valid_from <= platform.business_date()
      and (a.valid_to is null or a.valid_to > platform.business_date()) $$;

-- Asked by the watch alone: is this the record of a relative whom the officer has declared?
create function registers.is_own_relative(officer uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select platform.ctx_duty() = 'SYS-JOBS' and exists (
    select from registers.own_relative o join registers.match_key m on m.key = o.key
    where o.user_id = officer and o.withdrawn_on is null and m.person_id = person) $$;
-- And, when he declares: had he read it before? Asked by himself, told to the data-protection officer.
create function registers.has_read_before(relative_key text) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select exists (select from registers.match_key m
    join access.read_line r on r.subject_ids @> array[m.person_id::text]
    where m.key = relative_key and r.user_id = platform.ctx_user()) $$;
-- Is one of these keys that of somebody he is kept from? So that nobody is entered a second time.
create function registers.is_kept_by_keys(keys text[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers
  as $$ select exists (select from registers.match_key
    where key = any (keys) and person_id = any (registers.kept_from_me())) $$;

-- The sheet "who has read" opens to nobody who is kept from the person; the funnel of the police
-- counts whom they may see, that of the plan's leader, who sees nobody, all.
create or replace function registers.opens_readings(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, access, platform
  as $$ select exists (select from registers.person p where p.id = person
    and p.id <> all (registers.kept_from_me())
    and (platform.ctx_duty() = 'DPO' or platform.ctx_duty() = 'CA-K'
      and exists (select from access.unit u where u.id = any (platform.ctx_units()::text[])
        and u.agency_kind = 'police' and u.area_id = p.area_id))) $$;
create function registers.not_counted() returns uuid[]
  language sql stable parallel safe set search_path = pg_catalog, registers, platform
  as $$ select case when platform.ctx_duty() = 'UB-L' then '{}' else registers.kept_from_me() end $$;
create or replace function registers.funnel_counts(first_day date, last_day date)
  returns table (area_id text, released bigint, contacted bigint, in_need bigint, listed bigint,
    confirmed bigint, received bigint)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select t.area_id,
      count(*) filter (where t.opened_on between first_day and last_day),
      count(*) filter (where t.contacted_on between first_day and last_day),
      count(*) filter (where t.in_need_on between first_day and last_day),
      count(*) filter (where t.listed_on between first_day and last_day),
      count(*) filter (where t.confirmed_on between first_day and last_day),
      count(*) filter (where t.received_on between first_day and last_day)
    from registers.thread t
    where platform.ctx_duty() in ('CA-L', 'CA-K', 'UB-L')
      and t.area_id in (select registers.communes_below())
      and t.person_id <> all ((select registers.not_counted())::uuid[])
    group by t.area_id $$;
create or replace function registers.funnel_outcomes(first_day date, last_day date)
  returns table (area_id text, outcome text, cases bigint)
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select t.area_id, t.outcome, count(*) from registers.thread t
    where platform.ctx_duty() in ('CA-L', 'CA-K', 'UB-L')
      and t.closed_on between first_day and last_day
      and t.area_id in (select registers.communes_below())
      and t.person_id <> all ((select registers.not_counted())::uuid[])
    group by t.area_id, t.outcome $$;

-- Placed and lifted by who opens the person's sheet of readings: the head of the police of the
-- person's own commune, and the data-protection officer.
create policy keepers on registers.restriction for select
  using (registers.opens_readings(person_id));
create policy place on registers.restriction for insert
  with check (registers.opens_readings(person_id) and placed_by = (select platform.ctx_user())
    and lifted_by is null);
create policy lift on registers.restriction for update
  using (registers.opens_readings(person_id) and lifted_by is null)
  with check (lifted_by = (select platform.ctx_user()));
create policy own on registers.own_relative for select
  using (user_id = (select platform.ctx_user()) or (select platform.ctx_duty()) = 'DPO');
create policy declare on registers.own_relative for insert
  with check (user_id = (select platform.ctx_user()) and withdrawn_by is null);
create policy withdraw on registers.own_relative for update
  using ((select platform.ctx_duty()) = 'DPO' and withdrawn_by is null)
  with check (withdrawn_by = (select platform.ctx_user()));
grant select, insert, update (lifted_by, lifted_on, lift_reason, version)
  on registers.restriction to vb_app;
grant select, insert, update (withdrawn_by, withdrawn_on, version) on registers.own_relative to vb_app;

-- Units where somebody holds a duty today: whom a notice goes to. Duties and offices, no officer.
create function access.units_with_duty(wanted text) returns setof text
  language sql stable security definer set search_path = pg_catalog, access, platform
  as $$ select distinct a.unit_id from access.assignment a where a.duty = wanted
    and a.valid_from <= platform.business_date()
    and (a.valid_to is null or a.valid_to > platform.business_date()) $$;

revoke all on function registers.kept_from_me, journey.withdrawals_kept_from_me, journey.kept_lines,
  registers.kept_open_cases, registers.kept_like, registers.officers_near,
  registers.is_own_relative, registers.has_read_before,
  registers.is_kept_by_keys, access.units_with_duty from public;
grant execute on function registers.kept_from_me, journey.withdrawals_kept_from_me,
  journey.kept_lines, registers.kept_open_cases, registers.kept_like, registers.officers_near,
  registers.is_own_relative, registers.has_read_before,
  registers.is_kept_by_keys, access.units_with_duty to vb_app;
