-- Registers: people, their release records (apart, with their own rights), threads.
create schema registers;
grant usage on schema registers to vb_app;

create table registers.person (
  id uuid primary key default gen_random_uuid(),
  area_id text not null references access.unit,
  family_name text not null,
  middle_name text not null default '',
  given_name text not null,
  birth_date date,
  birth_year int,
  sex text check (sex in ('male', 'female')),
  id_number text check (id_number ~ '^[0-9]{12}$'),
  phone text,
  phone_owner text check (phone_owner in ('self', 'relative')),
  hamlet text not null,
  address_detail text not null default '',
  preferred_language text not null default 'vi' check (preferred_language in ('vi', 'km')),
  name_key text not null,
  sort_key text collate "C" not null,
  created_on date not null,
  created_at timestamptz not null default now(),
  version int not null default 1,
  check (birth_date is null or birth_year = extract(year from birth_date)),
  check ((phone is null) = (phone_owner is null))
);
comment on table registers.person is
  'A person the programme may help. birth_date null with birth_year: only the year is known. id_number null: not yet issued. Offence, sentence and prison have no column, here or anywhere.';
create unique index one_number_per_area on registers.person (area_id, id_number) where id_number is not null;
create index on registers.person (area_id, sort_key);
create index on registers.person (sort_key, id);

create table registers.person_share (
  person_id uuid not null references registers.person,
  unit_id text not null references access.unit,
  since date not null,
  why text not null,
  primary key (unit_id, person_id)
);
comment on table registers.person_share is 'Which unit may see a person: the maker from the start, others when the ball reaches them.';
create index on registers.person_share (person_id, unit_id);

create table registers.release_record (
  person_id uuid primary key references registers.person,
  certificate_kind text check (certificate_kind in
    ('completion', 'amnesty', 'conditional-early-release', 'suspended-sentence')),
  certificate_number text,
  certificate_date date,
  completed_on date,
  version int not null default 1
);
comment on table registers.release_record is 'Kind, number and dates of the certificate; seen by few duties, each read logged.';

create table registers.search_token (
  unit_id text not null references access.unit,
  token text collate "C" not null,
  person_id uuid not null references registers.person,
  primary key (unit_id, token, person_id)
);
comment on table registers.search_token is
  'What a unit finds a person by: syllables without marks, initials, number. Scope comes first in the key, so that a prefix range stays one index range under row-level security (trigram indexes die there).';
create index on registers.search_token (person_id);

create table registers.match_key (
  person_id uuid not null references registers.person,
  area_id text not null references access.unit,
  key text not null,
  on_list boolean not null default false,
  primary key (person_id, key)
);
comment on table registers.match_key is
  'Keyed hashes of number and of name with birth date: lets communes ask "is this person on a list elsewhere?" and learn nothing else.';
create index on registers.match_key (key);

create table registers.thread (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references registers.person,
  area_id text not null references access.unit,
  stage text not null check (stage in
    ('released', 'contacted', 'in-need', 'listed', 'confirmed', 'received')),
  holder_unit_id text references access.unit,
  holder_duty text,
  since date not null,
  due date,
  outcome text,
  closed_on date,
  last_contact_on date,
  need_purpose text check (need_purpose in ('production', 'training')),
  need_amount bigint check (need_amount > 0),
  need_training_months int check (need_training_months between 1 and 120),
  version int not null default 1,
  check ((closed_on is null) = (outcome is null)),
  check ((need_purpose is null) = (need_amount is null))
);
comment on table registers.thread is 'One case from release to the last repayment: who has the ball, since when, until when; the need last stated (whole đồng).';
create unique index one_open_thread on registers.thread (person_id) where closed_on is null;
create index on registers.thread (holder_unit_id, due) where closed_on is null;

create table registers.thread_event (
  seq bigint generated always as identity primary key,
  thread_id uuid not null references registers.thread,
  person_id uuid not null references registers.person,
  on_date date not null,
  at timestamptz not null default clock_timestamp(),
  what text not null,
  stage text not null,
  by_user_id uuid,
  by_duty text,
  by_unit_id text,
  to_unit_id text references access.unit,
  to_duty text,
  due date,
  subject_kind text,
  subject_id text,
  reasons text[] not null default '{}'
);
comment on table registers.thread_event is 'Every pass of the ball, written in the transaction of the action that passed it.';
create index on registers.thread_event (thread_id, seq);

create view registers.person_in_sight with (security_invoker = true) as
  select p.id, p.area_id, p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year,
    p.sex, p.id_number, p.hamlet, p.address_detail, p.sort_key
  from registers.person p;
comment on view registers.person_in_sight is 'What other rooms may read of a person, under the reader''s own rights.';
create view registers.release_in_sight with (security_invoker = true) as
  select r.person_id, r.certificate_kind, r.certificate_number, r.completed_on
  from registers.release_record r;

do $$
declare t text;
begin
  foreach t in array array['person', 'person_share', 'release_record', 'search_token',
    'match_key', 'thread', 'thread_event'] loop
    execute format('alter table registers.%I enable row level security', t);
    execute format('alter table registers.%I force row level security', t);
    execute format('create trigger audited after insert or update or delete on registers.%I
      for each statement execute function access.require_audit_line()', t);
  end loop;
end $$;

create policy shared on registers.person_share for select
  using (unit_id = any ((select platform.ctx_units())::text[]));
-- Who sees a person may let the next unit see him; the first share is the maker's own. The
-- questions are asked by the owner, since a policy that reads its own table would never end.
create function registers.sees_person(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers, platform
  as $$ select exists (select from registers.person_share
    where person_id = person and unit_id = any (platform.ctx_units())) $$;
create function registers.is_shared(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, registers
  as $$ select exists (select from registers.person_share where person_id = person) $$;
create function registers.units_seeing(person uuid) returns table (unit_id text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, registers
  as $$ select unit_id, person_id from registers.person_share
    where person_id = person and registers.sees_person(person) $$;
revoke all on function registers.sees_person, registers.is_shared, registers.units_seeing from public;
grant execute on function registers.sees_person, registers.is_shared, registers.units_seeing to vb_app;
create policy shares_for_definer on registers.person_share for select to vb_owner using (true);
create policy share_on on registers.person_share for insert
  with check (registers.sees_person(person_id)
    or (unit_id = any ((select platform.ctx_units())::text[]) and not registers.is_shared(person_id)));

create policy shared on registers.person
  using (exists (select from registers.person_share s where s.person_id = person.id
    and s.unit_id = any ((select platform.ctx_units())::text[])))
  with check (exists (select from access.unit u
    where u.id = any ((select platform.ctx_units())::text[]) and u.area_id = person.area_id)
    and (select platform.ctx_duty()) = 'CA-L');
-- Whoever sees the person keeps his tokens, also those of the other units that see him.
create policy shared on registers.search_token
  using (unit_id = any ((select platform.ctx_units())::text[]) or registers.sees_person(person_id));
create policy shared on registers.match_key
  using (exists (select from registers.person_share s where s.person_id = match_key.person_id
    and s.unit_id = any ((select platform.ctx_units())::text[])));
create policy shared on registers.release_record
  using ((select platform.ctx_duty()) in ('CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'NH-S')
    and exists (select from registers.person_share s where s.person_id = release_record.person_id
      and s.unit_id = any ((select platform.ctx_units())::text[])))
  with check ((select platform.ctx_duty()) = 'CA-L'
    and exists (select from registers.person_share s where s.person_id = release_record.person_id
      and s.unit_id = any ((select platform.ctx_units())::text[])));
create policy shared on registers.thread
  using (exists (select from registers.person_share s where s.person_id = thread.person_id
    and s.unit_id = any ((select platform.ctx_units())::text[])));
create policy shared on registers.thread_event
  using (exists (select from registers.person_share s where s.person_id = thread_event.person_id
    and s.unit_id = any ((select platform.ctx_units())::text[])));

grant select, insert on registers.person_share, registers.thread_event to vb_app;
grant select, insert, update on registers.person, registers.release_record, registers.thread to vb_app;
grant select, insert, update, delete on registers.search_token, registers.match_key to vb_app;
grant select on registers.person_in_sight, registers.release_in_sight to vb_app;
create trigger append_only before update or delete or truncate on registers.thread_event
  for each statement execute function access.refuse_change();

-- The one narrow question across communes: yes or no, nothing else. Callers are rate-limited.
create function registers.keys_on_list_elsewhere(keys text[], own_area text) returns setof text
  language sql stable security definer set search_path = pg_catalog, registers
  as $$ select distinct key from registers.match_key
    where key = any (keys) and area_id <> own_area and on_list $$;
revoke all on function registers.keys_on_list_elsewhere from public;
grant execute on function registers.keys_on_list_elsewhere to vb_app;
create policy keys_for_definer on registers.match_key for select to vb_owner using (true);
